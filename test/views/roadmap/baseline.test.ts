import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeWord } from '../../../server/src/drawing/roadmap/change.js';
import type { Roadmap } from '../../../server/src/drawing/roadmap/model.js';
import { createRoadmap } from '../../../server/src/views/roadmap.js';
import { compareRoadmaps } from '../../../server/src/views/roadmap/baseline.js';
import { openFiles, splitFiles } from '../../support/fixture-workspace.js';

async function roadmapOf(text: string): Promise<Roadmap> {
	const { workspace } = await openFiles(splitFiles(text));
	return createRoadmap(workspace, '2026-11-25');
}

async function compare(now: string, before: string): Promise<Roadmap> {
	return compareRoadmaps(await roadmapOf(now), await roadmapOf(before), 'v1');
}

for (const [before, now, word] of [
	['- start: 2026-12-01\n- end: 2026-12-18', '- start: 2026-12-01\n- end: 2026-12-18', ''],
	['- start: 2026-12-01\n- end: 2026-12-18', '- start: 2026-12-08\n- end: 2027-01-01', 'slipped by 14 days'],
	['- end: 2026-12-18', '- end: 2026-12-19', 'slipped by 1 day'],
	['- end: 2026-12-18', '- end: 2026-12-16', '2 days earlier'],
	['- end: 2026-12-18', '- end: 2026-12-17', '1 day earlier'],
	['- start: 2026-12-01\n- end: 2026-12-18', '- start: 2026-12-04\n- end: 2026-12-18', 'starts 3 days later'],
	['- start: 2026-12-01\n- end: 2026-12-18', '- start: 2026-11-20\n- end: 2026-12-18', 'starts 11 days earlier'],
	['- quarter: 2026-Q4', '- quarter: 2027-Q1', 'slipped by 90 days'],
	['- horizon: later', '- horizon: next', 'from “Later” to “Next”'],
	['- horizon: later', '- horizon: later', ''],
	['- horizon: later', '- end: 2026-12-18', 'now has a date'],
	['- end: 2026-12-18', '- horizon: later', 'has a date no longer'],
] as const) {
	test(`REQ-404 should tell of ${before} and ${now}: ${word}`.replaceAll('\n', ', '), async () => {
		const { items, baseline } = await compare(`### REQ-1: One\n${now}\n`, `### REQ-1: One\n${before}\n`);
		assert.equal(baseline, 'v1');
		assert.deepEqual(items.map(changeWord), [word]);
	});
}

test('REQ-404 should take an item that was renamed for the same', async () => {
	const now = '### REQ-7: Two\n- aliases: REQ-1\n- end: 2026-12-20\n';
	const { items } = await compare(now, '### REQ-1: One\n- end: 2026-12-18\n');
	assert.deepEqual(
		items.map(it => [it.id, changeWord(it)]),
		[['REQ-7', 'slipped by 2 days']],
	);
});

test('should know the old ID of an item in a folder whose numbers are its own', async () => {
	const at = (id: string): string => `//// specs/001-log-in/spec.md\n# Feature Specification\n\n- **FR-${id}**: Log in\n`;
	const dated = (text: string, end: string): string => `${text}  - end: ${end}\n`;
	const { items } = await compare(`${dated(at('002'), '2026-12-20')}  - aliases: FR-001\n`, dated(at('001'), '2026-12-18'));
	assert.deepEqual(
		items.map(it => [it.id, changeWord(it)]),
		[['001-log-in/FR-002', 'slipped by 2 days']],
	);
});

const goal = '## GOAL-1: Sell\n- period: 2026-Q4\n';
const part = (id: string, end: string): string => `### PRD-${id}: ${id}\n- goals: GOAL-1\n- end: ${end}\n`;

test('REQ-404 should show what was dropped where it was, without a time of its own, and what is new', async () => {
	const other = '## GOAL-2: Keep\n';
	const { items } = await compare(
		`${goal}${part('a', '2026-12-01')}${part('c', '2026-12-20')}${other}`,
		`${goal}${part('a', '2026-12-01')}${part('b', '2026-12-10')}${other}## GOAL-3: Gone\n`,
	);
	assert.deepEqual(
		items.map(it => [it.id, it.depth, it.parent ?? '', it.span?.end ?? '', it.change?.type ?? '']),
		[
			['GOAL-1', 0, '', '2026-12-31', ''],
			['PRD-a', 1, 'GOAL-1', '2026-12-01', ''],
			['PRD-c', 1, 'GOAL-1', '2026-12-20', 'added'],
			['PRD-b', 1, 'GOAL-1', '', 'dropped'],
			['GOAL-2', 0, '', '', ''],
			['GOAL-3', 0, '', '', 'dropped'],
		],
	);
	assert.equal(items.find(it => it.id === 'PRD-b')?.change?.span?.end, '2026-12-10');
});

test('should take for dropped what the specs now call so', async () => {
	const { items } = await compare('### PRD-a: A\n- status: dropped\n', '### PRD-a: A\n- status: approved\n- end: 2026-12-01\n');
	assert.deepEqual(
		items.map(it => [it.id, it.status, changeWord(it)]),
		[['PRD-a', 'dropped', 'dropped']],
	);
});
