import { expectDefinition } from '../../support/expect-definition.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';

const requirements = (id: string): string => `//// .planning/REQUIREMENTS.md
- [ ] **${id}**: Sign in
- [ ] **AUTH-02**: Sign out

| Requirement | Phase | Status |
|---|---|---|
| AUTH-02 | Phase 1 | Pending |
`;

expectDefinition([
	{
		title: 'should lead from a plan of GSD to the requirement',
		files: `${requirements('<|AUTH-01|>')}//// .planning/phases/01-a/01-01-PLAN.md\n---\nrequirements: [AU<|>TH-01]\n---\n`,
		from: 'AUTH-01',
	},
	{
		title: 'should lead from a plan of a milestone that is over to its own requirement',
		files: `${requirements('AUTH-01')}//// .planning/milestones/v1.0-REQUIREMENTS.md
- [x] **<|AUTH-01|>**: Be known
//// .planning/milestones/v1.0-phases/01-a/01-01-PLAN.md
Builds AU<|>TH-01.
`,
		from: 'AUTH-01',
	},
]);

expectRename([
	{
		title: 'a requirement of GSD where plans name it',
		newName: 'AUTH-07',
		files: `${requirements('<|AUTH<|>-01|>')}//// .planning/ROADMAP.md
**Requirements**: <|AUTH-01|>, AUTH-02..04
`,
	},
]);

expectRefusedRename([
	{
		title: 'a requirement of GSD at the end of a range',
		newName: 'AUTH-07',
		files: `${requirements('AUTH<|>-01')}//// .planning/ROADMAP.md\n**Requirements**: AUTH-01..03\n`,
		reason: /range in .planning\/ROADMAP.md:1/,
	},
	{
		title: 'a requirement between the ends of a range of GSD',
		newName: 'AUTH-07',
		files: `//// .planning/REQUIREMENTS.md\n- [ ] **AUTH<|>-02**: Sign out\n//// .planning/ROADMAP.md\n**Requirements**: AUTH-01..03\n`,
		reason: /range in .planning\/ROADMAP.md:1 means `AUTH-02`/,
	},
]);
