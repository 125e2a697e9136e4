import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RoadmapItem } from '../../server/src/drawing/roadmap/model.js';
import { createRoadmap } from '../../server/src/views/roadmap.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

const today = '2026-11-25';

async function roadmapOf(text: string): Promise<readonly RoadmapItem[]> {
	const { workspace } = await openFiles(splitFiles(text));
	return createRoadmap(workspace, today).items;
}

const whenOf = ({ span, horizon }: RoadmapItem): string =>
	[span ? `${span.start}–${span.end} ${span.precision}` : '', horizon ?? ''].filter(Boolean).join(' ');

for (const [written, when] of [
	['- start: 2026-12-01\n- end: 2026-12-18', '2026-12-01–2026-12-18 day now'],
	['- 开始：2026-12-01\n- 截止日期：2026-12-18', '2026-12-01–2026-12-18 day now'],
	['- **Quarter**: 2027-Q1', '2027-01-01–2027-03-31 coarse next'],
	['- 季度：2027-Q2', '2027-04-01–2027-06-30 coarse later'],
	['- quarter: 2026-Q4\n- start: 2026-11-09', '2026-11-09–2026-12-31 coarse now'],
	['- start: 2026-11\n- end: 2027-02', '2026-11-01–2027-02-28 coarse now'],
	['- start: 2026-11-02', '2026-11-02–2026-11-29 coarse now'],
	['- end: 2027-01-15', '2027-01-15–2027-01-15 point next'],
	['- start: 2026-12-10\n- end: 2026-12-01', '2026-12-10–2027-01-06 coarse now'],
	['- horizon: later', 'later'],
	['- 阶段：接下来', 'next'],
	['- horizon: later\n- start: 2026-12-01\n- end: 2026-12-18', '2026-12-01–2026-12-18 day later'],
	['- quarter: some day', ''],
	['- 排期：2026-12-01 ~ 2026-12-18', '2026-12-01–2026-12-18 day now'],
	['- 期限：2026年12月18日（暂定）', '2026-12-18–2026-12-18 point now'],
] as const) {
	test(`REQ-401 should place an item with ${written.replaceAll('\n', ' and ')}`, async () => {
		const [item, ...others] = await roadmapOf(`### REQ-1: One\n${written}\n`);
		assert.deepEqual(others, []);
		assert.equal(item && whenOf(item), when);
	});
}

for (const [written, when] of [
	['roadmap: { horizon: now, start: 2026-09-01, end: 2026-10-15 }', '2026-09-01–2026-10-15 day now'],
	['roadmap:\n  quarter: 2026-Q3 # maybe', '2026-07-01–2026-09-30 coarse now'],
	['路线图: { 阶段: 以后 }', 'later'],
	['roadmap: next', 'next'],
	['roadmap: 2027-Q1', '2027-01-01–2027-03-31 coarse next'],
	['owner: "@li"', ''],
] as const) {
	test(`should place a PRD with ${written}`, async () => {
		const [item] = await roadmapOf(`---\ntype: prd\nid: PRD-a\ntitle: A\n${written}\n---\n`);
		assert.equal(item && whenOf(item), when);
	});
}

test('should leave out what is dropped, what says no date, and days that are facts rather than plans', async () => {
	const items = await roadmapOf(`
### REQ-1: Dropped
- status: dropped
- start: 2026-11-02
### REQ-2: Undated
### FLAG-new: On
- start: 2026-11-02
### INS-1: Heard
- date: 2026-11-02
`);
	assert.deepEqual(items, []);
});

const product = `//// goals.md
## GOAL-1: Sell more
- period: 2026-Q4 to 2027-Q1

- **GOAL-1.KR1** Conversion
## GOAL-2: Sell later

| ID | Release | Date |
|---|---|---|
| REL-1 | Winter | 2026-12-18 |

### MS-beta: Beta
- date: 2026-12-01
- release: REL-1
//// a.md
---
id: PRD-a
title: A
goals: [GOAL-1.KR1]
owner: "@li"
tags: [cart, 支付]
release: REL-1
roadmap: { start: 2026-10-01, end: 2027-01-31 }
---
### REQ-1: One
- status: shipped
- start: 2026-10-01
- end: 2026-10-31
### REQ-2: Two
- status: in-progress
- depends-on: REQ-3
//// b.md
---
id: PRD-b
title: B
goals: [GOAL-2]
roadmap: { start: 2026-12-01, end: 2026-12-31 }
---
### REQ-3: Three
- status: draft
- estimate: 3 days
### REQ-4: Four
- status: dropped
`;

