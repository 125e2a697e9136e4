import assert from 'node:assert/strict';
import { configured, type Conversation } from '../support/conversation.js';

const login = '# REQ-1: Log in\n';
const wrong = '# REQ-2: Pay\n- depends-on: REQ-9\n';

/** Several workspace folders, side by side and one in the other. */
export const folders: readonly Conversation[] = [
	{
		title: 'keep folders apart, each with its own IDs and configuration',
		async hold(start) {
			const editor = await start({
				files: {
					'one/a.md': login,
					'one/clewline.yaml': 'rules: { resolved-reference: warning }\n',
					'two/a.md': login,
					'two/b.md': '# REQ-2: Pay\n- depends-on: REQ-9\n',
					'two/clewline.yaml': 'rules: { resolved-reference: off }\n',
					'three/b.md': '# REQ-2: Pay\n- depends-on: REQ-9\n',
				},
				folders: ['one', 'two', 'three'],
			});
			await editor.whenIndexed(3);
			const { found } = await editor.overview();
			assert.deepEqual(found, { 'three/b.md': ['1:14-1:19 resolved-reference'] });
			assert.deepEqual(await editor.pull('one/a.md'), []);
			assert.deepEqual(await editor.references('two/a.md', 0, 3), ['two/a.md 0:2-0:7']);
		},
	},
	{
		title: 'read a folder that is added, and forget one that is removed',
		async hold(start) {
			const editor = await start({ files: { 'one/a.md': login, 'two/b.md': wrong }, folders: ['one'] });
			await editor.whenIndexed();
			const added = editor.overview();
			editor.changeFolders(['two'], []);
			const overview = await added;
			assert.deepEqual(overview.found, { 'two/b.md': ['1:14-1:19 resolved-reference'] });
			const removed = editor.overviewWithout('two/b.md', overview);
			editor.changeFolders([], ['two']);
			const without = await removed;
			assert.equal(await editor.hover('two/b.md', 0, 3), undefined);
			const again = editor.overview(without);
			editor.changeFolders(['two'], []);
			assert.deepEqual((await again).found, overview.found);
		},
	},
	{
		title: 'index the files of a folder in a folder once',
		async hold(start) {
			const editor = await start({
				files: { 'a.md': login, 'inner/b.md': '# REQ-2: Pay\n- depends-on: REQ-9\n', 'inner/c.md': login },
				folders: ['', 'inner'],
			});
			const { found, previous } = await editor.overview();
			assert.deepEqual(found, { 'inner/b.md': ['1:14-1:19 resolved-reference'] });
			assert.deepEqual(
				previous.map(it => it.uri),
				[editor.disk.uri('inner/b.md')],
			);
			assert.deepEqual(await editor.references('a.md', 0, 3), ['a.md 0:2-0:7']);
		},
	},
	{
		title: 'hand files over when the folder in a folder comes and goes',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'inner/c.md': '# REQ-1: Log out\n\n[a](../a.md)\n' }, folders: [''] });
			const both = { 'a.md': ['0:2-0:7 unique-id'], 'inner/c.md': ['0:2-0:7 unique-id'] };
			const first = await editor.overview();
			assert.deepEqual(first.found, both);
			editor.open('inner/c.md', '# REQ-1: Log out\n\n[a](../a.md)\n');
			editor.changeFolders(['inner'], []);
			let overview = first;
			while (Object.keys(overview.found).length > 0) {
				overview = await editor.overview(overview);
			}
			assert.deepEqual(await editor.pull('inner/c.md'), []);
			editor.changeFolders([], ['inner']);
			while (Object.keys(overview.found).length < 2) {
				overview = await editor.overview(overview);
			}
			assert.deepEqual(overview.found, both);
			assert.deepEqual(await editor.pull('inner/c.md'), both['inner/c.md']);
		},
	},
	{
		title: 'take an open document into the folder that is added around it',
		async hold(start) {
			const editor = await start({ files: { 'one/a.md': login, 'one/b.md': '# REQ-2: Pay\n' }, folders: [] });
			editor.open('one/b.md', '# REQ-2: Pay\n\nAfter REQ-1 and REQ-7.\n');
			assert.equal(await editor.hover('one/b.md', 2, 7), undefined);
			editor.changeFolders(['one'], []);
			await editor.whenIndexed();
			assert.deepEqual(await editor.pull('one/b.md'), ['2:16-2:21 resolved-reference']);
			assert.match((await editor.hover('one/b.md', 2, 7)) ?? '', /Log in/);
		},
	},
	{
		// @verifies REQ-017
		title: 'leave out what the user has the editor hide, and read it when it is shown again',
		async hold(start) {
			const settings: Record<string, unknown> = {
				'files.exclude': { '**/old': true, 'draft.md': true, '**/*.txt': false, '**/c.md': { when: '$(basename).ts' } },
			};
			const editor = await start({
				files: { 'old/a.md': wrong, 'in/old/b.md': wrong, 'draft.md': wrong, 'in/draft.md': wrong, 'c.md': login },
				capabilities: configured,
				settings,
			});
			const before = await editor.overview();
			assert.deepEqual(before.found, { 'in/draft.md': ['1:14-1:19 resolved-reference'] });
			settings['files.exclude'] = { '**/old': true, 'draft.md': false };
			let overview = before;
			editor.client.notify('workspace/didChangeConfiguration', { settings: null });
			while (Object.keys(overview.found).length < 2) {
				overview = await editor.overview(overview);
			}
			assert.deepEqual(Object.keys(overview.found).sort(), ['draft.md', 'in/draft.md']);
		},
	},
	{
		title: 'read a folder once that is named twice',
		async hold(start) {
			const editor = await start({ files: { 'a.md': `${login}- depends-on: REQ-9\n` }, folders: ['', ''] });
			const { previous } = await editor.overview();
			assert.equal(previous.length, 1);
		},
	},
];
