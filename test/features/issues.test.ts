import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideCreateIssue } from '../../server/src/features/create-issue.js';
import { provideDraftIssue } from '../../server/src/features/draft-issue.js';
import type { Editor } from '../../server/src/features/feature.js';
import { provideLinkIssue } from '../../server/src/features/link-issue.js';
import { provideRefreshIssues } from '../../server/src/features/refresh-issues.js';
import { Refusal } from '../../server/src/features/refusal.js';
import { provideTrackers } from '../../server/src/features/trackers.js';
import type { PlaceInSpec } from '../../server/src/protocol.js';
import type { HttpRequest } from '../../server/src/web/http.js';
import { createFakeWeb, createTrackerHost, type FakeAnswer, type FakeWeb, passTime } from '../support/fake-web.js';
import { ableClient, applyEdit, locateIn, positionOf } from '../support/feature-files.js';
import { readMarkedFiles } from '../support/marked-files.js';

const settings = "trackers: { redmine: { url: 'https://redmine.acme.example', projects: [shop] } }";

/** An editor with one spec open, and the cursor in it. */
async function open(text: string, web?: FakeWeb, configuration = settings) {
	const { files, cursors } = readMarkedFiles(`//// clewline.yaml\n${configuration}\n//// a.md\n${text}`);
	const host = createTrackerHost(web);
	const asked: unknown[] = [];
	const located = {
		...(await locateIn(files, 'a.md')),
		trackerHost: web && host,
		askIssues: (...args: unknown[]) => void asked.push(args),
	};
	const editor: Editor = { client: ableClient, folders: () => [located], locate: () => located };
	const place: PlaceInSpec = { uri: '', position: positionOf(cursors[0] ?? { path: 'a.md', line: 0, column: 0 }) };
	return { files, editor, place, host, asked };
}

for (const [title, text, expected] of [
	[
		'below the other attributes',
		'### REQ-1: Pay<|>\n- status: draft\n\nText.\n',
		'### REQ-1: Pay\n- status: draft\n- issues: #7\n\nText.\n',
	],
	['below a title', '### REQ-1: Pay\n\nTe<|>xt.\n', '### REQ-1: Pay\n- issues: #7\n\nText.\n'],
	['behind other issues', '### REQ-1: Pay<|>\n- issues: #1\n', '### REQ-1: Pay\n- issues: #1, #7\n'],
	['in Chinese', '### REQ-1：支付<|>\n- 状态：草稿\n', '### REQ-1：支付\n- 状态：草稿\n- 工单：#7\n'],
	['into a list item', '- **AC-1** IT SHALL <|>pay.\n', '- **AC-1** IT SHALL pay.\n  - issues: #7\n'],
	['into front matter', '---\nid: PRD-pay\n---\n# P<|>ay\n', '---\nid: PRD-pay\nissues: ["#7"]\n---\n# Pay\n'],
	[
		'into a list in front matter',
		"---\nid: PRD-pay\nissues: [ '#1' ]\n---\n# P<|>ay\n",
		'---\nid: PRD-pay\nissues: [ \'#1\', "#7" ]\n---\n# Pay\n',
	],
	[
		'into a table',
		'| ID | Title | Issues |\n|---|---|---|\n| REQ-1<|> | Pay | #1 |\n',
		'| ID | Title | Issues |\n|---|---|---|\n| REQ-1 | Pay | #1, #7 |\n',
	],
] as const) {
	test(`REQ-714 should write the name of an issue ${title}`, async () => {
		const { files, editor, place } = await open(text);
		const edit = provideLinkIssue(editor, { place, name: ' #7 ' });
		assert.equal(applyEdit(files, edit).get('a.md'), expected);
	});
}

for (const [title, text, name, reason] of [
	['where there is no item', '# Prose<|>\n', '#7', /no item here/],
	['what names no issue', '### REQ-1: Pay<|>\n', 'WEB-7', /names no issue/],
	['where a table has no column for it', '| ID | Title |\n|---|---|\n| REQ-1<|> | Pay |\n', '#7', /by hand/],
	['where front matter has a block list', '---\nid: PRD-pay\nissues:\n  - "#1"\n---\n# P<|>ay\n', '#7', /by hand/],
] as const) {
	test(`REQ-714 should refuse to name an issue: ${title}`, async () => {
		const { editor, place } = await open(text);
		assert.throws(
			() => provideLinkIssue(editor, { place, name }),
			error => error instanceof Refusal && reason.test(error.message),
		);
	});
}

