import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, type Connection, type Diagnostic } from 'vscode-languageserver';
import { PulledDiagnostics, PushedDiagnostics } from '../../server/src/session/diagnostics.js';
import { Sessions } from '../../server/src/session/sessions.js';
import { takeTurns } from '../support/manual-clock.js';
import { createMemoryHost } from '../support/memory-host.js';

const duplicate = '# REQ-1: A\n\n# REQ-1: B\n';

/** A folder `file:///w` that a client pulls from; it remembers what it was told, as a client does. */
async function openPulled(files: Readonly<Record<string, string>>) {
	const pulled = new PulledDiagnostics(() => sessions.all());
	const sessions = new Sessions(
		() => createMemoryHost(files),
		change => pulled.onDidChange(change),
	);
	const session = sessions.add('file:///w');
	await session.load(() => {});
	const known = new Map<string, string>();
	const source = new CancellationTokenSource();
	const pull = async (token = source.token) => {
		const previousResultIds = Array.from(known, ([uri, value]) => ({ uri, value }));
		const { items } = await pulled.workspaceReport({ previousResultIds }, token);
		for (const { uri, resultId = '' } of items) {
			known.set(uri, resultId);
		}
		return items.map(it => `${it.uri.slice('file:///w/'.length)} ${it.kind === 'full' ? it.items.length : it.kind}`).sort();
	};
	return { pulled, sessions, session, known, source, pull };
}

test('should report a document that the client asks for, and say when nothing has changed', async () => {
	const { pulled, session } = await openPulled({ 'a.md': duplicate });
	const found = { session, path: 'a.md' };
	const report = pulled.documentReport(found, undefined);
	assert.ok(report.kind === 'full' && report.items.length === 2 && report.resultId);
	assert.deepEqual(pulled.documentReport(found, report.resultId), { kind: 'unchanged', resultId: report.resultId });
	session.edit('a.md', { uri: 'file:///w/a.md', version: 1 }, '');
	assert.deepEqual({ ...pulled.documentReport(found, report.resultId), resultId: '' }, { kind: 'full', resultId: '', items: [] });
	assert.deepEqual(pulled.documentReport(undefined, undefined), { kind: 'full', items: [] });
});

test('should report the files of a workspace that have findings, then wait for what changes', async () => {
	const { session, pull } = await openPulled({ 'a.md': duplicate, 'clean.md': '', 'b.md': duplicate.replaceAll('1', '2') });
	assert.deepEqual(await pull(), ['a.md 2', 'b.md 2']);
	const next = pull();
	let isAnswered = false;
	void next.then(() => (isAnswered = true));
	await takeTurns();
	session.edit('clean.md', { uri: 'file:///w/clean.md', version: 1 }, 'A word.');
	await takeTurns();
	assert.ok(!isAnswered);
	session.edit('a.md', { uri: 'file:///w/a.md', version: 1 }, '# REQ-1: A\n');
	assert.deepEqual(await next, ['a.md 0']);
});

test('should report what changes between two pulls, and while one is answered', async () => {
	const { session, pull } = await openPulled({ 'a.md': duplicate });
	const first = pull();
	session.edit('b.md', { uri: 'file:///w/b.md', version: 1 }, duplicate.replaceAll('1', '2'));
	assert.deepEqual(await first, ['a.md 2']);
	session.edit('a.md', { uri: 'file:///w/a.md', version: 1 }, '');
	assert.deepEqual(await pull(), ['a.md 0', 'b.md 2']);
});

test('should clear what it has told of a file that is gone', async () => {
	const { session, pull } = await openPulled({ 'a.md': '' });
	session.edit('new.md', { uri: 'file:///w/new.md', version: 1 }, duplicate);
	assert.deepEqual(await pull(), ['new.md 2']);
	await session.close('new.md');
	assert.deepEqual(await pull(), ['new.md 0']);
});

