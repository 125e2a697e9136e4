import assert from 'node:assert/strict';
import { type Conversation, type Editor, pulling, pushed } from '../support/conversation.js';
import { frame } from '../support/stdio-client.js';

const unknownId = { 'a.md': '# REQ-1: Log in\n- depends-on: REQ-9\n' };

/** Greeting, language, end, and everything that goes wrong on the way. */
export const lifecycle: readonly Conversation[] = [
	{
		title: 'offer pulled diagnostics to an editor that can pull, and not to one that cannot',
		async hold(start) {
			const editor = await start({ isSilent: true });
			const { diagnosticProvider, positionEncoding } = await editor.initialize({ capabilities: pulling });
			assert.deepEqual(diagnosticProvider, {
				identifier: 'clewline',
				interFileDependencies: true,
				workspaceDiagnostics: true,
			});
			assert.equal(positionEncoding, 'utf-16');
			const other = await start({ isSilent: true });
			assert.equal((await other.initialize({ capabilities: pushed })).diagnosticProvider, undefined);
		},
	},
	...[
		{ locale: 'zh-cn', isChinese: true },
		{ locale: 'zh-Hans', isChinese: true },
		{ locale: 'de', isChinese: false },
	].map(
		({ locale, isChinese }): Conversation => ({
			title: `speak ${isChinese ? 'Chinese' : 'English'} with an editor whose locale is ${locale}`,
			only: 'stdio',
			async hold(start) {
				const editor = await start({ files: unknownId, locale });
				await editor.whenIndexed();
				assert.match(await firstMessage(editor), isChinese ? /没有定义/ : /^`REQ-9` is not defined/);
			},
		}),
	),
	{
		title: 'speak the language of the command line, whatever the editor speaks',
		only: 'stdio',
		async hold(start) {
			const editor = await start({ files: unknownId, locale: 'en', args: ['--locale', 'zh-cn'] });
			await editor.whenIndexed();
			assert.match(await firstMessage(editor), /没有定义/);
		},
	},
	{
		title: 'answer while the first index runs, and report what is missing only after it',
		async hold(start) {
			const many = Object.fromEntries(
				Array.from({ length: 200 }, (_, at) => [`specs/${at}.md`, `# REQ-${at + 10}: Part\n- refines: REQ-1\n`.repeat(20)]),
			);
			const text = '# REQ-1: Log in\n\nAfter REQ-9999, REQ-1.\n';
			const editor = await start({ files: { ...many, 'a.md': text } });
			editor.open('a.md', text);
			const isIndexed = editor.whenIndexed().then(() => 'index');
			assert.deepEqual(await editor.pull('a.md'), []);
			assert.match((await editor.hover('a.md', 2, 17)) ?? '', /Log in/);
			assert.equal(await Promise.race([isIndexed, Promise.resolve('hover')]), 'hover');
			await isIndexed;
			assert.deepEqual(await editor.pull('a.md'), ['2:6-2:14 resolved-reference']);
		},
	},
	{
		title: 'end with 0 after shutdown and exit',
		only: 'stdio',
		async hold(start) {
			const editor = await start();
			assert.equal(await editor.client.request('shutdown', undefined), null);
			editor.client.notify('exit', undefined);
			assert.equal(await editor.server?.ended, 0);
		},
	},
	{
		title: 'end with 1 after exit without shutdown',
		only: 'stdio',
		async hold(start) {
			const editor = await start();
			editor.client.notify('exit', undefined);
			assert.equal(await editor.server?.ended, 1);
		},
	},
	{
		title: 'end when the editor has gone without a word',
		only: 'stdio',
		async hold(start) {
			const editor = await start({ files: unknownId });
			editor.server?.process.stdin?.end();
			assert.equal(await editor.server?.ended, 1);
		},
	},
	{
		title: 'end when the editor reads no more',
		only: 'stdio',
		async hold(start) {
			const editor = await start({ files: unknownId });
			await editor.whenIndexed();
			editor.server?.process.stdout?.destroy();
			editor.client.notify('textDocument/didOpen', {
				textDocument: { uri: editor.disk.uri('a.md'), languageId: 'markdown', version: 1, text: '' },
			});
			editor.server?.process.stdin?.end();
			assert.equal(await editor.server?.ended, 1);
		},
	},
	{
		title: 'answer a cancelled request, and go on',
		async hold(start) {
			const editor = await start({ files: { 'a.md': '# REQ-1: Log in\n' } });
			await editor.whenIndexed();
			const held = editor.client.send<{ items: unknown[] }>('workspace/diagnostic', { previousResultIds: [] });
			const other = editor.client.send<{ items: unknown[] }>('workspace/diagnostic', { previousResultIds: [] });
			editor.client.notify('$/cancelRequest', { id: held.id });
			await settled(held.answer);
			editor.client.notify('$/cancelRequest', { id: other.id });
			await settled(other.answer);
			const hover = editor.client.send('textDocument/hover', {
				textDocument: { uri: editor.disk.uri('a.md') },
				position: { line: 0, character: 3 },
			});
			editor.client.notify('$/cancelRequest', { id: hover.id });
			await settled(hover.answer);
			assert.match((await editor.hover('a.md', 0, 3)) ?? '', /Log in/);
		},
	},
	{
		title: 'tell again what a cancelled request has not delivered',
		async hold(start) {
			const editor = await start({ files: unknownId });
			await editor.whenIndexed();
			const cancelled = editor.client.send('workspace/diagnostic', { previousResultIds: [] });
			editor.client.notify('$/cancelRequest', { id: cancelled.id });
			await settled(cancelled.answer);
			const { found } = await editor.overview();
			assert.deepEqual(found, { 'a.md': ['1:14-1:19 resolved-reference'] });
		},
	},
	{
		title: 'refuse malformed requests and bear malformed notifications',
		async hold(start) {
			const editor = await start({ files: unknownId });
			await editor.whenIndexed();
			const uri = editor.disk.uri('a.md');
			for (const [method, params] of [
				['textDocument/hover', {}],
				['textDocument/hover', { textDocument: { uri } }],
				['textDocument/hover', null],
				['textDocument/references', [1, 2]],
				['textDocument/diagnostic', undefined],
				['workspace/diagnostic', {}],
				['clewline/nothing', {}],
			] as const) {
				await assert.rejects(editor.client.request(method, params), { name: 'Error' }, `${method} ${JSON.stringify(params)}`);
			}
			for (const [method, params] of [
				['textDocument/didOpen', {}],
				[
					'textDocument/didOpen',
					{ textDocument: { uri: 'file:///%zz.md', languageId: 'markdown', version: 1, text: '# REQ-1' } },
				],
				['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }] }],
				['textDocument/didChange', { textDocument: { uri, version: 2 } }],
				['textDocument/didClose', { textDocument: { uri: 'file:///never/opened.md' } }],
				['workspace/didChangeWatchedFiles', { changes: [{}] }],
				['workspace/didChangeWatchedFiles', { changes: [{ uri: '::', type: 9 }] }],
				['workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: 'file:///never', name: '' }] } }],
				['$/cancelRequest', { id: 4711 }],
				['clewline/nothing', {}],
			] as const) {
				editor.client.notify(method, params);
			}
			assert.deepEqual(await editor.pull('a.md'), ['1:14-1:19 resolved-reference']);
		},
	},
	{
		title: 'answer positions that are in no text with nothing',
		async hold(start) {
			const editor = await start({ files: unknownId });
			await editor.whenIndexed();
			for (const [line, character] of [
				[0, 1000],
				[1000, 0],
				[1000, 1000],
			] as const) {
				assert.equal(await editor.hover('a.md', line, character), undefined);
			}
		},
	},
	{
		title: 'read messages that arrive in pieces, or several at once',
		only: 'stdio',
		async hold(start) {
			const editor = await start({ files: { 'a.md': '# REQ-1: 登录😀\n' } });
			await editor.whenIndexed();
			const ask = (id: string): Buffer =>
				frame({
					id,
					method: 'textDocument/hover',
					params: { textDocument: { uri: editor.disk.uri('a.md') }, position: { line: 0, character: 3 } },
				});
			const bytes = Buffer.concat([ask('one'), ask('两')]);
			const answers = Promise.all(['one', '两'].map(id => editor.client.expect<{ contents: { value: string } }>(id)));
			for (let at = 0; at < bytes.length; at += 7) {
				editor.server?.process.stdin?.write(bytes.subarray(at, at + 7));
				await new Promise(resolve => setImmediate(resolve));
			}
			for (const { contents } of await answers) {
				assert.match(contents.value, /登录😀/);
			}
		},
	},
];

async function firstMessage({ client, disk }: Editor): Promise<string> {
	const report = await client.request<{ items: { message: string }[] }>('textDocument/diagnostic', {
		textDocument: { uri: disk.uri('a.md') },
	});
	return report.items[0]?.message ?? '';
}

/** A cancelled request is answered, be it with a result or with an error. */
async function settled(answer: Promise<unknown>): Promise<void> {
	await answer.catch(() => undefined);
}
