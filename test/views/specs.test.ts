import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSpecs } from '../../server/src/views/specs.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

const files = splitFiles(`//// b.md
---
type: prd
id: PRD-b
status: approved
owner: "@li"
---
### REQ-1: One
- status: approved
- owner: "@wang"

- **AC-1** When.
//// a.md
### REQ-2: Two
### REQ-3: Three
- status: draft
//// src/a.ts
// @implements REQ-1
// @verifies REQ-2
// @implements REQ-2
`);

for (const [grouping, groups] of [
	['file', ['a.md: REQ-2 REQ-3', 'b.md: PRD-b REQ-1 AC-1']],
	['kind', ['criterion: AC-1', 'prd: PRD-b', 'requirement: REQ-2 REQ-3 REQ-1']],
	['status', ['draft: REQ-3', 'approved: PRD-b REQ-1', ': REQ-2 AC-1']],
	['coverage', ['uncovered: REQ-3', 'partial: REQ-1', 'covered: REQ-2', 'none: PRD-b AC-1']],
	['owner', ['@li: PRD-b', '@wang: REQ-1 AC-1', ': REQ-2 REQ-3']],
] as const) {
	test(`should group items by ${grouping}`, async () => {
		const { workspace } = await openFiles(files);
		const found = groupSpecs(workspace, grouping).map(({ key, items }) => `${key}: ${items.map(it => it.item.id).join(' ')}`);
		assert.deepEqual(found, groups);
	});
}