test('should nest goals, PRDs, requirements and milestones, releases first', async () => {
	const items = await roadmapOf(product);
	assert.deepEqual(
		items.map(it => `${'  '.repeat(it.depth)}${it.id} ${whenOf(it)}`),
		[
			'REL-1 2026-12-18–2026-12-18 point now',
			'  MS-beta 2026-12-01–2026-12-01 point now',
			'GOAL-1 2026-10-01–2027-03-31 coarse now',
			'  PRD-a 2026-10-01–2027-01-31 day now',
			'    REQ-1 2026-10-01–2026-10-31 day now',
			'GOAL-2 2026-12-01–2026-12-31 inner now',
			'  PRD-b 2026-12-01–2026-12-31 day now',
		],
	);
	const { owner, tags, releases, goals } = items[3]?.facts ?? {};
	assert.deepEqual([owner, tags, releases, goals], ['@li', ['cart', '支付'], ['REL-1'], ['GOAL-1.KR1']]);
	assert.equal(items[4]?.facts.owner, '@li');
	assert.deepEqual([items[3]?.file, items[3]?.line], ['a.md', 1]);
});

test('should compute progress from the status and the coverage of what is inside', async () => {
	const text = `${product}//// src/a.ts\n// @implements REQ-2\n`;
	const progressById = new Map((await roadmapOf(text)).map(it => [it.id, it.progress]));
	assert.deepEqual(progressById.get('PRD-a'), { share: (1 + 0.5) / 2, units: 2, done: 1, coverage: 0.25 });
	assert.deepEqual(progressById.get('GOAL-1'), progressById.get('PRD-a'));
	assert.deepEqual(progressById.get('REL-1'), progressById.get('PRD-a'));
	assert.deepEqual(progressById.get('PRD-b'), { share: 0, units: 1, done: 0, coverage: 0 });
	assert.deepEqual(progressById.get('MS-beta'), { units: 0, done: 0 });
});

test('should weigh what is inside by its estimate', async () => {
	const [prd] = await roadmapOf(
		'---\nid: PRD-a\n---\n### REQ-1: A\n- status: shipped\n- estimate: 3d\n### REQ-2: B\n- status: draft\n',
	);
	assert.equal(prd?.progress.share, 0.75);
});

test('should lead what requirements wait for to the rows around them, and mark conflicts and the critical path', async () => {
	const items = await roadmapOf(product);
	const prd = items.find(it => it.id === 'PRD-a');
	assert.deepEqual(prd?.dependencies, [{ id: 'PRD-b', isConflict: true }]);
	assert.deepEqual(
		items.filter(it => it.isCritical).map(it => it.id),
		['PRD-a', 'PRD-b'],
	);
});

for (const [name, a, b, isConflict] of [
	['ends before the other starts', '- end: 2026-11-30', '- start: 2026-12-01', false],
	['ends after the other starts', '- end: 2026-12-02', '- start: 2026-12-01', true],
	['has a start and no end', '- start: 2026-11-20', '- start: 2026-12-01', false],
	['may be done in time', '- quarter: 2026-Q4', '- quarter: 2026-Q4', false],
	['cannot be done in time', '- quarter: 2027-Q1', '- quarter: 2026-Q4', true],
	['is done', '- status: shipped\n- end: 2026-12-02', '- start: 2026-12-01', false],
	['has no date', '- horizon: later', '- start: 2026-12-01', false],
] as const) {
	test(`should ${isConflict ? '' : 'not '}see a conflict where the dependency ${name}`, async () => {
		const items = await roadmapOf(`### REQ-1: A\n${a}\n### REQ-2: B\n- depends-on: REQ-1\n${b}\n`);
		assert.deepEqual(items.find(it => it.id === 'REQ-2')?.dependencies, [{ id: 'REQ-1', isConflict }]);
	});
}

for (const [written, state, reason] of [
	['- status: shipped\n- end: 2026-11-01', 'done', ''],
	['- status: in-progress\n- start: 2026-11-20\n- end: 2026-12-20', 'on-track', ''],
	['- status: approved\n- start: 2027-01-01\n- end: 2027-02-01', 'none', ''],
	['- status: in-progress\n- end: 2026-11-15', 'off-track', 'Was due 10 days ago, on 2026-11-15, and is 25 % done.'],
	['- status: in-progress\n- start: 2026-11-01\n- end: 2026-11-30', 'off-track', '80 % of the time is over, and 25 % is done.'],
	['- status: in-progress\n- start: 2026-11-01\n- end: 2026-12-15', 'at-risk', '53 % of the time is over, and 25 % is done.'],
	[
		'- status: draft\n- start: 2026-11-01\n- end: 2026-12-31',
		'at-risk',
		'Should have begun on 2026-11-01, but its status is `draft`.',
	],
	['- status: draft\n- quarter: 2026-Q4', 'none', ''],
	['- status: in-progress\n- start: 2026-09-01', 'on-track', ''],
	['- status: in-progress\n- start: 2026-11-01', 'on-track', ''],
	['- status: in-progress\n- start: 2026-09-01\n- end: 2026-08-15', 'on-track', ''],
	['- status: approved\n- start: 2026-08', 'none', ''],
	['- status: draft\n- start: 2026-09-01', 'at-risk', 'Should have begun on 2026-09-01, but its status is `draft`.'],
] as const) {
	test(`AC-791 should judge ${written.replaceAll('\n', ' and ')} as ${state}`, async () => {
		const [item] = await roadmapOf(`### REQ-1: One\n${written}\n`);
		assert.deepEqual(item?.health, { state, reason });
	});
}

