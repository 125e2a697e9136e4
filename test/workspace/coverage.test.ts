import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf, isPromised, partsOf, stateOf, wholesOf } from '../../server/src/workspace/coverage.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

async function itemOf(files: string, id: string) {
	const { workspace } = await openFiles(splitFiles(files));
	const [located] = workspace.definitionsOf(id);
	assert.ok(located);
	return { workspace, located };
}

const item = '//// a.md\n# REQ-1: A\n';
const implemented = '//// a.ts\n// @implements REQ-1\n';
const verified = '//// a.test.ts\n// @verifies REQ-1\n';

/** Files, and how far REQ-1 is covered: a word, then what is unmet. */
const coverages: readonly (readonly [title: string, files: string, expected: string])[] = [
	['nothing', item, 'uncovered implements verifies'],
	['code', item + implemented, 'partial verifies'],
	['a test', item + verified, 'partial implements'],
	['code and a test', item + implemented + verified, 'covered'],
	['a mention', `${item}//// b.md\nSee REQ-1.\n//// a.ts\n// REQ-1\n`, 'uncovered implements verifies'],
	[
		'code and a test of its criterion',
		`${item}\n- **AC-1** x\n//// a.ts\n// @implements AC-1\n//// a.test.ts\n// @verifies AC-1\n`,
		'covered',
	],
	[
		'code of an item inside it that is no criterion',
		`${item}\n## REQ-2: B\n//// a.ts\n// @implements REQ-2\n`,
		'uncovered implements verifies',
	],
	['a field of a spec', `${item}${implemented}//// b.md\n# EXP-1: B\n- verifies: REQ-1\n`, 'covered'],
	['nothing, which is enough', `${item}- needs: none\n`, 'none'],
	['nothing, which is enough in Chinese', `${item}- 需要：无\n`, 'none'],
	['what it needs itself', `${item}- needs: [implements]\n${implemented}`, 'covered'],
	['less than it needs itself', `${item}- 需要：metric、verifies\n${verified}`, 'partial metric'],
	['an item of a kind', `${item}- needs: metric\n//// b.md\n# MET-1: B\n- covers: REQ-1\n`, 'covered'],
	['an item of a kind inside it', `${item}- needs: criterion\n\n- **AC-1** x\n`, 'covered'],
	[
		'what the team asks for',
		`//// clewline.yaml\nneeds: { requirement: [story] }\n${item}//// b.md\n# STORY-1: B\n- covers: REQ-1\n`,
		'covered',
	],
	['nothing where the team asks for nothing', `//// clewline.yaml\nneeds: { requirement: [] }\n${item}`, 'none'],
	[
		'code that names an old ID',
		`${item}- aliases: REQ-9\n//// a.ts\n// @implements REQ-9\n//// a.test.ts\n// @verifies REQ-1\n`,
		'covered',
	],
];

const shipped = 'needs: { requirement: [implements, { status: 已上线, priority: [p0, P1], needs: verifies }] }';

/** The same of needs that hold for some items only, and of waivers; today is 2026-11-22. */
const conditions: typeof coverages = [
	[
		'a state that needs less',
		`//// clewline.yaml\n${shipped}\n${item}- status: approved\n- priority: P0\n${implemented}`,
		'covered',
	],
	[
		'a priority that needs less',
		`//// clewline.yaml\n${shipped}\n${item}- status: shipped\n- priority: P2\n${implemented}`,
		'covered',
	],
	['no priority', `//// clewline.yaml\n${shipped}\n${item}- status: shipped\n${implemented}`, 'covered'],
	[
		'both, which need it',
		`//// clewline.yaml\n${shipped}\n${item}- 状态：已上线\n- 优先级：p1\n${implemented}`,
		'partial verifies',
	],
	['a waiver', `${item}- waiver: verifies until 2026-11-22, no test system\n${implemented}`, 'covered'],
	['a waiver in Chinese', `${item}- 豁免：implements、verifies 至 2027-01-31：没有测试环境\n`, 'covered'],
	['a waiver for less', `${item}- waiver: verifies until 2027-01-31 – no test system\n`, 'partial implements'],
	['a waiver that has ended', `${item}- waiver: verifies until 2026-11-21, no test system\n${implemented}`, 'partial verifies'],
	['a waiver without a reason', `${item}- waiver: verifies until 2027-01-31\n${implemented}`, 'partial verifies'],
	['a waiver without a day', `${item}- waiver: verifies, no test system\n${implemented}`, 'partial verifies'],
];

// @verifies REQ-618
for (const [title, files, expected] of [...coverages, ...conditions]) {
	test(`should know how far an item is covered by ${title}`, async () => {
		const { workspace, located } = await itemOf(files, 'REQ-1');
		const coverage = coverageOf(workspace, located);
		assert.equal([stateOf(coverage), ...coverage.unmet].join(' '), expected);
	});
}

test('should cover each item by the references that mean it, not by those of its name', async () => {
	const files =
		'//// specs/001-a/spec.md\n- **FR-001**: A\n//// specs/002-b/spec.md\n- **FR-001**: B\n//// a.ts\n// @implements 001-a/FR-001\n';
	const { workspace } = await openFiles(splitFiles(files));
	assert.deepEqual(
		workspace.definitionsOf('FR-001').map(it => stateOf(coverageOf(workspace, it))),
		['partial', 'uncovered'],
	);
});

test('should find the parts of an item: what is inside it, what refines it and what is part of it', async () => {
	const { workspace, located } = await itemOf(
		`${item}\n## REQ-2: B\n//// b.md\n# REQ-3: C\n- refines: REQ-1\n\n# REQ-4: D\n- part-of: REQ-1\n\n# REQ-5: E\n- depends-on: REQ-1\n\nSee REQ-1.\n`,
		'REQ-1',
	);
	assert.deepEqual(
		partsOf(workspace, located)
			.map(it => it.item.id)
			.sort(),
		['REQ-2', 'REQ-3', 'REQ-4'],
	);
});

test('should count a part once, be it named by a matrix, too', async () => {
	const { workspace, located } = await itemOf(
		`${item}//// b.md\n# REQ-3: C\n- refines: REQ-1\n//// matrix.md\n| ID | refines |\n|---|---|\n| REQ-3 | REQ-1 |\n`,
		'REQ-1',
	);
	assert.deepEqual(
		partsOf(workspace, located).map(it => [it.item.id, it.document.path]),
		[['REQ-3', 'b.md']],
	);
	const [part] = workspace.definitionsOf('REQ-3');
	assert.deepEqual(
		[...new Set(part && wholesOf(workspace, part))].map(it => it.item.id),
		['REQ-1'],
	);
});

for (const [status, expected] of [
	['draft', false],
	['review', false],
	['Approved', true],
	['开发中', true],
	['shipped', true],
	['dropped', false],
	['accepted', false],
] as const) {
	test(`should take ${status} for ${expected ? 'a' : 'no'} promise`, async () => {
		assert.equal(isPromised((await itemOf(`${item}- status: ${status}\n`, 'REQ-1')).located), expected);
	});
}
