import { expectCompletion } from '../../support/expect-completion.js';
import { expectDefinition } from '../../support/expect-definition.js';
import { expectHover } from '../../support/expect-hover.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';
import { test } from 'node:test';

const prd = `//// docs/prd.md
#### FR-1: 下单

顾客可以下单。Realizes UJ-1.

- **UJ-1. 顾客下单**
`;
const epics = `//// docs/epics.md
---
inputDocuments: [docs/prd.md]
stepsCompleted: [1]
---
FR1: 下单

## Epic 1: 订单

**FRs covered:** FR1

### Story 1.1: 下单

Implements FR-1 (FR1).
`;

expectDefinition([
	{
		title: 'should lead from FR1 to FR-1',
		files: `${prd.replace('FR-1', '<|FR-1|>')}${epics.replace('(FR1)', '(FR<|>1)')}`,
		from: 'FR1',
	},
	{
		title: 'should lead from what a requirement realizes',
		files: prd.replace('UJ-1.\n', 'UJ-<|>1.\n').replace('**UJ-1', '**<|UJ-1|>'),
		from: 'UJ-1',
	},
	{
		title: 'should lead from the status of a sprint to a story',
		files: `${epics.replace('Story 1.1', '<|Story 1.1|>')}//// sprint-status.yaml
development_status:
  1-<|>1-order: done
`,
		from: '1-1',
	},
	{
		title: 'should lead to the PRD that the epics came from, of several',
		files: `//// plan/prds/a/prd.md
#### FR-1: A

**Consequences (testable):**
//// plan/prds/b/prd.md
#### <|FR-1|>: B

**Consequences (testable):**
//// plan/epics.md
---
stepsCompleted: [1]
inputDocuments:
  - plan/prds/b/prd.md
---
## Epic 1: B

**FRs covered:** FR<|>1
`,
		from: 'FR1',
	},
]);

expectHover([
	{
		title: 'should tell what FR1 means',
		files: `${prd}${epics.replace('(FR1)', '(<|FR<|>1|>)')}`,
		says: [
			'**FR\\-1** 下单',
			'requirement',
			'顾客可以下单。Realizes UJ-1.',
			'* **UJ-1. 顾客下单**',
			'implemented by 2, verified by 0, referenced by 3 · still needs: verifies',
			'[docs/prd.md:1](file:///w/docs/prd.md#L1)',
		],
	},
]);

expectRename([
	{
		title: 'a requirement of BMAD in both of its spellings',
		newName: 'FR-7',
		files: `${prd.replace('FR-1', '<|FR<|>-1|>')}${epics.replaceAll(/FR-?1/g, '<|$&|>')}`,
		edits: ['FR-7', 'FR7', 'FR7', 'FR-7', 'FR7'],
	},
	{
		title: 'a requirement of BMAD that is written as the epics have it',
		newName: 'FR7',
		files: prd.replace('FR-1', '<|FR<|>-1|>'),
		edits: ['FR-7'],
	},
	{
		title: 'a journey of BMAD',
		newName: 'UJ-5',
		files: prd.replaceAll('UJ-1', '<|UJ-1|>').replace('**<|UJ-1', '**<|UJ<|>-1'),
	},
]);

expectRefusedRename([
	{
		title: 'a story of BMAD, which is counted',
		newName: 'Story 1.2',
		files: epics.replace('Story 1.1', 'Story<|> 1.1'),
		reason: /is counted/,
	},
	{
		title: 'a journey of BMAD to a metric',
		newName: 'SM-1',
		files: prd.replace('**UJ-1', '**UJ<|>-1'),
		reason: /would not be read/,
	},
]);

test('should offer the requirements of a PRD where epics say what they cover', () =>
	expectCompletion({
		at: `${prd.replaceAll('FR-1', 'FR-12')}${epics.replace('covered:** FR1', 'covered:** FR-<|>')}`,
		offers: ['FR-12'],
	}));
