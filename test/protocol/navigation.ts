import assert from 'node:assert/strict';
import type { Conversation } from '../support/conversation.js';

const files = {
	'specs/login.md': '# Login\n\n## REQ-1: 登录 *now*\n- status: approved\n\nA visitor logs in.\n',
	'specs/pay.md': '---\nid: PRD-pay\ndepends-on: [REQ-1]\n---\n# 😀 Pay\n\n😀漢字 REQ-1 and UTF-8.\n',
	'src/login.ts': '// @implements REQ-1\nexport const login = 1;\n',
	'test/login.test.ts': "it('REQ-1 logs in', () => {});\n",
};

/** Where an ID leads, in Markdown, front matter and code alike. */
export const navigation: readonly Conversation[] = [
	{
		title: 'explain an ID, and nothing else',
		async hold(start) {
			const editor = await start({ files });
			await editor.whenIndexed();
			for (const [path, line, character] of [
				['specs/login.md', 2, 4],
				['specs/pay.md', 2, 14],
				['specs/pay.md', 6, 5],
				['specs/pay.md', 6, 10],
				['src/login.ts', 0, 16],
				['test/login.test.ts', 0, 6],
			] as const) {
				const hover = await editor.hover(path, line, character);
				assert.match(hover ?? '', /^\*\*REQ\\-1\*\* 登录 .*now.*implemented by 1, verified by 1, referenced by 4/s, path);
			}
			assert.equal(await editor.hover('specs/pay.md', 6, 18), undefined);
			assert.equal(await editor.hover('specs/login.md', 0, 3), undefined);
			assert.equal(await editor.hover('specs/none.md', 0, 0), undefined);
		},
	},
	{
		title: 'lead from every reference to the definition',
		async hold(start) {
			const editor = await start({ files });
			await editor.whenIndexed();
			for (const [path, line, character] of [
				['specs/pay.md', 2, 14],
				['specs/pay.md', 6, 5],
				['src/login.ts', 0, 16],
				['test/login.test.ts', 0, 6],
			] as const) {
				assert.deepEqual(await editor.definition(path, line, character), ['specs/login.md 2:3-2:8'], path);
			}
			assert.deepEqual(await editor.definition('specs/pay.md', 6, 18), []);
		},
	},
	{
		title: 'answer with plain locations where an editor knows no links',
		async hold(start) {
			const editor = await start({ files, capabilities: { workspace: { diagnostics: { refreshSupport: true } } } });
			const at = { textDocument: { uri: editor.disk.uri('specs/pay.md') }, position: { line: 6, character: 5 } };
			editor.open('specs/login.md', files['specs/login.md']);
			editor.open('specs/pay.md', files['specs/pay.md']);
			assert.deepEqual(await editor.client.request('textDocument/definition', at), [
				{ uri: editor.disk.uri('specs/login.md'), range: { start: { line: 2, character: 3 }, end: { line: 2, character: 8 } } },
			]);
		},
	},
	{
		title: 'list the whole thread of an ID, on unsaved text',
		async hold(start) {
			const editor = await start({ files });
			await editor.whenIndexed();
			const thread = [
				'specs/login.md 2:3-2:8',
				'specs/pay.md 2:13-2:18',
				'specs/pay.md 6:5-6:10',
				'src/login.ts 0:15-0:20',
				'test/login.test.ts 0:4-0:9',
			];
			assert.deepEqual(await editor.references('src/login.ts', 0, 16), thread);
			editor.open('src/login.ts', '\n// @implements REQ-1\n');
			assert.deepEqual(
				await editor.references('specs/login.md', 2, 4),
				thread.map(it => it.replace('src/login.ts 0:15-0:20', 'src/login.ts 1:15-1:20')),
			);
		},
	},
	{
		title: 'answer with the spelling of URIs that the editor uses',
		async hold(start) {
			const editor = await start({ files: { 'specs/登录 (1).md': '# REQ-1: Log in\n', 'b.md': '# REQ-2: Pay\n\nREQ-1\n' } });
			await editor.whenIndexed();
			const own = editor.disk.uri('specs/登录 (1).md').replace('(1)', '%281%29');
			editor.openUri(own, '# REQ-1: Log in\n', 'markdown');
			const at = { textDocument: { uri: editor.disk.uri('b.md') }, position: { line: 2, character: 1 } };
			const [link] = await editor.client.request<{ targetUri: string }[]>('textDocument/definition', at);
			assert.equal(link?.targetUri, own);
		},
	},
];
