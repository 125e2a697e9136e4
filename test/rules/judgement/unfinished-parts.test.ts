import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnfinishedParts } from '../../../server/src/rules/judgement/unfinished-parts.js';
import { openFiles, splitFiles } from '../../support/fixture-workspace.js';

/** An item `REQ-1` with its status and what it refines. Whoever lacks something says so in its title. */
const item = (number: number, { lacks = false, status = 'approved', refines = [] as readonly number[] } = {}): string =>
	`## REQ-${number}: ${lacks ? 'lacks' : 'fine'}\n- status: ${status}\n${refines.map(it => `- refines: REQ-${it}\n`).join('')}\n`;

/** The number of the first unfinished part of each item, in the order in which they are asked for. */
async function find(files: string, order: readonly number[]): Promise<(number | undefined)[]> {
	const { workspace } = await openFiles(splitFiles(files));
	const parts = new UnfinishedParts(workspace, it => it.item.title === 'lacks');
	return order.map(number => {
		const [located] = workspace.definitionsOf(`REQ-${number}`);
		assert.ok(located);
		const id = parts.find(located)?.item.id;
		return id === undefined ? undefined : Number(id.slice('REQ-'.length));
	});
}

/** Items, and the unfinished part of each in turn. */
const fixtures: readonly (readonly [title: string, files: string, found: readonly (number | undefined)[]])[] = [
	['an item without parts', item(1, { lacks: true }), [undefined]],
	['a part that refines it', item(1) + item(2, { lacks: true, refines: [1] }), [2, undefined]],
	['parts that are fine', item(1) + item(2, { refines: [1] }), [undefined, undefined]],
	['a part that is not promised', item(1) + item(2, { lacks: true, status: 'draft', refines: [1] }), [undefined, undefined]],
	[
		'a part of a part, though that is not promised',
		item(1) + item(2, { status: 'draft', refines: [1] }) + item(3, { lacks: true, refines: [2] }),
		[3, 3, undefined],
	],
	[
		'the first of several parts',
		item(1) + item(2, { lacks: true, refines: [1] }) + item(3, { lacks: true, refines: [1] }),
		[2, undefined, undefined],
	],
	[
		'the first by place, however deep',
		`${item(3, { lacks: true, refines: [2] })}${item(2, { lacks: true, refines: [1] })}${item(1)}`,
		[3, 3, undefined],
	],
	[
		'parts that go in a circle',
		item(1, { refines: [3] }) + item(2, { lacks: true, refines: [1] }) + item(3, { refines: [2] }),
		[2, 2, 2],
	],
	['an item that is a part of itself', item(1, { lacks: true, refines: [1] }), [1]],
	['a part that stands inside', `# REQ-1: fine\n\n${item(2, { lacks: true })}`, [2, undefined]],
	[
		'a part in another file that comes first',
		`//// b.md\n${item(1)}${item(2, { lacks: true, refines: [1] })}//// a.md\n${item(3, { lacks: true, refines: [1] })}`,
		[3, undefined, undefined],
	],
	['a part of two wholes', item(1) + item(2) + item(3, { lacks: true, refines: [1, 2] }), [3, 3, undefined]],
];

for (const [title, files, found] of fixtures) {
	test(`should know ${title}, in whatever order it is asked`, async () => {
		const numbers = found.map((_, index) => index + 1);
		assert.deepEqual(await find(files, numbers), found);
		assert.deepEqual(await find(files, numbers.toReversed()), found.toReversed());
	});
}

test('should not run out of stack, or of time, in a long chain', async () => {
	const length = 2000;
	const files = Array.from({ length }, (_, number) =>
		item(number, { lacks: number === length - 1, refines: number === 0 ? [] : [number - 1] }),
	);
	assert.deepEqual(await find(files.join(''), [0, length - 2, length - 1]), [length - 1, length - 1, undefined]);
});
