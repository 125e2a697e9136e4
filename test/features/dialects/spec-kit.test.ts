import { expectDefinition } from '../../support/expect-definition.js';
import { expectRename } from '../../support/expect-rename.js';

const login = '//// specs/001-login/spec.md\n- **FR-001**: Log in\n';

// @verifies AC-783
expectDefinition([
	{
		title: 'should lead to the feature that words before an ID tell',
		files: `${login}- **FR-002**: As spec 002 FR-00<|>1 says\n//// specs/002-logout/spec.md\n- **<|FR-001|>**: Log out\n`,
		from: 'FR-001',
	},
	{
		title: 'should lead to the feature that words behind an ID tell',
		files: `${login}//// specs/002-logout/spec.md\n- **<|FR-001|>**: Log out\n//// docs/plan.md\nFR-00<|>1 of feature 002 comes first.\n`,
		from: 'FR-001',
	},
	{
		title: 'should stay in the feature where words tell of one that is not there',
		files: `//// specs/001-login/spec.md\n- **<|FR-001|>**: Log in\n- **FR-002**: As spec 003 FR-00<|>1 says\n//// specs/002-logout/spec.md\n- **FR-001**: Log out\n`,
		from: 'FR-001',
	},
	{
		title: 'should lead to a scenario by another name that people give it',
		files:
			'//// specs/001-login/spec.md\n### User Story 1 - Log in\n\n1. **Given** a\n2. <|**Given**|> b\n//// specs/001-login/tasks.md\n- [ ] T001 Test US1-AS<|>2\n',
		from: 'US1-AS2',
	},
]);

// @verifies AC-783
expectRename([
	{
		title: 'a requirement where words tell of its feature',
		newName: 'FR-009',
		files: `//// specs/001-login/spec.md\n- **FR-001**: As spec 002 <|FR-001|> says\n//// specs/002-logout/spec.md\n- **<|FR-<|>001|>**: Log out\n//// docs/plan.md\n<|FR-001|> of feature 002 comes first.\n`,
	},
]);