test('should clear what it has told of a folder that is gone', async () => {
	const { sessions, pull } = await openPulled({ 'a.md': duplicate });
	assert.deepEqual(await pull(), ['a.md 2']);
	const next = pull();
	await takeTurns();
	sessions.remove('file:///w');
	assert.deepEqual(await next, ['a.md 0']);
});

test('should answer a client that no longer wants to know', async () => {
	const { source, pull } = await openPulled({ 'a.md': '' });
	const waiting = pull();
	await takeTurns();
	source.cancel();
	assert.deepEqual(await waiting, []);
});

test('should answer each of two that wait', async () => {
	const { session, source, pull } = await openPulled({ 'a.md': '' });
	const other = new CancellationTokenSource();
	const first = pull();
	await takeTurns();
	const second = pull(other.token);
	await takeTurns();
	session.edit('a.md', { uri: 'file:///w/a.md', version: 1 }, duplicate);
	const answered = await Promise.race([first, second]);
	assert.deepEqual(answered, ['a.md 2']);
	source.cancel();
	other.cancel();
	await Promise.all([first, second]);
});

test('should not tell of more files unasked than an editor can show, but of every one that it has told of before', async () => {
	const files = Object.fromEntries(
		Array.from({ length: 1200 }, (_, number) => [`${String(number).padStart(4, '0')}.md`, '[a](gone.md)\n']),
	);
	const { session, pull } = await openPulled(files);
	assert.equal((await pull()).length, 1000);
	session.edit('gone.md', { uri: 'file:///w/gone.md', version: 1 }, '');
	const second = await pull();
	assert.equal(second.filter(it => it.endsWith(' 0')).length, 1000);
});

test('should not tell of a folder before all of it is read', async () => {
	const pulled = new PulledDiagnostics(() => sessions.all());
	const sessions = new Sessions(
		() => createMemoryHost({ 'a.md': duplicate }),
		change => pulled.onDidChange(change),
	);
	const session = sessions.add('file:///w');
	const { token } = new CancellationTokenSource();
	const report = pulled.workspaceReport({ previousResultIds: [] }, token);
	await takeTurns();
	await session.load(() => {});
	assert.equal((await report).items.length, 1);
});

/** A client that cannot pull, and what it was told last of each document. */
function openPushed(files: Readonly<Record<string, string>>) {
	const told = new Map<string, number>();
	const open = new Set<string>();
	const connection = {
		sendDiagnostics({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) {
			told.set(uri, diagnostics.length);
			return Promise.resolve();
		},
	};
	const pushed = new PushedDiagnostics(connection as unknown as Connection, () => [...open]);
	const sessions = new Sessions(
		() => createMemoryHost(files),
		change => pushed.onDidChange(change),
	);
	const edit = (uri: string, text: string) => {
		open.add(uri);
		const found = sessions.open(uri);
		found?.session.edit(found.path, { uri: uri, version: 1 }, text);
	};
	return { pushed, sessions, told, edit };
}

test('should push the findings of what is open whenever they may be other', async () => {
	const { pushed, sessions, told, edit } = openPushed({ 'a.md': '', 'b.md': '# REQ-1: A\n' });
	await sessions.add('file:///w').load(() => {});
	assert.deepEqual([...told], []);
	edit('file:///w/a.md', '# REQ-1: A\n');
	assert.deepEqual([...told], [['file:///w/a.md', 1]]);
	edit('file:///w/b.md', '');
	assert.deepEqual(
		[...told],
		[
			['file:///w/a.md', 0],
			['file:///w/b.md', 0],
		],
	);
	edit('file:///w/a.md', duplicate);
	pushed.onDidClose('file:///w/a.md');
	assert.equal(told.get('file:///w/a.md'), 0);
});

test('should push the findings of a document outside of all folders', async () => {
	const { told, edit } = openPushed({});
	edit('untitled:Untitled-1', duplicate);
	edit('file:///x/b.txt', duplicate);
	await takeTurns();
	assert.deepEqual(
		[...told],
		[
			['untitled:Untitled-1', 2],
			['file:///x/b.txt', 2],
		],
	);
});
