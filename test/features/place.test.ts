import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Placement } from '../../server/src/drawing/roadmap/exchange.js';
import { providePlace } from '../../server/src/features/place.js';
import { Refusal } from '../../server/src/features/refusal.js';
import { applyEdit, ableClient, locateIn } from '../support/feature-files.js';
import { readMarkedFiles, writingsOf } from '../support/marked-files.js';
import { type Files, splitFiles } from '../support/fixture-workspace.js';

const undated = { isInner: false, status: '' } as const;
const dates = { start: '2026-12-01', end: '2026-12-14' } as const;

/** The text, what it must be after a placement of `PRD-a`, and the placement. Today is 2026-11-22. */
const placements: readonly (readonly [name: string, before: string, after: string, placement: Partial<Placement>])[] = [
	[
		'front matter without a plan',
		'---\nid: PRD-a # mine\nowner: "@li"\n---\n# Text\n',
		'---\nid: PRD-a # mine\nowner: "@li"\nroadmap: { start: 2026-12-01, end: 2026-12-14 }\n---\n# Text\n',
		{},
	],
	[
		'a flow map with a horizon, which follows',
		'---\nid: PRD-a\nroadmap: { horizon: "later" } # agreed\n---\n',
		'---\nid: PRD-a\nroadmap: { horizon: "now", start: 2026-12-01, end: 2026-12-14 } # agreed\n---\n',
		{ seen: { ...undated, horizon: 'later' } },
	],
	[
		'a block map',
		'---\nid: PRD-a\nroadmap:\n  # agreed\n  horizon: now # yes\nowner: "@li"\n---\n',
		'---\nid: PRD-a\nroadmap:\n  # agreed\n  horizon: now # yes\n  start: 2026-12-01\n  end: 2026-12-14\nowner: "@li"\n---\n',
		{ seen: { ...undated, horizon: 'now' } },
	],
	[
		'Chinese keys',
		'---\nid: PRD-a\n负责人: "@li"\n---\n',
		'---\nid: PRD-a\n负责人: "@li"\n路线图: { 开始: 2026-12-01, 结束: 2026-12-14 }\n---\n',
		{},
	],
	[
		'a heading with attributes of its own style',
		'### PRD-a: Text\n- **Owner**: @li\n\nMore.\n',
		'### PRD-a: Text\n- **Owner**: @li\n- **Start**: 2026-12-01\n- **End**: 2026-12-14\n\nMore.\n',
		{},
	],
	[
		'a line of several attributes',
		'### PRD-a: Text\n**Phase:** 2 | **Owner:** @li\n\nMore.\n',
		'### PRD-a: Text\n**Phase:** 2 | **Owner:** @li\n**Start:** 2026-12-01\n**End:** 2026-12-14\n\nMore.\n',
		{},
	],
	[
		'a list that has the status, be the item a heading below',
		'| 编号 | 名称 | 状态 |\n|---|---|---|\n| PRD-b | More | |\n| PRD-a | Text | 开发中 |\n\n### PRD-a: Text\n### PRD-b: More\n',
		'| 编号 | 名称 | 状态 |\n|---|---|---|\n| PRD-b | More | |\n| PRD-a | Text | 已上线 |\n\n### PRD-a: Text\n### PRD-b: More\n',
		{ to: { column: 'done' }, seen: { isInner: false, status: 'in-progress' } },
	],
	[
		'a quotation',
		'### PRD-a: Text\n\n> **Owner**: @li\n\nMore.\n',
		'### PRD-a: Text\n\n> **Owner**: @li\n> **Start**: 2026-12-01\n> **End**: 2026-12-14\n\nMore.\n',
		{},
	],
	[
		'a table of facts',
		'### PRD-a: Text\n\n| Field | Value |\n|---|---|\n| Owner | @li |\n\nMore.\n',
		'### PRD-a: Text\n\n| Field | Value |\n|---|---|\n| Owner | @li |\n- start: 2026-12-01\n- end: 2026-12-14\n\nMore.\n',
		{},
	],
	[
		'a heading with Chinese attributes',
		'### PRD-a: Text\n- 负责人：@li\n',
		'### PRD-a: Text\n- 负责人：@li\n- 开始：2026-12-01\n- 结束：2026-12-14\n',
		{},
	],
	[
		'a heading alone, with a text below',
		'### PRD-a: Text\nMore.\n',
		'### PRD-a: Text\n- start: 2026-12-01\n- end: 2026-12-14\n\nMore.\n',
		{},
	],
	[
		'a team that plans in quarters',
		'### PRD-b: Text\n- quarter: 2026-Q4\n### PRD-a: Text\n',
		'### PRD-b: Text\n- quarter: 2026-Q4\n### PRD-a: Text\n- quarter: 2027-Q1\n',
		{ to: { start: '2027-01-05', end: '2027-01-20' } },
	],
	['a milestone', '### MS-a: Text\n', '### MS-a: Text\n- date: 2026-12-14\n', { id: 'MS-a' }],
	[
		'a horizon, from column to column',
		'---\nid: PRD-a\nroadmap: { horizon: later } # agreed\n---\n',
		'---\nid: PRD-a\nroadmap: { horizon: next } # agreed\n---\n',
		{ to: { column: 'next' }, seen: { ...undated, horizon: 'later' } },
	],
	[
		'`roadmap: later`',
		'---\nid: PRD-a\nroadmap: later # agreed\n---\n',
		'---\nid: PRD-a\nroadmap: now # agreed\n---\n',
		{ to: { column: 'now' }, seen: { ...undated, horizon: 'later' } },
	],
	[
		'a quarter, from column to column',
		'### PRD-a: Text\n- quarter: 2026-Q4\n',
		'### PRD-a: Text\n- quarter: 2027-Q2\n',
		{
			to: { column: 'later' },
			seen: { start: '2026-10-01', end: '2026-12-31', isInner: false, horizon: 'now', status: '' },
		},
	],
	[
		'a status in Chinese, which is done',
		'### PRD-a: Text\n- 状态：进行中\n- horizon: now\n',
		'### PRD-a: Text\n- 状态：已上线\n- horizon: now\n',
		{ to: { column: 'done' }, seen: { isInner: false, horizon: 'now', status: 'in-progress' } },
	],
	[
		'what is done, and is taken up again',
		'### PRD-a: Text\n- status: shipped\n- horizon: now\n',
		'### PRD-a: Text\n- status: in-progress\n- horizon: next\n',
		{ to: { column: 'next' }, seen: { isInner: false, horizon: 'now', status: 'shipped' } },
	],
];

