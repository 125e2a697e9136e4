import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Roadmap } from '../../server/src/drawing/roadmap/model.js';
import { runCommand } from '../support/cli.js';
import { createFakeWeb } from '../support/fake-web.js';
import { roadmapFiles } from '../support/roadmap-files.js';

const files = Object.fromEntries(roadmapFiles);

test('should print a table of the roadmap', async () => {
	const { code, stdout, stderr } = await runCommand('roadmap', files);
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(stdout, /^\| ID \| Title \| When \|/);
	assert.match(stdout, /\| ↳ PRD-payments \| 付款不出岔子 \| 2026-10-01 – 2026-11-20 \| @zhou \|/);
});

test('should draw a picture in the language of the reader', async () => {
	const { stdout } = await runCommand('roadmap --format svg --locale zh-cn --group-by owner --zoom month', files);
	assert.match(stdout, /^<svg xmlns="[^"]+" class="cw-roadmap"/);
	assert.match(stdout, />路线图</);
	assert.match(stdout, />2026年11月</);
});

test('should draw what is asked for alone', async () => {
	const { stdout } = await runCommand('roadmap --format svg --filter zhou', files);
	assert.doesNotMatch(stdout, /Winter/);
	assert.match(stdout, /付款不出岔子/);
});

test('should print values for other programs', async () => {
	const { items } = JSON.parse((await runCommand('roadmap --format json', files)).stdout) as Roadmap;
	assert.equal(items.length, 6);
});

test('should tell which formats there are', async () => {
	const { code, stderr } = await runCommand('roadmap --format pdf', files);
	assert.equal(code, 2);
	assert.match(stderr, /svg, html, csv, ics, mermaid, markdown, json/);
});

for (const [title, settings, isAsked] of [
	['where a tracker feeds the roadmap', ', roadmap: true', true],
	['where none does, and ask nobody', '', false],
] as const) {
	test(`REQ-720 should ${isAsked ? 'show' : 'not show'} when issues are due ${title}`, async () => {
		const due = { id: 1, subject: 'Pay', status: { name: 'New', is_closed: false }, due_date: '2026-12-24' };
		const web = createFakeWeb(() => ({ body: { issues: [due] } }));
		const team = {
			'clewline.yaml': `trackers: { redmine: { url: 'https://redmine.acme.example'${settings} } }\n`,
			'a.md': '### REQ-1: Pay\n- issues: #1\n',
		};
		const { stdout, code } = await runCommand('roadmap --format csv', team, { web });
		assert.equal(code, 0);
		assert.equal(stdout.includes('2026-12-24'), isAsked);
		assert.equal(web.requests.length > 0, isAsked);
	});
}

test('REQ-404 should show what has changed since a revision, and refuse one that is not there', async () => {
	const history = { v1: { 'payments.md': (files['payments.md'] ?? '').replace('2026-11-20', '2026-11-06') } };
	const { stdout } = await runCommand('roadmap --baseline v1', files, { history });
	assert.match(stdout, /\| Since v1 \|\n/);
	assert.match(stdout, /\| PRD-notes \|.*\| added \|\n/);
	assert.match(stdout, /PRD-payments \|.*\| slipped by 14 days \|\n/);

	const { code, stderr } = await runCommand('roadmap --baseline v9', files, { history });
	assert.equal(code, 2);
	assert.match(stderr, /`v9` is no tag, branch or commit/);
	assert.match((await runCommand('roadmap --baseline v1', files)).stderr, /no git repository/);
});

test('REQ-405 should write a view of the team, whose settings an option goes before', async () => {
	const views = 'roadmap: { views: { Ours: { group-by: owner, filter: "owner:@zhou", zoom: month } } }\n';
	const all = { ...files, 'clewline.yaml': views };
	const { stdout } = await runCommand('roadmap --view Ours --format svg', all);
	assert.doesNotMatch(stdout, /Winter/);
	assert.match(stdout, /class="cw-strong"[^>]*>@zhou/);
	assert.match((await runCommand('roadmap --view Ours --format svg --filter Winter', all)).stdout, /Winter/);
	assert.match(
		(await runCommand('roadmap --view Theirs', all)).stderr,
		/`Theirs` is no view of clewline.yaml. There are: Ours\./,
	);
	assert.match((await runCommand('roadmap --view Theirs', files)).stderr, /has no view/);
});
