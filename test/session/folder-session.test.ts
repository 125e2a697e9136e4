import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownClient } from '../../server/src/features/client.js';
import { FolderSession, isSameFolder } from '../../server/src/session/folder-session.js';
import { createManualClock, takeTurns } from '../support/manual-clock.js';
import { createMemoryHost } from '../support/memory-host.js';

/** A folder `file:///w` that has been read, and what it has told. */
async function open(files: Readonly<Record<string, string>>) {
	const clock = createManualClock();
	const host = { ...createMemoryHost(files), ...clock };
	const told: (readonly string[] | 'all')[] = [];
	const session = new FolderSession('file:///w', host, {
		clientOf: () => unknownClient,
		onDidChange: ({ paths }) => told.push(paths === 'all' ? paths : [...paths].sort()),
	});
	await session.load(() => {});
	told.length = 0;
	return { session, clock, host, told };
}

const duplicate = '# REQ-1: A\n\n# REQ-1: B\n';
const rulesIn = (session: FolderSession, path: string) => session.reportOn(path).findings.map(it => it.rule);

test('should report on a file until a change makes that doubtful', async () => {
	const { session } = await open({ 'a.md': duplicate, 'b.md': '' });
	const report = session.reportOn('a.md');
	assert.deepEqual(rulesIn(session, 'a.md'), ['unique-id', 'unique-id']);
	assert.equal(session.reportOn('a.md'), report);
	assert.equal(session.knownReportOn('a.md'), report);
	session.edit('b.md', { uri: 'file:///w/b.md', version: 1 }, 'A word.');
	assert.equal(session.knownReportOn('a.md'), report);
	session.edit('a.md', { uri: 'file:///w/a.md', version: 1 }, '# REQ-1: A\n');
	assert.equal(session.knownReportOn('a.md'), undefined);
	assert.deepEqual(rulesIn(session, 'a.md'), []);
	assert.notEqual(session.reportOn('a.md').resultId, report.resultId);
});

test('should answer with the URIs of the client for what it has open', async () => {
	const { session } = await open({ '登录.md': '' });
	const written = 'file:///w/%e7%99%bb%e5%bd%95.md';
	assert.equal(session.uriOf('登录.md'), 'file:///w/%E7%99%BB%E5%BD%95.md');
	session.edit('登录.md', { uri: written, version: 1 }, '');
	assert.equal(session.uriOf('登录.md'), written);
	assert.equal(session.locate('登录.md').uriOf('登录.md'), written);
	await session.close('登录.md');
	assert.equal(session.uriOf('登录.md'), 'file:///w/%E7%99%BB%E5%BD%95.md');
});

test('should know which of its files a URI names', async () => {
	const { session } = await open({});
	assert.equal(session.pathOf('file:///w/a/b.md'), 'a/b.md');
	assert.equal(session.pathOf('file:///x/a.md'), undefined);
	session.edit('Untitled-1.md', { uri: 'untitled:Untitled-1', version: 1 }, '');
	assert.equal(session.pathOf('untitled:Untitled-1'), 'Untitled-1.md');
	await session.close('Untitled-1.md');
	assert.equal(session.pathOf('untitled:Untitled-1'), undefined);
});

test('should take changes on the disk together once they have been quiet', async () => {
	const { session, clock, host, told } = await open({ 'a.md': '', 'b.md': '', 'c.md': '# REQ-9: C\n' });
	let done = 0;
	for (const path of ['a.md', 'b.md', 'a.md']) {
		host.files.set(path, duplicate);
		session.filesChanged(path, () => done++);
		clock.advance(100);
		await takeTurns();
	}
	assert.deepEqual(told, []);
	clock.advance(50);
	await takeTurns();
	assert.deepEqual(told, [['a.md', 'b.md']]);
	assert.equal(done, 1);
	session.filesChanged('a.md', () => done++);
	clock.advance(150);
	await takeTurns();
	assert.equal(done, 2);
});

test('should take in what changes while it reads, after it has read', async () => {
	const clock = createManualClock();
	const host = { ...createMemoryHost({ 'a.md': '# REQ-1: A\n' }), ...clock };
	const session = new FolderSession('file:///w', host, { clientOf: () => unknownClient, onDidChange: () => {} });
	const reading = session.load(() => {});
	session.filesChanged('a.md', () => {});
	clock.advance(150);
	session.edit('b.md', { uri: 'file:///w/b.md', version: 1 }, '# REQ-2: B\n');
	host.files.set('a.md', '# REQ-3: C\n');
	await reading;
	await session.close('b.md');
	assert.deepEqual(
		session.workspace.documents().map(it => (it.type === 'spec' ? it.items.map(item => item.id) : [])),
		[['REQ-3']],
	);
});

test('should log what fails, and go on', async () => {
	const { session, clock, host } = await open({ 'a.md': '' });
	const { readFile } = host;
	host.readFile = () => Promise.reject(new Error('The disk is gone.'));
	session.filesChanged('a.md', () => {});
	clock.advance(150);
	await takeTurns();
	assert.match(host.messages.join('\n'), /The disk is gone\./);
	host.readFile = readFile;
	host.files.set('a.md', duplicate);
	session.filesChanged('a.md', () => {});
	clock.advance(150);
	await takeTurns();
	assert.deepEqual(rulesIn(session, 'a.md'), ['unique-id', 'unique-id']);
});

test('should take nothing in any more once it is let go', async () => {
	const { session, clock, host, told } = await open({ 'a.md': '' });
	host.files.set('a.md', duplicate);
	session.filesChanged('a.md', () => {});
	session.dispose();
	clock.advance(1000);
	await takeTurns();
	assert.deepEqual(told, []);
});

test('should take two spellings of a folder for one', () => {
	assert.ok(isSameFolder('file:///c%3A/w', 'file:///C:/w'));
	assert.ok(!isSameFolder('file:///w', 'file:///x'));
});
