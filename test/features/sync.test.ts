import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideApplySync } from '../../server/src/features/apply-sync.js';
import type { Editor } from '../../server/src/features/feature.js';
import { providePlanSync } from '../../server/src/features/plan-sync.js';
import { Refusal } from '../../server/src/features/refusal.js';
import { sign } from '../../server/src/trackers/syncing/signed-text.js';
import { createFakeWeb, createTrackerHost, passTime } from '../support/fake-web.js';
import { ableClient, applyEdit, locateIn } from '../support/feature-files.js';

const settings = "trackers: { redmine: { url: 'https://redmine.acme.example', projects: [shop] } }";
const spec = '### REQ-1: Pay\n- status: approved\n- issues: #1, #2\n\n### REQ-2: Refund\n- status: approved\n';

/** An editor over a Redmine in which #1 was made from REQ-1, and which makes 3. */
async function open(configuration = settings) {
	const signed = sign({ title: 'REQ-1 Pay', body: 'Old.' }, 'REQ-1');
	const issues = [
		{ id: 1, subject: signed.title, description: signed.body, status: { name: 'New', is_closed: false } },
		{ id: 2, subject: 'Anything', description: '', status: { name: 'Closed', is_closed: true } },
	];
	const web = createFakeWeb(({ method }) =>
		method === 'GET' ? { body: { issues } } : method === 'PUT' ? { status: 204 } : { status: 201, body: { issue: { id: 3 } } },
	);
	const host = createTrackerHost(web);
	const files = new Map([
		['clewline.yaml', configuration],
		['a.md', spec],
	]);
	const texts = new Map(files);
	const located = {
		...(await locateIn(files, 'a.md')),
		trackerHost: host,
		readText: (path: string) => Promise.resolve(texts.get(path)),
	};
	const editor: Editor = { client: ableClient, folders: () => [located], locate: () => located };
	return { editor, host, web, files, texts, issues, located };
}

test('REQ-718 should show in the editor what would change, and change nothing', async () => {
	const { editor, host, web } = await open();
	const plan = await passTime(host, providePlanSync(editor, { scope: 'all', prefer: 'none' }));
	assert.equal(
		plan.text,
		[
			'REQ-1 Pay (a.md:1)',
			'  in #1: text',
			'- Old.',
			'+ `a.md`',
			'',
			'REQ-2 Refund (a.md:5)',
			'  in a new issue: title',
			'+ REQ-2 Refund',
			'  in a new issue: text',
			'+ `a.md`',
			'',
		].join('\n'),
	);
	assert.deepEqual([plan.summary, plan.steps], ['To create: 1. To change: 1. To decide: 0. Not known: 0.', 2]);
	assert.ok(web.requests.every(it => it.method === 'GET'));
});

test('REQ-718 should count in the editor what a preference would decide, and decide it', async () => {
	const { editor, host, issues } = await open();
	issues[0]!.subject = 'REQ-1 Pay today';
	const plan = await passTime(host, providePlanSync(editor, { scope: 'linked', prefer: 'none' }));
	assert.deepEqual([plan.steps, plan.undecidedTexts], [0, 2]);
	const decided = await passTime(host, providePlanSync(editor, { scope: 'linked', prefer: 'spec' }));
	assert.deepEqual([decided.steps, decided.undecidedTexts], [1, 0]);
	assert.match(decided.text, /- REQ-1 Pay today\n\+ REQ-1 Pay\n/);
});

test('REQ-719 should do from the editor what was shown', async () => {
	const { editor, host, web, files } = await open();
	const { seal } = await passTime(host, providePlanSync(editor, { scope: 'all', prefer: 'none' }));
	const done = await passTime(host, provideApplySync(editor, { scope: 'all', prefer: 'none', seal }));
	assert.deepEqual([done.text, done.failures], ['Done: 3. Failed: 0.', 0]);
	assert.equal(applyEdit(files, done.edit).get('a.md'), `${spec}- issues: #3\n`);
	assert.deepEqual(
		web.requests.filter(it => it.method !== 'GET').map(it => `${it.method} ${it.url}`),
		['PUT https://redmine.acme.example/issues/1.json', 'POST https://redmine.acme.example/issues.json'],
	);
});

test('REQ-719 should do nothing where anything has changed since it was shown', async () => {
	const { editor, host, web, issues } = await open();
	const { seal } = await passTime(host, providePlanSync(editor, { scope: 'linked', prefer: 'none' }));
	issues[0]!.status = { name: 'Closed', is_closed: true };
	await assert.rejects(passTime(host, provideApplySync(editor, { scope: 'linked', prefer: 'none', seal })), Refusal);
	assert.ok(web.requests.every(it => it.method === 'GET'));
});

test('REQ-719 should leave a spec alone that is edited while trackers are asked', async () => {
	const { editor, host, texts, located } = await open();
	const { seal } = await passTime(host, providePlanSync(editor, { scope: 'all', prefer: 'none' }));
	let reads = 0;
	located.readText = path => {
		texts.set('a.md', ++reads > 1 ? `New.\n${spec}` : spec);
		return Promise.resolve(texts.get(path));
	};
	const done = await passTime(host, provideApplySync(editor, { scope: 'all', prefer: 'none', seal }));
	assert.match(done.text, /^! REQ-2 #3: `a\.md` has changed meanwhile, or cannot be written\. Write `#3` into/);
	assert.deepEqual([done.failures, done.edit], [1, { documentChanges: [] }]);
});

test('REQ-718 should refuse where there is nobody to ask', async () => {
	const withoutTracker = await open('needs: {}');
	await assert.rejects(providePlanSync(withoutTracker.editor, { scope: 'linked', prefer: 'none' }), /names no tracker/);
	const { editor, located } = await open();
	const untrusted: Editor = { ...editor, folders: () => [{ ...located, trackerHost: undefined }] };
	await assert.rejects(providePlanSync(untrusted, { scope: 'linked', prefer: 'none' }), /Nobody may be asked/);
});