test('should not know whether a milestone is reached that says nothing', async () => {
	const [item] = await roadmapOf('### MS-beta: Beta\n- date: 2026-11-01\n');
	assert.deepEqual(item?.health, { state: 'at-risk', reason: 'Was due on 2026-11-01, and nothing says whether it is done.' });
});

test('should have what waits for something off track be at risk', async () => {
	const items = await roadmapOf(
		'### REQ-1: A\n- status: draft\n- end: 2026-11-01\n### REQ-2: B\n- depends-on: REQ-1\n- start: 2027-02-01\n',
	);
	assert.deepEqual(items.find(it => it.id === 'REQ-2')?.health, {
		state: 'at-risk',
		reason: 'Waits for `REQ-1`, which is off track.',
	});
});

test('should have what contains something off track be at risk', async () => {
	const [prd] = await roadmapOf('---\nid: PRD-a\nstatus: draft\n---\n### REQ-1: A\n- status: draft\n- end: 2026-11-01\n');
	assert.deepEqual(prd?.health, { state: 'at-risk', reason: '`REQ-1`, which is part of it, is off track.' });
});

test('should come to an end where items wait for each other, or are inside each other', async () => {
	const items = await roadmapOf(`
### REQ-1: A
- depends-on: REQ-2
- refines: REQ-2
- start: 2026-11-01
### REQ-2: B
- depends-on: REQ-1
- refines: REQ-1
- start: 2026-11-01
`);
	assert.equal(items.length, 2);
});

for (const [name, link] of [
	['wait for each other', 'depends-on'],
	['are inside each other', 'refines'],
] as const) {
	test(`should take a chain of any length whose items ${name}`, async () => {
		const length = 8000;
		const items = Array.from({ length }, (_, at) => `### REQ-${at}: A\n- start: 2026-11-01\n- ${link}: REQ-${at + 1}\n`);
		assert.equal((await roadmapOf(items.join(''))).length, length);
	});
}

const listed = `| 编号 | 需求名称 | 优先级 | 负责人 | 状态 | 开始 | 结束 | 依赖 | 版本 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| REQ-1 | 结算 | P0 | @li | 开发中 | 2026-11-02 | 2026-12-18 | - | REL-1 |
| REQ-2 | 发票 | P1 | @wang | 草稿 | 2026-12-10 | 2027-01-15 | REQ-1 | REL-1 |

### REQ-2 发票
### REQ-1 结算
`;

test('REQ-401 AC-893 should take the plan of an item from the list of its file', async () => {
	const items = await roadmapOf(`//// a.md\n${listed}//// b.md\n### REL-1: One\n- date: 2027-01-20\n`);
	assert.deepEqual(
		items.map(it => [
			it.id,
			whenOf(it),
			it.status,
			it.facts.owner,
			it.facts.priority,
			it.facts.releases,
			it.dependencies,
			it.line,
		]),
		[
			['REL-1', '2027-01-20–2027-01-20 point next', '', '', '', [], [], 0],
			['REQ-1', '2026-11-02–2026-12-18 day now', 'in-progress', '@li', 'P0', ['REL-1'], [], 6],
			['REQ-2', '2026-12-10–2027-01-15 day now', 'draft', '@wang', 'P1', ['REL-1'], [{ id: 'REQ-1', isConflict: true }], 5],
		],
	);
});

test('should show the items that have a time, whatever rows repeat others before them', async () => {
	const items = await roadmapOf(
		'### REQ-1: One\n### REQ-2: Two\n- end: 2027-01-15\n\n| ID |\n| --- |\n| REQ-1 |\n\n### REQ-3: Three\n- end: 2027-01-16\n',
	);
	assert.deepEqual(
		items.map(it => it.id),
		['REQ-2', 'REQ-3'],
	);
});

test('should count a requirement once that a list names, too, be it in its file or in another', async () => {
	const list = '| 编号 | 名称 | 状态 |\n| --- | --- | --- |\n| REQ-1 | 结算 | 已上线 |\n| REQ-2 | 发票 | 草稿 |\n';
	const items = await roadmapOf(
		`//// a.md\n# PRD-1 结算\n\n${list}\n### REQ-1 结算\n//// b.md\n### REQ-2 发票\n- 状态：已上线\n`,
	);
	assert.deepEqual(
		items.map(it => [it.id, it.progress.units, it.progress.done]),
		[['PRD-1', 2, 2]],
	);
});
