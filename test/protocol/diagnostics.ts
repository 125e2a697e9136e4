import assert from 'node:assert/strict';
import type { Conversation } from '../support/conversation.js';

const login = '# REQ-1: Log in\n';
const wrong = '# REQ-2: Pay\n- depends-on: REQ-9\n';

/** Diagnostics that the editor asks for. */
export const diagnostics: readonly Conversation[] = [
	{
		title: 'answer a document that has not changed with `unchanged`',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': wrong } });
			await editor.whenIndexed();
			const uri = editor.disk.uri('b.md');
			const pull = (previousResultId?: string): Promise<{ kind: string; resultId: string; items?: object[] }> =>
				editor.client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
			const first = await pull();
			assert.equal(first.kind, 'full');
			assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
			editor.open('a.md', `${login}\nMore, that no other file can see.\n`);
			assert.equal((await pull(first.resultId)).kind, 'unchanged');
			editor.change('a.md', { text: '# REQ-9: Log in\n' });
			const second = await pull(first.resultId);
			assert.deepEqual(second.items, []);
			assert.notEqual(second.resultId, first.resultId);
		},
	},
	{
		title: 'report the workspace once, and again only what has changed',
		async hold(start) {
			const files = { 'a.md': login, 'b.md': wrong, 'c.md': '# REQ-3: Ship\n- depends-on: REQ-8\n' };
			const editor = await start({ files });
			const first = await editor.overview();
			assert.deepEqual(first.found, { 'b.md': ['1:14-1:19 resolved-reference'], 'c.md': ['1:14-1:19 resolved-reference'] });
			const second = editor.overview(first);
			editor.open('a.md', '# REQ-9: Log in\n');
			assert.deepEqual((await second).found, { 'c.md': ['1:14-1:19 resolved-reference'] });
			const third = editor.overview(await second);
			editor.change('a.md', { text: '# REQ-8: Log in\n' });
			assert.deepEqual((await third).found, { 'b.md': ['1:14-1:19 resolved-reference'] });
		},
	},
	{
		title: 'take back what was reported of a file that has gone',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': wrong } });
			const first = await editor.overview();
			editor.disk.remove('b.md');
			editor.reportQuietly('b.md');
			assert.deepEqual((await editor.overview(first)).found, {});
		},
	},
	{
		title: 'report faults of clewline.yaml, at their place, on unsaved text',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'clewline.yaml': 'rules: {}\nspec: x\n' } });
			const first = await editor.overview();
			assert.deepEqual(first.found, { 'clewline.yaml': ['1:0-1:4 valid-configuration'] });
			editor.open('clewline.yaml', 'rules: {}\n', 'yaml');
			await editor.overviewWithout('clewline.yaml', first);
		},
	},
	{
		title: 'follow clewline.yaml as it is edited, saved, closed and deleted',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': wrong } });
			const none = {};
			const error = { 'b.md': ['1:14-1:19 resolved-reference'] };
			let overview = await editor.overview();
			assert.deepEqual(overview.found, error);
			for (const [act, found] of [
				[() => editor.open('clewline.yaml', 'rules: { resolved-reference: off }\n', 'yaml'), none],
				[() => editor.change('clewline.yaml', { text: 'specs: [b.md, a.md]\n' }), error],
				[() => editor.change('clewline.yaml', { text: 'specs: [a.md]\n' }), none],
				[() => editor.close('clewline.yaml'), error],
				[() => writeAndTell('exclude: [b.md]\n'), none],
				[() => removeAndTell(), error],
			] as const) {
				const next = editor.overview(overview);
				act();
				overview = await next;
				assert.deepEqual(overview.found, found, act.toString());
			}

			function writeAndTell(text: string): void {
				editor.disk.write('clewline.yaml', text);
				editor.reportQuietly('clewline.yaml');
			}

			function removeAndTell(): void {
				editor.disk.remove('clewline.yaml');
				editor.reportQuietly('clewline.yaml');
			}
		},
	},
	{
		title: 'follow a schema of the team as it is edited',
		async hold(start) {
			const schema = (required: string): string => JSON.stringify({ type: 'object', required: [required] });
			const editor = await start({
				files: {
					'a.md': '---\ntitle: A\n---\n',
					'clewline.yaml': 'schemas: [{ files: "*.md", schema: schema.json }]\n',
					'schema.json': schema('title'),
				},
			});
			await editor.whenIndexed();
			assert.deepEqual(await editor.pull('a.md'), []);
			const changed = editor.overview();
			editor.open('schema.json', schema('owner'), 'json');
			assert.deepEqual((await changed).found, { 'a.md': ['0:0-0:3 valid-front-matter'] });
		},
	},
];