async function place(files: Files, placement: Partial<Placement>): Promise<Files> {
	const folder = await locateIn(files, '');
	const editor = { client: ableClient, folders: () => [folder], locate: () => folder };
	const usual: Placement = { id: 'PRD-a', file: 'fixture.md', to: dates, seen: undated };
	return applyEdit(files, await providePlace(editor, { folder: 'test:/', placement: { ...usual, ...placement } }));
}

for (const [name, before, after, placement] of placements) {
	test(`REQ-406 should place an item written as ${name}`, async () => {
		const expected = writingsOf(readMarkedFiles(after));
		for (const [index, writing] of writingsOf(readMarkedFiles(before)).entries()) {
			assert.deepEqual(await place(writing.files, placement), expected[index]?.files, writing.name);
		}
	});
}

for (const [name, text, placement, reason] of [
	['has got a date meanwhile', '### PRD-a: A\n- end: 2026-12-01\n', {}, /changed meanwhile/],
	['has another status by now', '### PRD-a: A\n- status: shipped\n', { to: { column: 'now' } }, /changed meanwhile/],
	['is in another column by now', '### PRD-a: A\n- horizon: now\n', { to: { column: 'next' } }, /changed meanwhile/],
	['is gone', '### PRD-b: A\n', {}, /no longer in `fixture.md`/],
	['is a row of a table', '| ID | Title |\n|---|---|\n| PRD-a | A |\n', {}, /no place for a new field/],
	['has a plan that is a list', '---\nid: PRD-a\nroadmap: [1]\n---\n', {}, /no place for a new field/],
] as const) {
	test(`REQ-406 should refuse to place what ${name}`, async () => {
		await assert.rejects(place(splitFiles(text), placement), error => error instanceof Refusal && reason.test(error.message));
	});
}