const spec = '### REQ-1: Pay as a guest\n- status: approved\n\nA visitor <|>pays.\n\n- [ ] **AC-1** IT SHALL pay.\n';

test('REQ-714 should propose what an issue says: the requirement, its criteria, and where it stands', async () => {
	const { editor, place } = await open(spec);
	assert.deepEqual(provideDraftIssue(editor, place), {
		tracker: 'redmine',
		into: 'shop',
		title: 'REQ-1 Pay as a guest',
		body: 'A visitor pays.\n\n- [ ] **AC-1** IT SHALL pay.\n\n`a.md`',
	});
	const other = await open(spec, undefined, 'trackers: { trello: {} }');
	assert.throws(() => provideDraftIssue(other.editor, other.place), /names no tracker/);
});

/** A Redmine that may have the issue 5 with the marker, and makes 7. */
function answerRedmine(has: boolean): (request: HttpRequest) => FakeAnswer {
	return ({ method }) =>
		method === 'GET'
			? { body: { issues: has ? [{ id: 5, subject: 'Pay', description: 'Text\n\n[clewline:REQ-1]' }] : [] } }
			: { status: 201, body: { issue: { id: 7 } } };
}

test('REQ-714 should make an issue with a marker, and write its name into the spec', async () => {
	const web = createFakeWeb(answerRedmine(false));
	const { editor, place, host, files } = await open(spec, web);
	const { edit, ...made } = await passTime(host, provideCreateIssue(editor, { place, title: 'Pay', body: 'Text' }));
	assert.deepEqual(made, { text: '#7', url: 'https://redmine.acme.example/issues/7', wasThere: false });
	assert.match(applyEdit(files, edit).get('a.md') ?? '', /- status: approved\n- issues: #7\n/);
	assert.deepEqual(
		web.requests.map(it => [it.method, it.body]),
		[
			['GET', undefined],
			['POST', '{"issue":{"project_id":"shop","subject":"Pay","description":"Text\\n\\n[clewline:REQ-1] [text:x3v8ca]"}}'],
		],
	);
});

test('REQ-714 should make no second issue for the same requirement', async () => {
	const web = createFakeWeb(answerRedmine(true));
	const { editor, place, host } = await open(spec, web);
	const made = await passTime(host, provideCreateIssue(editor, { place, title: 'Pay', body: 'Text' }));
	assert.deepEqual([made.text, made.wasThere], ['#5', true]);
	assert.ok(web.requests.every(it => it.method === 'GET'));
});

for (const [title, answer] of [
	['nobody hears whether it was made', undefined],
	['the server fails', { status: 500 }],
	['the server wants a pause', { status: 429, headers: { 'retry-after': '1' } }],
	['the answer is none', { body: '<html>' }],
	['the answer has no number', { body: { issue: {} } }],
] as const) {
	test(`REQ-714 should never send an issue twice where ${title}`, async () => {
		const web = createFakeWeb(({ method }) => (method === 'GET' ? { body: { issues: [] } } : answer));
		const { editor, place, host } = await open(spec, web);
		await assert.rejects(passTime(host, provideCreateIssue(editor, { place, title: 'Pay', body: 'Text' })), Refusal);
		assert.equal(web.requests.filter(it => it.method === 'POST').length, 1);
	});
}

test('REQ-714 should make nothing where nobody may be asked', async () => {
	const { editor, place } = await open(spec);
	await assert.rejects(provideCreateIssue(editor, { place, title: 'Pay', body: 'Text' }), Refusal);
});

test('REQ-713 should ask anew for every issue, where there is a tracker', async () => {
	const { editor, asked } = await open('### REQ-1: Pay\n- issues: #1, #2\n');
	assert.equal(provideRefreshIssues(editor), true);
	assert.deepEqual(asked, [[['#1', '#2'], 'all']]);
	assert.equal(provideRefreshIssues((await open('#1', undefined, 'specs: .')).editor), false);
});

test('REQ-708 should name each tracker once, and how a token is shown to it', async () => {
	const { editor } = await open('', undefined, `${settings}\nexclude: x`);
	assert.deepEqual(provideTrackers({ ...editor, folders: () => [...editor.folders(), ...editor.folders()] }), [
		{
			tracker: 'redmine',
			type: 'redmine',
			api: 'https://redmine.acme.example',
			header: 'x-redmine-api-key',
			value: '{token}',
		},
	]);
});
