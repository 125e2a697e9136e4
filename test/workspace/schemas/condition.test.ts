import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Condition } from '../../../server/src/workspace/schemas/index.js';
import { meets } from '../../../server/src/workspace/schemas/condition.js';

const value = { status: 'Draft', eip: 20, tags: ['core', 'net'], owner: null, roadmap: { horizon: 'now' }, 'a.b': 'c' };

const cases: readonly (readonly [condition: Condition, isMet: boolean])[] = [
	[{}, true],
	[{ status: 'Draft' }, true],
	[{ status: 'Final' }, false],
	[{ status: ['Final', 'Draft'] }, true],
	[{ status: { not: 'Moved' } }, true],
	[{ status: { not: ['Moved', 'Draft'] } }, false],
	[{ none: { not: 'x' } }, true],
	[{ none: 'undefined' }, false],
	[{ eip: '20' }, true],
	[{ owner: null }, true],
	[{ owner: { exists: true } }, true],
	[{ none: { exists: false } }, true],
	[{ none: { exists: true } }, false],
	[{ tags: 'net' }, true],
	[{ tags: { not: 'net' } }, false],
	[{ 'roadmap.horizon': 'now' }, true],
	[{ 'roadmap.start': { exists: true } }, false],
	[{ 'a.b': 'c' }, true],
	[{ toString: { exists: true } }, false],
	[{ status: 'Draft', eip: 21 }, false],
];

for (const [condition, isMet] of cases) {
	test(`REQ-011 should ${isMet ? '' : 'not '}meet ${JSON.stringify(condition)}`, () =>
		assert.equal(meets(value, condition), isMet));
}

test('REQ-011 should meet only what asks for nothing where there is no map', () => {
	assert.deepEqual([meets(null, {}), meets('x', { a: 'b' }), meets([], { a: { exists: false } })], [true, false, true]);
});
