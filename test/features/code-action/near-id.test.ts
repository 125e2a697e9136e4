import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearIds, otherSpellings } from '../../../server/src/features/code-action/near-id.js';

for (const { id, same = [], near = [], far = [] } of [
	{ id: 'REQ-12', same: ['REQ-012', 'REQ-0012'], near: ['REQ-21'], far: ['REQ-13', 'REQ-1'] },
	{ id: 'REQ-0012', same: ['REQ-12', 'REQ-012'], far: ['REQ-0013'] },
	{ id: 'REQ-AUTH-7', same: ['REQ-AUTH-007', 'REQ-auth-7'], far: ['REQ-7'] },
	{ id: 'REQ-1234', near: ['REQ-1243', 'REQ-1235', 'REQ-123', 'REQ-12345'], far: ['REQ-1200', 'FR-1234'] },
	{ id: 'PRD-Checkout', same: ['PRD-checkout', 'PRD-CHECKOUT'] },
	{ id: 'PRD-acounts', near: ['PRD-accounts', 'PRD-aconts'], far: ['PRD-amounts-2'] },
	{ id: 'R001', far: ['R002'] },
	{ id: '', far: ['-'] },
]) {
	test(`should find what is written almost as “${id}”, and nothing else`, () => {
		const spellings = otherSpellings(id);
		const slips = nearIds(id);
		assert.deepEqual(
			same.filter(it => !spellings.includes(it)),
			[],
		);
		assert.deepEqual(
			near.filter(it => !slips.includes(it)),
			[],
		);
		assert.ok(![...far, id].some(it => spellings.includes(it) || slips.includes(it)));
	});
}
