import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { applyRule } from '../../server/src/rules/rule.js';
import { uniqueId } from '../../server/src/rules/unique-id.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { assertProportional } from '../support/growth.js';

/** How many findings there are in a file of so many parts, and what all of its references mean. */
function countIn(part: (at: number) => string, length: number, head = ''): number {
	const store = new WorkspaceStore();
	store.apply({ changed: [readSpec('a.md', head + Array.from({ length }, (_, at) => part(at)).join(''))], isComplete: true });
	const { workspace } = store;
	const [document] = workspace.documents();
	assert.ok(document);
	assert.ok(workspace.referencesIn(document).every(it => workspace.resolve(it).type === 'resolved'));
	return [...applyRule(uniqueId, document, workspace)].length;
}

for (const [title, part, head, isWrong] of [
	['headings that say the same', () => '## REQ-1: a\n- refines: REQ-1\n', '', false],
	['headings that say something else', (at: number) => `## REQ-1: ${at}\n- refines: REQ-1\n`, '', true],
	['rows of a matrix', () => '| REQ-1 | a |\n', '| Requirement | Test |\n| - | - |\n', false],
] as const) {
	test(`should take linear time for one ID of many ${title}`, async () => {
		await assertProportional(length => assert.equal(countIn(part, length, head), isWrong ? length : 0), { from: 1000 });
	});
}
