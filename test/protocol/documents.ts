import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-protocol';
import type { Conversation } from '../support/conversation.js';

const text = '# REQ-1: Log in\n\nAfter REQ-2.\n';

/** Each turns `text`, or what an editor has of it, into a text with a reference to nothing, and says where that stands. */
const edits: readonly {
	readonly title: string;
	readonly before: string;
	readonly changes: readonly { readonly range?: Range; readonly text: string }[];
	readonly found: readonly string[];
}[] = [
	{ title: 'all of a text', before: '', changes: [{ text }], found: ['2:6-2:11 resolved-reference'] },
	{
		title: 'a range',
		before: '# REQ-1: Log in\n\nAfter REQ-1.\n',
		changes: [{ range: range(2, 10, 2, 11), text: '2' }],
		found: ['2:6-2:11 resolved-reference'],
	},
	{
		title: 'several ranges, each of which counts in the text that the one before has left',
		before: '# REQ-1: Log in\n',
		changes: [
			{ range: range(1, 0, 1, 0), text: '\nREQ-1.\n' },
			{ range: range(2, 0, 2, 0), text: 'After ' },
			{ range: range(2, 10, 2, 11), text: '2' },
		],
		found: ['2:6-2:11 resolved-reference'],
	},
	{
		title: 'lines that end in CRLF',
		before: '# REQ-1: Log in\r\n\r\nAfter REQ-1.\r\n',
		changes: [{ range: range(1, 0, 2, 12), text: '\r\n\r\nAfter REQ-2.' }],
		found: ['3:6-3:11 resolved-reference'],
	},
	{
		title: 'lines that end in a lone CR',
		before: '# REQ-1: Log in\r\rAfter REQ-1.\r',
		changes: [{ range: range(2, 10, 2, 11), text: '2' }],
		found: ['2:6-2:11 resolved-reference'],
	},
	{
		title: 'a line with characters outside the Basic Multilingual Plane, counted in UTF-16',
		before: '# REQ-1: 登录😀\n\n😀漢字 REQ-1 𝒳\n',
		changes: [{ range: range(2, 9, 2, 10), text: '2' }],
		found: ['2:5-2:10 resolved-reference'],
	},
	{
		title: 'half of a surrogate pair, and then the other',
		before: '# REQ-1: Log in\n\n😀 REQ-1\n',
		changes: [
			{ range: range(2, 1, 2, 2), text: '' },
			{ range: range(2, 1, 2, 1), text: '\ude01' },
			{ range: range(2, 7, 2, 8), text: '2' },
		],
		found: ['2:3-2:8 resolved-reference'],
	},
	{
		title: 'a range that ends past the end of the text',
		before: '# REQ-1: Log in\n\nold\n',
		changes: [{ range: range(2, 0, 99, 0), text: 'After REQ-2.' }],
		found: ['2:6-2:11 resolved-reference'],
	},
];

/** How a text comes to the server, and what counts: the editor's word before the disk's. */
export const documents: readonly Conversation[] = [
	{
		title: 'follow edits in UTF-16, whatever ends the lines',
		async hold(start) {
			const editor = await start({ files: { 'a.md': '# REQ-1: Log in\n' } });
			await editor.whenIndexed();
			for (const { title, before, changes, found } of edits) {
				editor.open('a.md', before);
				editor.change('a.md', ...changes);
				assert.deepEqual(await editor.pull('a.md'), found, title);
				editor.close('a.md');
			}
		},
	},
	{
		title: 'take the text of the editor before that of the disk, until the editor closes it',
		async hold(start) {
			const editor = await start({ files: { 'a.md': '# REQ-1: Log in\n', 'b.md': '# REQ-7: Pay\n\nREQ-1, REQ-2\n' } });
			await editor.whenIndexed();
			editor.open('a.md', '# REQ-2: Unsaved\n');
			assert.deepEqual(await editor.pull('b.md'), ['2:0-2:5 resolved-reference']);
			editor.disk.write('a.md', '# REQ-3: Written by another program\n');
			editor.disk.write('c.md', '# REQ-4: A sign that events were taken in\n');
			await editor.report('a.md', 'c.md');
			assert.deepEqual(await editor.pull('b.md'), ['2:0-2:5 resolved-reference']);
			editor.disk.write('a.md', '# REQ-1: Log in\n\n# REQ-2: Log out\n');
			editor.close('a.md');
			await eventually(() => editor.pull('b.md'), []);
		},
	},
	{
		title: 'check an untitled document on its own, and forget it',
		async hold(start) {
			const editor = await start({ files: { 'a.md': '# REQ-1: Log in\n' } });
			await editor.whenIndexed();
			const uri = 'untitled:Untitled-1';
			editor.openUri(uri, '# REQ-1: Draft\n- depends-on: REQ-5\n\n[a](a.md)\n', 'markdown');
			await eventually(() => editor.pullUri(uri), ['1:14-1:19 resolved-reference']);
			assert.deepEqual(await editor.pull('a.md'), []);
			editor.client.notify('textDocument/didClose', { textDocument: { uri } });
			assert.deepEqual(await editor.pullUri(uri), []);
		},
	},
	{
		title: 'look at Markdown only outside of all folders, and at no copy of a file',
		async hold(start) {
			const editor = await start({ files: { 'a.md': '# REQ-1: Log in\n' } });
			await editor.whenIndexed();
			const wrong = '# REQ-1: Log in\n# REQ-1: Log out\n- depends-on: REQ-5\n';
			const others = [
				['untitled:Untitled-2', 'python'],
				['git:/shop/a.md', 'markdown'],
				['chat-editing-text-model:/a.md', 'markdown'],
			] as const;
			for (const [uri, language] of others) {
				editor.openUri(uri, wrong, language);
				assert.deepEqual(await editor.pullUri(uri), [], uri);
			}
		},
	},
	{
		title: 'leave out what is excluded, though it is open',
		async hold(start) {
			const copy = '# REQ-1: Log in\n';
			const editor = await start({ files: { 'a.md': copy, '.gitignore': 'build/\n', 'build/a.md': copy } });
			await editor.whenIndexed();
			editor.open('build/a.md', copy);
			editor.open('node_modules/x/a.md', copy);
			assert.deepEqual(await editor.pull('a.md'), []);
			assert.deepEqual(await editor.pull('build/a.md'), []);
		},
	},
];

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
	return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

/** Asks again until an answer is the one that is awaited; the time limit of the test ends what never comes. */
async function eventually<T>(ask: () => Promise<T>, awaited: T): Promise<void> {
	while (JSON.stringify(await ask()) !== JSON.stringify(awaited)) {
		await new Promise(resolve => setTimeout(resolve, 20));
	}
}
