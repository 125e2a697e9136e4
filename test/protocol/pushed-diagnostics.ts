import assert from 'node:assert/strict';
import { type Conversation, pushed } from '../support/conversation.js';

const login = '# REQ-1: Log in\n';
const wrong = '# REQ-2: Pay\n- depends-on: REQ-9\n';
const error = ['1:14-1:19 resolved-reference'];

/** Diagnostics for editors that cannot ask for them. */
export const pushedDiagnostics: readonly Conversation[] = [
	{
		title: 'push the findings of open and closed files, and take them back when they are mended',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': wrong }, capabilities: pushed });
			await editor.whenPushed(it => 'b.md' in it);
			assert.deepEqual(editor.pushed(), { 'b.md': error });
			editor.open('a.md', '# REQ-1: Log in\n- depends-on: REQ-7\n');
			await editor.whenPushed(it => 'a.md' in it);
			assert.deepEqual(editor.pushed(), { 'a.md': error, 'b.md': error });
			editor.change('a.md', { text: '# REQ-9: Log in\n' });
			await editor.whenPushed(it => Object.keys(it).length === 0);
		},
	},
	{
		title: 'push what a document holds at which version',
		async hold(start) {
			const editor = await start({ files: { 'b.md': wrong }, capabilities: pushed });
			editor.open('b.md', wrong);
			await editor.whenPushed(it => 'b.md' in it);
			editor.change('b.md', { text: `\n${wrong}` });
			await editor.whenPushed(it => it['b.md']?.[0] === '2:14-2:19 resolved-reference');
			const { params } = editor.client.heard.findLast(it => it.method === 'textDocument/publishDiagnostics') ?? {};
			assert.equal((params as { version?: number }).version, 2);
		},
	},
	{
		title: 'push what the disk holds of a file that was closed without being saved',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login }, capabilities: pushed });
			editor.open('a.md', `${login}- depends-on: REQ-9\n`);
			await editor.whenPushed(it => 'a.md' in it);
			editor.close('a.md');
			await editor.whenPushed(it => !('a.md' in it));
		},
	},
	{
		title: 'take back what was pushed of a deleted file, a removed folder and an untitled document',
		async hold(start) {
			const editor = await start({
				files: { 'one/a.md': wrong, 'two/b.md': wrong },
				folders: ['one', 'two'],
				capabilities: pushed,
			});
			editor.openUri('untitled:Untitled-1', wrong, 'markdown');
			await editor.whenPushed(it => Object.keys(it).length === 3);
			editor.disk.remove('one/a.md');
			editor.reportQuietly('one/a.md');
			await editor.whenPushed(it => !('one/a.md' in it));
			editor.changeFolders([], ['two']);
			await editor.whenPushed(it => !('two/b.md' in it));
			editor.client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
			await editor.whenPushed(it => Object.keys(it).length === 0);
		},
	},
	{
		title: 'push nothing of what is clean and closed',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': wrong, 'c.md': '# REQ-3: Ship\n' }, capabilities: pushed });
			await editor.whenPushed(it => 'b.md' in it);
			const uris = editor.client.heard
				.filter(it => it.method === 'textDocument/publishDiagnostics')
				.map(it => (it.params as { uri: string }).uri);
			assert.deepEqual(new Set(uris), new Set([editor.disk.uri('b.md')]));
		},
	},
];
