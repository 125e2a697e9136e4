import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideReschedule } from '../../server/src/features/reschedule.js';
import { Refusal } from '../../server/src/features/refusal.js';
import type { Rescheduling } from '../../server/src/drawing/roadmap/exchange.js';
import { applyEdit, ableClient, locateIn } from '../support/feature-files.js';
import { readMarkedFiles, writingsOf } from '../support/marked-files.js';
import { splitFiles } from '../support/fixture-workspace.js';

/** The text with a move, and what it must be. Every other character stays, in every way of writing. */
const moves: readonly (readonly [name: string, before: string, after: string, change: Partial<Rescheduling>])[] = [
	[
		'a flow map with a comment and quotes',
		'---\nid: PRD-a # mine\nroadmap: { horizon: now, start: "2026-10-12", end: \'2026-11-30\' } # agreed\nowner: "@li"\n---\n# Text\n',
		'---\nid: PRD-a # mine\nroadmap: { horizon: now, start: "2026-10-13", end: \'2026-12-01\' } # agreed\nowner: "@li"\n---\n# Text\n',
		{ days: 1 },
	],
	[
		'a block map with comments between, of which the end alone moves',
		'---\nid: PRD-a\nroadmap:\n  # agreed with all\n  end: 2026-11-30   # firm\n  start: 2026-10-12\n---\n',
		'---\nid: PRD-a\nroadmap:\n  # agreed with all\n  end: 2026-12-07   # firm\n  start: 2026-10-12\n---\n',
		{ days: 7, edge: 'end' },
	],
	[
		'Chinese keys',
		'---\nid: PRD-a\n路线图: { 开始: 2026-10-12, 结束: 2026-11-30 }\n---\n',
		'---\nid: PRD-a\n路线图: { 开始: 2026-10-05, 结束: 2026-11-30 }\n---\n',
		{ days: -7, edge: 'start' },
	],
	[
		'an anchor and an alias of it',
		'---\nid: PRD-a\nroadmap: { start: &day 2026-10-12, end: 2026-11-30 }\nupdated: *day\n---\n',
		'---\nid: PRD-a\nroadmap: { start: &day 2026-10-12, end: 2026-12-02 }\nupdated: *day\n---\n',
		{ days: 2, edge: 'end' },
	],
	[
		'a quarter alone',
		'---\nid: PRD-a\nquarter: 2026-Q4\n---\n',
		'---\nid: PRD-a\nquarter: 2027-Q1\n---\n',
		{ days: 1, seen: quarter() },
	],
	[
		'a quarter that says when it ends',
		'---\nid: PRD-a\nroadmap: { quarter: 2026-Q4, start: 2026-10-12, end: 2026-11-30 }\n---\n',
		'---\nid: PRD-a\nroadmap: { quarter: 2027-Q1, start: 2026-11-20, end: 2027-01-08 }\n---\n',
		{ days: 39 },
	],
	[
		'attribute lines in English and in Chinese',
		'### PRD-a: Text\n- **Start**: 2026-10-12\n- 结束日期：`2026-11-30`\n\nMore on 2026-10-12.\n',
		'### PRD-a: Text\n- **Start**: 2026-10-13\n- 结束日期：`2026-12-01`\n\nMore on 2026-10-12.\n',
		{ days: 1 },
	],
	[
		'the row of a list, be the item a heading below',
		'| 编号 | 名称 | 开始 | 结束 |\n|---|---|---|---|\n| PRD-a | Text | 2026-10-12 | 2026-11-30 |\n\n### PRD-a: Text\n',
		'| 编号 | 名称 | 开始 | 结束 |\n|---|---|---|---|\n| PRD-a | Text | 2026-10-13 | 2026-12-01 |\n\n### PRD-a: Text\n',
		{ days: 1 },
	],
	[
		'a table of facts',
		'### PRD-a: Text\n\n| Status | draft |\n|---|---|\n| **Start date** | 2026-10-12 |\n| 截止时间 | 2026-11-30 |\n',
		'### PRD-a: Text\n\n| Status | draft |\n|---|---|\n| **Start date** | 2026-10-13 |\n| 截止时间 | 2026-12-01 |\n',
		{ days: 1 },
	],
	[
		'a line of several attributes in a quotation',
		'### PRD-a: Text\n> **Owner:** @li | **Start:** 2026-10-12 · **Deadline:** 2026-11-30\n',
		'### PRD-a: Text\n> **Owner:** @li | **Start:** 2026-10-13 · **Deadline:** 2026-12-01\n',
		{ days: 1 },
	],
	[
		'a row of a table',
		'| ID | Release | Date | Status |\n|---|---|---|---|\n| REL-1 | Winter | 2026-11-30 | draft |\n',
		'| ID | Release | Date | Status |\n|---|---|---|---|\n| REL-1 | Winter | 2026-12-31 | draft |\n',
		{ id: 'REL-1', days: 31, seen: { start: '2026-11-30', end: '2026-11-30' } },
	],
	[
		'a period',
		'## GOAL-1: Sell\n- period: 2026-Q4 to 2027-Q1\n',
		'## GOAL-1: Sell\n- period: 2027-Q1 to 2027-Q2\n',
		{ id: 'GOAL-1', days: 30, seen: { start: '2026-10-01', end: '2027-03-31' } },
	],
];

