import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sign } from '../../server/src/trackers/syncing/signed-text.js';
import type { IssueDraft } from '../../server/src/trackers/tracker.js';
import { type CommandSetting, runCommand } from '../support/cli.js';
import { createFakeWeb, type FakeAnswer, type FakeWeb } from '../support/fake-web.js';

const configuration = 'trackers: { redmine: { url: "https://redmine.acme.example", projects: [shop] } }\n';

/** A requirement that is still to be done, in a file of its own. */
const spec = '### REQ-1: Pay\n- status: approved\n- issues: #1\n\nA visitor pays.\n';
const draft: IssueDraft = { title: 'REQ-1 Pay', body: 'A visitor pays.\n\n`a.md`' };

interface Entry extends IssueDraft {
	readonly isClosed?: boolean;
	readonly due?: string;
}

/** A Redmine that keeps what it is told; `fails` says what it answers instead. */
function createRedmine(issues: Record<number, Entry>, fails: (line: string) => FakeAnswer | undefined = () => undefined) {
	const kept = new Map(Object.entries(issues));
	const web: FakeWeb = createFakeWeb(({ method, url, body }) => {
		const path = url.slice('https://redmine.acme.example'.length);
		const fault = fails(`${method} ${path}`);
		if (fault) {
			return fault;
		}
		const { issue } = JSON.parse(body ?? '{}') as { issue?: { subject: string; description: string } };
		const said = { title: issue?.subject ?? '', body: issue?.description ?? '' };
		if (method === 'POST') {
			const id = String(kept.size + 1);
			kept.set(id, said);
			return { status: 201, body: { issue: { id: Number(id) } } };
		}
		if (method === 'PUT') {
			const id = /\d+/.exec(path)?.[0] ?? '';
			kept.set(id, { ...kept.get(id), ...said });
			return { status: 204 };
		}
		return { body: { issues: [...kept].map(toRedmine) } };
	});
	return { web, kept };
}

function toRedmine([id, { title, body, isClosed = false, due }]: readonly [string, Entry]): object {
	const status = { name: isClosed ? 'Closed' : 'New', is_closed: isClosed };
	return { id: Number(id), subject: title, description: body, status, due_date: due };
}

async function run(options: string, files: Record<string, string>, setting: CommandSetting = {}) {
	const result = await runCommand(`sync ${options}`, { 'clewline.yaml': configuration, ...files }, setting);
	assert.equal(result.stderr, '');
	return result;
}

test('REQ-718 should show each field that would change, and change nothing', async () => {
	const { web } = createRedmine({
		1: sign({ title: 'REQ-1 Pay now', body: 'A visitor pays.\n\nBy card.\n\n`a.md`' }, 'REQ-1'),
		2: { title: 'Anything', body: 'Ours.', isClosed: true, due: '2026-12-24' },
	});
	const second = '### REQ-2: Refund\n- status: 进行中\n- due: 2026-12-01\n- issues: #2\n';
	const { stdout, code, files } = await run('--plan', { 'a.md': spec, 'b.md': second }, { web });
	assert.equal(
		stdout,
		[
			'REQ-1 Pay (a.md:1)',
			'  in #1: title',
			'- REQ-1 Pay now',
			'+ REQ-1 Pay',
			'  in #1: text',
			'  A visitor pays.',
			'',
			'- By card.',
			'-',
			'  `a.md`',
			'',
			'REQ-2 Refund (b.md:1)',
			'  in the spec, after #2: status',
			'- 进行中',
			'+ 已上线',
			'  in the spec, after #2: due date',
			'- 2026-12-01',
			'+ 2026-12-24',
			'',
			'To create: 0. To change: 4. To decide: 0. Not known: 0.',
			'',
		].join('\n'),
	);
	assert.equal(code, 1);
	assert.deepEqual([files['a.md'], files['b.md']], [spec, second]);
	assert.ok(web.requests.every(it => it.method === 'GET'));
});

test('REQ-719 should do what the plan says, and then have nothing to do', async () => {
	const { web, kept } = createRedmine({
		1: { ...sign({ title: 'REQ-1 Pay now', body: 'Old.' }, 'REQ-1', 'Seen by Li.') },
		2: { title: 'Anything', body: 'Ours.', isClosed: true, due: '2026-12-24' },
	});
	const started = {
		'a.md': spec,
		'b.md': '### REQ-2: Refund\n- status: 进行中\n- due: 2026-12-01\n- issues: #2\n\n### REQ-3: Fax\n- status: approved\n',
	};
	const { stdout, code, files } = await run('--apply --create', started, { web });
	assert.match(stdout, /Done: 5\. Failed: 0\.\n$/);
	assert.equal(code, 0);
	assert.equal(
		files['b.md'],
		'### REQ-2: Refund\n- status: 已上线\n- due: 2026-12-24\n- issues: #2\n\n### REQ-3: Fax\n- status: approved\n- issues: #3\n',
	);
	assert.deepEqual(kept.get('1'), sign(draft, 'REQ-1', 'Seen by Li.'));
	assert.deepEqual(kept.get('2')?.title, 'Anything');
	assert.deepEqual(kept.get('3'), sign({ title: 'REQ-3 Fax', body: '`b.md`' }, 'REQ-3'));

	const again = await run('--plan --create', files, { web });
	assert.deepEqual([again.stdout, again.code], ['Specs and issues agree.\n', 0]);
});

