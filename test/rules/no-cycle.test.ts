import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { noCycle } from '../../server/src/rules/no-cycle.js';
import { applyRule } from '../../server/src/rules/rule.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';
import { assertProportional } from '../support/growth.js';

/** The ways around that are found, as `REQ-1 → REQ-2 → REQ-1`. */
async function waysIn(files: string): Promise<string[]> {
	const { workspace } = await openFiles(splitFiles(files));
	return workspace
		.documents()
		.flatMap(it => [...applyRule(noCycle, it, workspace)])
		.map(it => (it.data?.['path'] as readonly string[]).join(' → '));
}

const item = (id: string, ...links: readonly string[]) => `## ${id}: a\n${links.map(it => `- ${it}\n`).join('')}\n`;

for (const [title, files, ways] of [
	['an item that waits for itself', item('REQ-1', 'depends-on: REQ-1'), ['REQ-1 → REQ-1']],
	[
		'two items',
		item('REQ-1', 'depends-on: REQ-2') + item('REQ-2', '依赖：REQ-1'),
		['REQ-1 → REQ-2 → REQ-1', 'REQ-2 → REQ-1 → REQ-2'],
	],
	[
		'items that are refined and parts at once',
		item('REQ-1', 'refines: REQ-2') + item('REQ-2', 'part-of: REQ-1'),
		['REQ-1 → REQ-2 → REQ-1', 'REQ-2 → REQ-1 → REQ-2'],
	],
	[
		'old IDs',
		item('REQ-1', 'aliases: REQ-9', 'depends-on: REQ-2') + item('REQ-2', 'depends-on: REQ-9'),
		['REQ-1 → REQ-2 → REQ-1', 'REQ-2 → REQ-1 → REQ-2'],
	],
	[
		'the short way',
		item('REQ-1', 'depends-on: REQ-2, REQ-3') + item('REQ-2', 'depends-on: REQ-3') + item('REQ-3', 'depends-on: REQ-1'),
		['REQ-1 → REQ-2 → REQ-3 → REQ-1', 'REQ-1 → REQ-3 → REQ-1', 'REQ-2 → REQ-3 → REQ-1 → REQ-2', 'REQ-3 → REQ-1 → REQ-3'],
	],
	['no way where a verb of another family leads back', item('REQ-1', 'depends-on: REQ-2') + item('REQ-2', 'refines: REQ-1'), []],
	['no way in what is only mentioned', `${item('REQ-1')}See REQ-2.\n\n${item('REQ-2')}See REQ-1.\n`, []],
	[
		'no way over an item of the same ID in another feature',
		`//// specs/001-a/spec.md\n${item('FR-001', 'depends-on: 002-b/FR-001')}//// specs/002-b/spec.md\n${item('FR-001')}`,
		[],
	],
	[
		'a way from feature to feature',
		`//// specs/001-a/spec.md\n${item('FR-001', 'depends-on: 002-b/FR-001')}//// specs/002-b/spec.md\n${item('FR-001', 'depends-on: 001-a/FR-001')}`,
		['FR-001 → FR-001 → FR-001', 'FR-001 → FR-001 → FR-001'],
	],
] as const) {
	test(`should find ${title}`, async () => assert.deepEqual(await waysIn(files), ways));
}

/** Items in many files, each of which refines the next; the last refines what is given. */
function openChain(length: number, last: string): WorkspaceStore {
	const perFile = 1000;
	const store = new WorkspaceStore();
	const changed = Array.from({ length: length / perFile }, (_, file) => {
		const numbers = Array.from({ length: perFile }, (__, index) => file * perFile + index);
		const text = numbers.map(it => `## REQ-${it}\n- refines: ${it === length - 1 ? last : `REQ-${it + 1}`}\n`).join('\n');
		return readSpec(`${String(file).padStart(3, '0')}.md`, text);
	});
	store.apply({ changed, isComplete: true });
	return store;
}

/** How many ways around there are. */
function countCycles({ workspace }: WorkspaceStore): number {
	return workspace.documents().reduce((sum, it) => sum + [...applyRule(noCycle, it, workspace)].length, 0);
}

for (const [title, last, found] of [
	['leads nowhere', () => 'REQ-none', () => 0],
	['ends in a circle of two', (length: number) => `REQ-${length - 2}`, () => 2],
	['is a circle', () => 'REQ-0', (length: number) => length],
] as const) {
	test(`should take linear time for a chain that ${title}`, async () => {
		await assertProportional(length => assert.equal(countCycles(openChain(length, last(length))), found(length)), { from: 1000 });
	});
}

test('should not say that it knows a way which is too long to find', () => {
	const { workspace } = openChain(2000, 'REQ-0');
	const [document] = workspace.documents();
	assert.ok(document);
	const [first] = applyRule(noCycle, document, workspace);
	assert.match(first?.message ?? '', /: REQ-0 → REQ-1 → … → REQ-0\./);
});
