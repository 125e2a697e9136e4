import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Components } from '../../../server/src/rules/judgement/components.js';
import type { LocatedItem } from '../../../server/src/workspace/postings.js';
import { openFiles } from '../../support/fixture-workspace.js';
import { createRandom } from '../../support/random.js';

/** As many items as there are lists of edges; an edge leads to the item with a number. */
async function openItems(edges: readonly (readonly number[])[]) {
	const text = edges.map((_, number) => `# REQ-${number}\n`).join('\n');
	const { workspace } = await openFiles(new Map([['a.md', text]]));
	const [document] = workspace.documents();
	const items = document?.type === 'spec' ? workspace.itemsIn(document) : [];
	const numberOf = new Map(items.map((it, number) => [it, number]));
	const asked: number[] = [];
	const closed: number[][] = [];
	const components = new Components(
		located => {
			const number = numberOf.get(located) ?? -1;
			asked.push(number);
			return (edges[number] ?? []).flatMap(it => items[it] ?? []);
		},
		members => closed.push(members.map(it => numberOf.get(it.located) ?? -1).sort((a, b) => a - b)),
	);
	const item = (number: number): LocatedItem => {
		const located = items[number];
		assert.ok(located);
		return located;
	};
	return { components, item, asked, closed };
}

test('should tell of a component after those that it leads to', async () => {
	const { components, item, closed } = await openItems([[1], [2, 3], [1], [4], []]);
	components.visit(item(0));
	assert.deepEqual(closed, [[3], [1, 2], [0]]);
});

test('should tell of an item that leads nowhere only where the search began', async () => {
	const { components, item, closed } = await openItems([[1], []]);
	components.visit(item(1));
	assert.deepEqual(closed, [[1]]);
	components.visit(item(0));
	assert.deepEqual(closed, [[1], [0]]);
});

test('should not look again at what it has looked at', async () => {
	const { components, item, asked, closed } = await openItems([[1], [0, 2], [3], []]);
	for (const number of [0, 1, 2, 0, 1]) {
		components.visit(item(number));
	}
	assert.deepEqual(asked.toSorted(), [0, 1, 2, 3]);
	assert.deepEqual(closed, [[2], [0, 1]]);
});

test('should know which items are together', async () => {
	const { components, item } = await openItems([[0], [2], [1], [1], []]);
	assert.ok(components.areTogether(item(1), item(2)));
	assert.ok(components.areTogether(item(0), item(0)));
	assert.ok(components.areTogether(item(4), item(4)));
	for (const [a, b] of [
		[0, 1],
		[1, 3],
		[3, 4],
		[4, 0],
	] as const) {
		assert.ok(!components.areTogether(item(a), item(b)), `${a} and ${b}`);
	}
});

test('should find the components of any graph, whatever it was asked before', async () => {
	for (let seed = 1; seed <= 20; seed++) {
		const random = createRandom(seed);
		const edges = Array.from({ length: 8 }, () => Array.from({ length: random.below(3) }, () => random.below(8)));
		const { components, item, closed } = await openItems(edges);
		const reaches = (from: number, to: number): boolean => {
			const seen = new Set([from]);
			for (const number of seen) {
				edges[number]?.forEach(it => seen.add(it));
			}
			return seen.has(to);
		};
		for (let step = 0; step < 12; step++) {
			const [a, b] = [random.below(8), random.below(8)];
			assert.equal(components.areTogether(item(a), item(b)), reaches(a, b) && reaches(b, a), `seed ${seed}: ${a} and ${b}`);
		}
		assert.equal(new Set(closed.flat()).size, closed.flat().length, 'An item was told of twice.');
	}
});
