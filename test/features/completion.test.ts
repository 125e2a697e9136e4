import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompletionItemKind, type CompletionList } from 'vscode-languageserver-protocol';
import { provideCompletion } from '../../server/src/features/completion.js';
import { provideCompletionResolve } from '../../server/src/features/completion-resolve.js';
import { ableClient, locateIn } from '../support/feature-files.js';
import { type Asking, completionAt } from '../support/expect-completion.js';
import { readMarkedFiles } from '../support/marked-files.js';

const spec = `//// specs/a.md
### REQ-012: Guest checkout
- status: approved
- priority: P0

A visitor can *pay*.

### REQ-013: Gone
- status: dropped

See RE<|>Q-099.
`;

async function complete(text: string, asking: Asking = {}): Promise<CompletionList | null> {
	const { files, cursors } = readMarkedFiles(text);
	return completionAt(files, cursors[0]!, asking);
}

// @verifies REQ-312
test('a proposal should show what it names, and where it goes', async () => {
	const list = await complete(spec);
	const range = (end: number) => ({ start: { line: 9, character: 4 }, end: { line: 9, character: end } });
	assert.deepEqual(list?.items[0], {
		label: 'REQ-012',
		kind: CompletionItemKind.Property,
		labelDetails: { detail: ' Guest checkout', description: 'approved' },
		detail: 'Guest checkout',
		filterText: 'REQ-012 12 Guest checkout',
		sortText: '0000',
		data: { uri: 'test:/specs/a.md', id: 'REQ-012' },
		textEdit: { newText: 'REQ-012', insert: range(6), replace: range(7) },
	});
});

test('what was dropped should be struck through', async () => {
	const list = await complete(spec);
	assert.deepEqual(
		list?.items.map(it => [it.label, it.tags]),
		[
			['REQ-012', undefined],
			['REQ-013', [1]],
		],
	);
});

test('a client that knows one range only should have the whole word replaced', async () => {
	const list = await complete(spec.replace('RE<|>Q', 'REQ-<|>'), { client: { canInsertOrReplace: false } });
	assert.deepEqual(list?.items[0]?.textEdit, {
		newText: 'REQ-012',
		range: { start: { line: 9, character: 4 }, end: { line: 9, character: 12 } },
	});
});

test('one choice should lead to the next where the client has a command for it', async () => {
	const at = '//// specs/a.md\n### REQ-1: Pay\n- pri<|>\n';
	const [own] = (await complete(at, { client: { commands: new Set(['editor.action.triggerSuggest']) } }))?.items ?? [];
	assert.equal(own?.command?.command, 'editor.action.triggerSuggest');
	assert.equal((await complete(at))?.items[0]?.command, undefined);
});

test('descriptions of fields should be in the language of the user', async () => {
	const at = '//// specs/a.md\n---\ntype: prd\nprob<|>\n---\n';
	const describe = async (locale: string) =>
		(await complete(at, { client: { locale } }))?.items.find(it => it.label === 'problem')?.documentation;
	assert.deepEqual(await describe('en'), { kind: 'markdown', value: 'The problem of users or of the business.' });
	assert.deepEqual(await describe('zh-cn'), { kind: 'markdown', value: '用户或业务的问题。' });
});

test('a list that is too long should say so', async () => {
	const items = Array.from({ length: 300 }, (_, index) => `### REQ-${index}: One of many\n`).join('\n');
	const list = await complete(`//// specs/a.md\n# Notes\n\nSee REQ-<|>\n//// specs/b.md\n${items}`);
	assert.equal(list?.items.length, 100);
	assert.equal(list.isIncomplete, true);
});

for (const [name, text, position] of [
	['past the end of a line', 'See REQ-\nmore', { line: 0, character: 99 }],
	['past the end of the file', '### REQ-1: A\n\nSee REQ-', { line: 99, character: 8 }],
	['in an empty file', '', { line: 0, character: 0 }],
	['in a file that is not ours', undefined, { line: 0, character: 0 }],
] as const) {
	test(`a place ${name} should do no harm`, async () => {
		const located = await locateIn(new Map(text === undefined ? [] : [['specs/a.md', text]]), 'specs/a.md');
		const list = await provideCompletion(located, { textDocument: { uri: '' }, position });
		assert.ok(list === null || list.items.length > 0);
	});
}

test('an item should be described once it is looked at', async () => {
	const { files } = readMarkedFiles(spec);
	const editor = { client: ableClient, folders: () => [], locate: (uri: string) => located(uri.slice('test:/'.length)) };
	const home = await locateIn(files, 'specs/a.md');
	const located = (path: string) => ({ ...home, path });
	const [item] = (await complete(spec))?.items ?? [];
	assert.ok(item);
	const { documentation } = await provideCompletionResolve(editor, item);
	assert.deepEqual(documentation, {
		kind: 'markdown',
		value: '**REQ\\-012** Guest checkout\n\nrequirement · approved · priority: P0\n\nA visitor can \\*pay\\*.\n\nspecs/a.md:1',
	});
	assert.deepEqual(await provideCompletionResolve(editor, { label: 'else' }), { label: 'else' });
});
