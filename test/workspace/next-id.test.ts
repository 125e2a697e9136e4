import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idAfter, takenBy, takenIn } from '../../server/src/workspace/next-id.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

for (const [ids, id] of [
	[[], 'REQ-001'],
	[['REQ-7'], 'REQ-8'],
	[['REQ-9', 'REQ-099'], 'REQ-100'],
	[['REQ-9', 'REQ-009'], 'REQ-010'],
	[['REQ-AUTH-12', 'STORY-40', 'REQ-20261122001'], 'REQ-001'],
	[['REQ-3.2'], 'REQ-4'],
] as const) {
	test(`${id} should follow ${ids.join(', ') || 'nothing'}`, () => {
		assert.equal(idAfter('REQ', [takenBy(ids, 'REQ')], 'requirement'), id);
	});
}

test('the highest number of all sources should count', () => {
	assert.equal(idAfter('GOAL', [takenBy(['GOAL-2.KR1'], 'GOAL'), takenBy(['GOAL-12'], 'GOAL')], 'goal'), 'GOAL-13');
	assert.equal(idAfter('GOAL', [], 'goal'), 'GOAL-1');
	assert.equal(idAfter('REQ-AUTH', [takenBy(['REQ-AUTH-12'], 'REQ-AUTH')], 'requirement'), 'REQ-AUTH-13');
});

test('numbers should count within a scope, fields included, and prose left out', async () => {
	const { workspace } = await openFiles(
		splitFiles(
			'//// specs/003-a/spec.md\n- **FR-001**: A, as in FR-050\n//// specs/004-b/spec.md\n- **FR-009**: B\n//// specs/c.md\n### REQ-1: C\n- refines: FR-020\n',
		),
	);
	assert.equal(takenIn(workspace, 'FR', { scope: 'specs/003-a' }).highest, 1);
	assert.equal(takenIn(workspace, 'FR').highest, 20);
});
