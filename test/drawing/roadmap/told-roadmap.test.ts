import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FolderRoadmap } from '../../../server/src/drawing/roadmap/exchange.js';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { hearAfter, tellAfter } from '../../../server/src/drawing/roadmap/told-roadmap.js';
import { sampleRoadmap } from '../../support/roadmap-files.js';

const { today, items } = await sampleRoadmap();
const [first, second, ...others] = items;
assert.ok(first && second);

function named(resultId: string, shown: readonly RoadmapItem[]): { readonly resultId: string; readonly answer: FolderRoadmap } {
	const answer = { folder: 'test:/', folders: ['test:/'], roadmap: { today, items: shown }, views: [], isIndexing: false };
	return { resultId, answer };
}

const before = named('a', items);
const cases: readonly [name: string, items: readonly RoadmapItem[], told: readonly (RoadmapItem | number)[]][] = [
	['nothing of what is as before', items, items.map((_, at) => at)],
	[
		'the items that are other',
		[{ ...first, title: 'Other' }, ...items.slice(1)],
		[{ ...first, title: 'Other' }, ...items.slice(1).map((_, at) => at + 1)],
	],
	['where items are now', [second, first, ...others], [1, 0, ...others.map((_, at) => at + 2)]],
	['what is new, and not what is gone', [{ ...second, id: 'NEW' }, first], [{ ...second, id: 'NEW' }, 0]],
];

for (const [name, now, told] of cases) {
	test(`REQ-407 should tell ${name}, and have it whole again`, () => {
		const message = tellAfter(before, named('b', now));
		assert.deepEqual(message.roadmap.items, told);
		assert.deepEqual(hearAfter(before, message), named('b', now));
	});
}

test('REQ-407 should tell everything to whoever has nothing', () => {
	const message = tellAfter(undefined, before);
	assert.deepEqual(message.roadmap.items, items);
	assert.deepEqual(hearAfter(undefined, message), before);
	assert.deepEqual(hearAfter(named('z', []), message), before);
});

test('REQ-407 should hear nothing that goes on from what is not there', () => {
	const message = tellAfter(before, named('b', items));
	assert.equal(hearAfter(undefined, message), undefined);
	assert.equal(hearAfter(named('z', items), message), undefined);
});