test('REQ-718 should leave a field alone that was changed in the tracker, and say so', async () => {
	const signed = sign({ title: 'REQ-1 Pay', body: 'Old.' }, 'REQ-1');
	const { web } = createRedmine({ 1: { ...signed, title: 'REQ-1 Pay today' } });
	const { stdout, code } = await run('--apply --format json', { 'a.md': spec }, { web });
	const { items, results } = JSON.parse(stdout) as {
		items: { id: string; line: number; conflicts: { field: string; spec: string; tracker: string }[] }[];
		results: unknown[];
	};
	assert.deepEqual(
		items.flatMap(it => it.conflicts.map(({ field, spec: own, tracker }) => [it.id, field, own, tracker])),
		[
			['REQ-1', 'title', draft.title, 'REQ-1 Pay today'],
			['REQ-1', 'text', draft.body, 'Old.'],
		],
	);
	assert.deepEqual([results, code], [[], 1]);
	assert.ok(web.requests.every(it => it.method === 'GET'));
});

test('REQ-718 should let the spec win over what was changed in the tracker where that is preferred', async () => {
	const signed = sign({ title: 'REQ-1 Pay', body: 'Old.' }, 'REQ-1', 'Seen by Li.');
	const { web, kept } = createRedmine({ 1: { ...signed, title: 'REQ-1 Pay today' } });
	const { stdout, code } = await run('--apply --prefer spec', { 'a.md': spec }, { web });
	assert.match(stdout, /- REQ-1 Pay today\n\+ REQ-1 Pay\n[^]*- Old\.[^]*Done: 1\. Failed: 0\.\n$/);
	assert.deepEqual([kept.get('1'), code], [{ ...signed, ...sign(draft, 'REQ-1', 'Seen by Li.') }, 0]);
});

test('REQ-719 should report what failed, item by item, and do the rest', async () => {
	const { web, kept } = createRedmine(
		{ 1: sign({ title: 'Old', body: 'Old.' }, 'REQ-1'), 2: sign({ title: 'Old', body: 'Old.' }, 'REQ-2') },
		line => (line === 'PUT /issues/1.json' ? { status: 403 } : undefined),
	);
	const files = { 'a.md': spec, 'b.md': '### REQ-2: Refund\n- status: approved\n- issues: #2\n' };
	const { stdout, code } = await run('--apply', files, { web });
	assert.match(stdout, /\n! REQ-1 #1: redmine does not let you see this\nDone: 1\. Failed: 1\.\n$/);
	assert.equal(code, 1);
	assert.deepEqual([kept.get('1')?.title, kept.get('2')?.title], ['Old', 'REQ-2 Refund']);
});

test('REQ-719 should send nothing twice where a server has gone, and not try it for each item', async () => {
	const { web } = createRedmine({}, line => (line.startsWith('POST') ? { status: 401 } : undefined));
	const files = { 'a.md': '### REQ-1: A\n- status: approved\n\n### REQ-2: B\n- status: approved\n' };
	const { stdout, code } = await run('--apply --create', files, { web });
	assert.match(
		stdout,
		/! REQ-1: redmine does not accept the sign-in\n! REQ-2: redmine does not accept the sign-in\nDone: 0\. Failed: 2\./,
	);
	assert.equal(code, 1);
	assert.equal(web.requests.filter(it => it.method === 'POST').length, 1);
});

test('REQ-719 should name the issue that was made where its spec cannot be written, and find it the next time', async () => {
	const { web, kept } = createRedmine({});
	const files = { 'a.md': '### REQ-1: A\n- status: approved\n' };
	const { stdout, code } = await run('--apply --create', files, { web, isReadOnly: true });
	assert.match(
		stdout,
		/! REQ-1 #1: `a\.md` has changed meanwhile, or cannot be written\. Write `#1` into the field `issues` by hand/,
	);
	assert.equal(code, 1);
	const again = await run('--apply --create', files, { web });
	assert.deepEqual([again.files['a.md'], kept.size], ['### REQ-1: A\n- status: approved\n- issues: #1\n', 1]);
});

test('REQ-718 should conclude nothing where a tracker does not answer', async () => {
	const { web } = createRedmine({}, () => ({ status: 401 }));
	const files = { 'clewline.yaml': configuration, 'a.md': spec };
	const { stdout, stderr, code } = await runCommand('sync', files, { web });
	assert.match(stderr, /^redmine does not accept the sign-in/);
	assert.match(stdout, /^REQ-1 Pay \(a\.md:1\)\n\? #1: redmine does not accept the sign-in\n/);
	assert.equal(code, 1);
	const unplugged = await run('', { 'a.md': spec });
	assert.match(unplugged.stdout, /\? #1: /);
});

test('REQ-718 should refuse what makes no sense', async () => {
	for (const [options, files, reason] of [
		['--plan --apply', { 'clewline.yaml': configuration }, /exclude each other/],
		['', {}, /names no tracker/],
	] as const) {
		const { code, stderr } = await runCommand(`sync ${options}`, { 'a.md': spec, ...files });
		assert.equal(code, 2);
		assert.match(stderr, reason);
	}
});
