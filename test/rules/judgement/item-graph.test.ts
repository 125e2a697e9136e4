import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ItemGraph } from '../../../server/src/rules/judgement/item-graph.js';
import type { LocatedItem } from '../../../server/src/workspace/postings.js';
import type { Workspace } from '../../../server/src/workspace/workspace.js';
import { openFiles } from '../../support/fixture-workspace.js';

/** A workspace in which REQ-n depends on the items with the numbers at index n. */
async function openGraph(
	edges: readonly (readonly number[])[],
): Promise<{ graph: ItemGraph; item: (number: number) => LocatedItem }> {
	const text = edges
		.map((targets, number) => `### REQ-${number}: n\n- depends-on: ${targets.map(it => `REQ-${it}`).join(', ')}\n\n`)
		.join('');
	const { workspace } = await openFiles(new Map([['a.md', text]]));
	return { graph: new ItemGraph(workspace, new Set(['depends-on'])), item: number => itemOf(workspace, number) };
}

function itemOf(workspace: Workspace, number: number): LocatedItem {
	const [item] = workspace.definitionsOf(`REQ-${number}`);
	assert.ok(item);
	return item;
}

/** Whether an item can be reached, the slow way. */
function reaches(edges: readonly (readonly number[])[], from: number, to: number): boolean {
	const seen = new Set([from]);
	for (const number of seen) {
		for (const target of edges[number] ?? []) {
			seen.add(target);
		}
	}
	return seen.has(to);
}

test('should find the cycles of any graph, whatever it was asked before', async () => {
	let seed = 7;
	const random = (limit: number): number => {
		seed = (seed * 1103515245 + 12345) % 2 ** 31;
		return Math.floor((seed / 2 ** 31) * limit);
	};
	for (let round = 0; round < 60; round++) {
		const edges = Array.from({ length: 8 }, () => [...new Set(Array.from({ length: random(3) }, () => random(8)))]);
		const { graph, item } = await openGraph(edges);
		for (const [from, targets] of edges.entries()) {
			for (const to of targets) {
				assert.equal(graph.isCycle(item(from), item(to)), reaches(edges, to, from), JSON.stringify({ edges, from, to }));
			}
		}
	}
});

test('should find the shortest way', async () => {
	const { graph, item } = await openGraph([[1, 3], [2], [3], [0], []]);
	assert.deepEqual(
		graph.findPath(item(0), item(3))?.map(it => it.id),
		['REQ-0', 'REQ-3'],
	);
	assert.equal(graph.findPath(item(0), item(4)), undefined);
});

test('should not run out of stack in a long chain', async () => {
	const length = 20_000;
	const { graph, item } = await openGraph(Array.from({ length }, (_, number) => [(number + 1) % length]));
	assert.ok(graph.isCycle(item(0), item(1)));
	assert.equal(graph.findPath(item(1), item(0)), undefined);
});
