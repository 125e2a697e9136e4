import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Sessions } from '../../server/src/session/sessions.js';
import { takeTurns } from '../support/manual-clock.js';
import { createMemoryHost } from '../support/memory-host.js';

const open = (...folders: readonly string[]) => {
	const told: string[] = [];
	const sessions = new Sessions(
		() => createMemoryHost({ 'a.md': '# REQ-1: A\n' }),
		({ session }) => told.push(session.uri),
	);
	for (const folder of folders) {
		sessions.add(folder);
	}
	return { sessions, told };
};

for (const [uri, folder, path] of [
	['file:///w/a.md', 'file:///w', 'a.md'],
	['file:///w/sub/a.md', 'file:///w/sub', 'a.md'],
	['file:///w/subway/a.md', 'file:///w', 'subway/a.md'],
	['file:///x/a.md', undefined, undefined],
	['git:/w/a.md', undefined, undefined],
] as const) {
	test(`should find ${uri} in ${folder ?? 'no folder'}, whatever the order of folders`, () => {
		for (const folders of [
			['file:///w', 'file:///w/sub'],
			['file:///w/sub', 'file:///w'],
		]) {
			const found = open(...folders).sessions.find(uri);
			assert.equal(found?.session.uri, folder);
			assert.equal(found?.path, path);
		}
	});
}

test('should give a document outside of all folders one of its own, which knows no file', async () => {
	const { sessions } = open('file:///w');
	const found = sessions.open('file:///x/notes.txt');
	assert.equal(found?.path, 'notes.txt.md');
	found.session.edit(found.path, { uri: 'file:///x/notes.txt', version: 1 }, '# REQ-1: A\n\n[b](a.md) REQ-9\n\n# REQ-1: B\n');
	await takeTurns();
	assert.deepEqual(
		found.session.workspace.documents().map(it => it.path),
		['notes.txt.md'],
	);
	assert.deepEqual(
		sessions.all().map(it => it.uri),
		['file:///w', 'file:///x/notes.txt'],
	);
	assert.equal(sessions.open('file:///x/notes.txt')?.session, found.session);
	const located = sessions.locate('file:///x/notes.txt');
	assert.equal(located?.uriOf(located.path), 'file:///x/notes.txt');
	sessions.close('file:///x/notes.txt');
	assert.equal(sessions.find('file:///x/notes.txt'), undefined);
	assert.equal(sessions.all().length, 1);
});

for (const uri of ['untitled:Untitled-1', 'file:///x/a.md', 'vscode-userdata:/a.md', 'vscode-vfs://github/a/b/c.md']) {
	test(`should open ${uri}`, () => assert.ok(open().sessions.open(uri)));
}

for (const uri of [
	'git:/w/a.md?x',
	'gitfs:/a.md',
	'vscode-scm:a',
	'chat-editing-text-model:/a.md',
	'vscode-chat-code-block:/a.md',
	'output:a',
	'vscode-local-history:/a.md',
]) {
	test(`should not open ${uri}, which is a copy of another or no file`, () => {
		const { sessions } = open('file:///w');
		assert.equal(sessions.open(uri), undefined);
		assert.equal(sessions.all().length, 1);
	});
}

test('should let a folder go by any spelling, and what it was told with it', () => {
	const { sessions } = open('file:///c%3A/w', 'file:///x');
	sessions.remove('file:///C:/w');
	assert.deepEqual(
		sessions.all().map(it => it.uri),
		['file:///x'],
	);
	sessions.remove('file:///nowhere');
	assert.equal(sessions.all().length, 1);
});

test('should locate nothing that is not ours', () => {
	assert.equal(open('file:///w').sessions.locate('file:///x/a.md'), undefined);
});