function quarter() {
	return { start: '2026-10-01', end: '2026-12-31' };
}

const usual: Rescheduling = {
	id: 'PRD-a',
	file: 'fixture.md',
	edge: 'both',
	days: 1,
	seen: { start: '2026-10-12', end: '2026-11-30' },
};

async function move(files: ReadonlyMap<string, string>, changes: readonly Rescheduling[]): Promise<ReadonlyMap<string, string>> {
	const folder = await locateIn(files, '');
	const editor = { client: ableClient, folders: () => [folder], locate: () => folder };
	return applyEdit(files, provideReschedule(editor, { folder: 'test:/', changes }));
}

for (const [name, before, after, change] of moves) {
	test(`REQ-402 should move nothing but the dates of ${name}`, async () => {
		const expected = writingsOf(readMarkedFiles(after));
		for (const [index, writing] of writingsOf(readMarkedFiles(before)).entries()) {
			assert.deepEqual(await move(writing.files, [{ ...usual, ...change }]), expected[index]?.files, writing.name);
		}
	});
}

test('should move items of several files at once', async () => {
	const files = splitFiles('//// a.md\n### REQ-1: A\n- end: 2026-11-30\n//// b.md\n### REQ-2: B\n- end: 2026-11-30\n');
	const seen = { start: '2026-11-30', end: '2026-11-30' };
	const moved = await move(files, [
		{ ...usual, id: 'REQ-1', file: 'a.md', seen },
		{ ...usual, id: 'REQ-2', file: 'b.md', seen, days: 2 },
	]);
	assert.deepEqual([...moved.values()], ['### REQ-1: A\n- end: 2026-12-01\n', '### REQ-2: B\n- end: 2026-12-02\n']);
});

for (const [name, text, change, reason] of [
	['has changed meanwhile', '- start: 2026-10-13\n- end: 2026-11-30', {}, /have changed meanwhile/],
	['is gone', '- start: 2026-10-12\n- end: 2026-11-30', { id: 'REQ-9' }, /no longer in `fixture.md`/],
	['has no date', '- horizon: later', {}, /no date of its own/],
	['would end before it starts', '- start: 2026-10-12\n- end: 2026-11-30', { edge: 'end', days: -60 }, /would end before/],
] as const) {
	test(`should refuse to move what ${name}`, async () => {
		await assert.rejects(
			move(splitFiles(`### REQ-1: A\n${text}\n`), [{ ...usual, id: 'REQ-1', ...change }]),
			error => error instanceof Refusal && reason.test(error.message),
		);
	});
}
