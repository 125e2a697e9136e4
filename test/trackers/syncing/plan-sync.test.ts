import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue, IssueState } from '../../../server/src/language/issue.js';
import { findIssue } from '../../../server/src/trackers/find-issue.js';
import { findCandidates } from '../../../server/src/trackers/syncing/candidates.js';
import { draftIssueFor } from '../../../server/src/trackers/syncing/issue-draft.js';
import { planSync } from '../../../server/src/trackers/syncing/plan-sync.js';
import { sign } from '../../../server/src/trackers/syncing/signed-text.js';
import type { SubjectIssue } from '../../../server/src/trackers/syncing/subject.js';
import { makeIssue } from '../../../server/src/trackers/tracker.js';
import { openFiles } from '../../support/fixture-workspace.js';
import { siteOf } from '../cases.js';

const site = siteOf('redmine', { url: 'https://redmine.acme.example' });
const configuration = 'trackers: { redmine: { url: "https://redmine.acme.example" } }';

type Told = Partial<Issue> | 'absent' | 'unknown';

/** What an issue is, as its tracker tells it; its text is what was written for REQ-1, or another. */
function issueOf(text: string, told: Told, said: string | undefined): SubjectIssue {
	const named = findIssue(text, [site])!;
	const signed = sign({ title: 'REQ-1 Pay', body: '`a.md`' }, 'REQ-1');
	const isIssue = typeof told === 'object';
	const issue = isIssue ? makeIssue({ key: text, url: '', title: '', state: 'open', stateName: 'New', ...told }) : undefined;
	return {
		text,
		named,
		answer: told === 'unknown' ? undefined : { issue },
		said: isIssue ? { title: signed.title, body: said ?? signed.body } : undefined,
		trouble: told === 'unknown' ? 'redmine cannot be reached' : undefined,
	};
}

/** The plan for REQ-1 with some attributes, a change or a conflict in a line each. */
async function plan(attributes: string, told: Readonly<Record<string, Told>>, said?: string): Promise<readonly string[]> {
	const text = `### REQ-1: Pay\n${attributes
		.split(', ')
		.filter(Boolean)
		.map(it => `- ${it}\n`)
		.join('')}- issues: ${Object.keys(told).join(' ')}\n`;
	const { workspace } = await openFiles(
		new Map([
			['clewline.yaml', configuration],
			['a.md', text],
		]),
	);
	const candidates = findCandidates(workspace, 'linked');
	const subjects = candidates.map(({ id, located, names }) => ({
		id,
		located,
		text,
		draft: draftIssueFor(located, text, id),
		issues: names.map(name => issueOf(name, told[name]!, said)),
	}));
	return planSync(subjects).items.flatMap(({ changes, conflicts, troubles }) => [
		...changes.map(it => `${it.side} ${it.field}: ${it.before} → ${it.after}`),
		...conflicts.map(it => `${it.issue} ${it.field}: ${it.message}`),
		...troubles.map(it => `${it.issue}: ${it.message}`),
	]);
}

const done = { state: 'done' as IssueState };
const dropped = { state: 'dropped' as IssueState };

for (const [title, attributes, told, expected] of [
	['nothing where both agree', 'status: approved', { '#1': {} }, []],
	['what is done in the tracker', 'status: approved', { '#1': done }, ['spec status: approved → shipped']],
	['what is done in all of its issues only', 'status: approved', { '#1': done, '#2': {} }, []],
	['what is done, in Chinese', '状态: 进行中', { '#1': done }, ['spec status: 进行中 → 已上线']],
	['nothing about a draft', 'status: draft', { '#1': done }, []],
	['nothing of an item without a status', '', { '#1': done }, []],
	['a day of the tracker', 'due: 2026-12-01', { '#1': { due: '2026-12-24' } }, ['spec due: 2026-12-01 → 2026-12-24']],
	['no day between two', 'due: 2026-12-01', { '#1': { due: '2026-12-24' }, '#2': { due: '2026-12-25' } }, []],
	['no day where the spec names a quarter', 'end: 2026-Q4', { '#1': { due: '2026-12-24' } }, []],
	['no day where the spec has none', '', { '#1': { due: '2026-12-24' } }, []],
	[
		'that a spec is ahead',
		'status: shipped',
		{ '#1': {} },
		['#1 status: The spec says that it is shipped, and the issue is open.'],
	],
	[
		'that a spec gave up',
		'status: dropped',
		{ '#1': {} },
		['#1 status: The spec says that it was dropped, and the issue is open.'],
	],
	[
		'that an issue was given up',
		'status: approved',
		{ '#1': dropped },
		['#1 status: The issue was given up, and the spec still promises it.'],
	],
	['nothing of what both gave up', 'status: dropped', { '#1': dropped }, []],
	['an issue that is not there', 'status: draft', { '#1': 'absent' }, ['#1 status: redmine has no such issue.']],
	['what is not known', 'status: approved', { '#1': 'unknown', '#2': done }, ['#1: redmine cannot be reached']],
] as const) {
	test(`REQ-718 should plan ${title}`, async () => {
		assert.deepEqual(await plan(attributes, told), expected);
	});
}

test('REQ-718 should leave the text of an issue alone that is not made from the item, or is over', async () => {
	const old = sign({ title: 'REQ-1 Pay', body: 'Old.' }, 'REQ-1').body;
	assert.deepEqual(await plan('', { '#1': {} }, old), ['issue text: Old. → `a.md`']);
	assert.deepEqual(await plan('', { '#1': done }, old), []);
	assert.deepEqual(await plan('', { '#1': {} }, 'Ours.'), []);
	assert.deepEqual(await plan('', { '#1': {} }, sign({ title: 'REQ-1 Pay', body: 'Old.' }, 'REQ-2').body), []);
});

test('REQ-718 should let approved requirements without an issue take part where they are wanted, and no item whose ID is taken', async () => {
	const text = [
		'### REQ-1: A\n- status: approved',
		'### REQ-2: B\n- status: draft',
		'### REQ-3: C\n- status: shipped',
		'### REQ-4: D\n- status: approved\n- issues: #4',
		'### REQ-5: E\n- status: approved\n\nSee #5.',
		'### REQ-6: F\n- status: approved',
		'### REQ-6: G\n- status: approved',
		'### GOAL-1: H\n- status: approved',
	].join('\n\n');
	const { workspace } = await openFiles(
		new Map([
			['clewline.yaml', configuration],
			['a.md', text],
		]),
	);
	const idsOf = (...args: Parameters<typeof findCandidates> extends [unknown, ...infer Rest] ? Rest : never) =>
		findCandidates(workspace, ...args).map(it => it.id);
	assert.deepEqual([idsOf('linked'), idsOf('all'), idsOf('all', () => false)], [['REQ-4'], ['REQ-1', 'REQ-4'], []]);
});
