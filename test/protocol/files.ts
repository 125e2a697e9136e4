import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Conversation, Editor } from '../support/conversation.js';

const login = '# REQ-1: Log in\n';
const pay = '# REQ-2: Pay\n\nAfter REQ-1.\n';
const missing = ['2:6-2:11 resolved-reference'];

/** What happens on the disk, as the editor tells of it. */
export const files: readonly Conversation[] = [
	{
		title: 'take in file events that come close together as one',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': pay } });
			await editor.whenIndexed();
			const before = refreshes(editor);
			for (let at = 0; at < 50; at++) {
				editor.disk.write(`new/${at}.md`, `# REQ-${at + 10}: New\n- depends-on: REQ-${((at + 1) % 50) + 10}\n`);
				editor.reportQuietly(`new/${at}.md`);
			}
			await editor.client.hear(() => refreshes(editor) > before);
			const { found } = await editor.overview();
			assert.deepEqual(
				new Set(
					Object.values(found)
						.flat()
						.map(it => it.split(' ')[1]),
				),
				new Set(['no-cycle']),
			);
			assert.equal(Object.keys(found).length, 50);
			assert.equal(refreshes(editor), before + 1);
		},
	},
	{
		title: 'take events in though more keep coming, and ask for nothing where nothing has changed',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': pay } });
			await editor.whenIndexed();
			const before = refreshes(editor);
			editor.disk.write('build.log', 'x');
			const writing = setInterval(() => editor.reportQuietly('build.log'), 50);
			try {
				await new Promise(resolve => setTimeout(resolve, 300));
				editor.disk.remove('a.md');
				await editor.report('a.md');
				assert.deepEqual(await editor.pull('b.md'), missing);
				await new Promise(resolve => setTimeout(resolve, 1300));
				assert.equal(refreshes(editor), before + 1);
			} finally {
				clearInterval(writing);
			}
		},
	},
	{
		title: 'follow a file that is renamed, also by case alone',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': pay } });
			await editor.whenIndexed();
			editor.disk.rename('a.md', 'A.md');
			await editor.report('a.md', 'A.md');
			assert.deepEqual(await editor.definition('b.md', 2, 7), ['A.md 0:2-0:7']);
			assert.deepEqual(await editor.pull('A.md'), []);
			editor.disk.rename('A.md', 'c.md');
			await editor.report('A.md', 'c.md');
			assert.deepEqual(await editor.definition('b.md', 2, 7), ['c.md 0:2-0:7']);
		},
	},
	{
		title: 'take a file for one that is open under another case',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': pay } });
			await editor.whenIndexed();
			editor.open('a.md', login);
			editor.disk.rename('a.md', 'A.md');
			editor.disk.write('b.md', `${pay}\n`);
			await editor.report('a.md', 'A.md', 'b.md');
			assert.deepEqual(await editor.pull('a.md'), []);
			const reread = editor.client.hear(() => refreshes(editor) > 2);
			editor.close('a.md');
			editor.disk.write('b.md', pay);
			editor.reportQuietly('b.md');
			await reread;
			assert.deepEqual(await editor.definition('b.md', 2, 7), ['A.md 0:2-0:7']);
		},
	},
	{
		title: 'follow whole folders, whether or not the editor names their files',
		async hold(start) {
			const editor = await start({ files: { 'specs/old/a.md': login, 'b.md': pay } });
			await editor.whenIndexed();
			editor.disk.rename('specs/old', 'specs/new');
			await editor.report('specs/old', 'specs/new');
			assert.deepEqual(await editor.definition('b.md', 2, 7), ['specs/new/a.md 0:2-0:7']);
			editor.disk.remove('specs');
			await editor.report('specs');
			assert.deepEqual(await editor.pull('b.md'), missing);
			editor.disk.write('specs/again/deep/a.md', login);
			await editor.report('specs/again/deep/a.md');
			assert.deepEqual(await editor.pull('b.md'), []);
		},
	},
	{
		title: 'leave out files that are ignored when they come',
		async hold(start) {
			const editor = await start({ files: { 'a.md': login, 'b.md': pay, '.gitignore': '/out\n' } });
			await editor.whenIndexed();
			editor.disk.write('out/a.md', login);
			editor.disk.write('node_modules/x/a.md', login);
			editor.disk.write('c.md', '# REQ-3: Ship\n');
			await editor.report('out/a.md', 'node_modules/x/a.md', 'c.md');
			assert.deepEqual(await editor.pull('a.md'), []);
			editor.disk.write('.gitignore', '# nothing\n');
			await editor.report('.gitignore');
			assert.deepEqual(await editor.pull('a.md'), ['0:2-0:7 unique-id']);
		},
	},
	{
		title: 'notice that the target of a link has gone, also where it is ignored',
		async hold(start) {
			const editor = await start({
				files: { 'a.md': '[a](out/a.txt), [b](b.txt)\n', 'out/a.txt': '', 'b.txt': '', '.gitignore': 'out/\n' },
			});
			await editor.whenIndexed();
			assert.deepEqual(await editor.pull('a.md'), []);
			editor.disk.remove('out/a.txt');
			await editor.report('out/a.txt');
			assert.deepEqual(await editor.pull('a.md'), ['0:4-0:13 resolved-link']);
			editor.disk.remove('b.txt');
			await editor.report('b.txt');
			assert.deepEqual(await editor.pull('a.md'), ['0:4-0:13 resolved-link', '0:20-0:25 resolved-link']);
		},
	},
	{
		title: 'index nothing twice behind symbolic links',
		only: 'stdio',
		async hold(start) {
			const editor = await start({ files: { 'specs/a.md': login }, folders: [] });
			if (process.platform === 'win32') {
				return;
			}
			const folder = fileURLToPath(editor.disk.uri(''));
			symlinkSync('..', join(folder, 'specs/up'));
			symlinkSync('specs', join(folder, 'alias'));
			symlinkSync('a.md', join(folder, 'specs/b.md'));
			editor.changeFolders([''], []);
			await editor.whenIndexed();
			editor.open('alias/a.md', login);
			symlinkSync('specs', join(folder, 'later'));
			editor.disk.write('specs/c.md', '# REQ-3: Ship\n');
			await editor.report('alias/a.md', 'specs/up/specs/a.md', 'specs/b.md', 'later', 'later/a.md', 'specs/c.md');
			assert.deepEqual(await editor.pull('specs/a.md'), []);
			assert.deepEqual(await editor.references('specs/a.md', 0, 3), ['specs/a.md 0:2-0:7']);
		},
	},
	{
		title: 'take in a switch of branches',
		only: 'stdio',
		async hold(start) {
			const editor = await start({ folders: [] });
			const git = (...args: string[]): void =>
				void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
					cwd: fileURLToPath(editor.disk.uri('')),
					stdio: 'pipe',
				});
			const paths = Array.from({ length: 100 }, (_, at) => `specs/${at % 20}/${at}.md`);
			const writeAll = (next: number): void =>
				paths.forEach((path, at) => editor.disk.write(path, `# REQ-${at}: Part\n\nSee REQ-${at + next}.\n`));
			git('init', '--quiet');
			writeAll(0);
			git('add', '.');
			git('commit', '--quiet', '--message=one');
			git('checkout', '--quiet', '-b', 'other');
			writeAll(1);
			editor.disk.remove('specs/7');
			git('add', '--all');
			git('commit', '--quiet', '--message=two');
			git('checkout', '--quiet', '-');
			editor.changeFolders([''], []);
			await editor.whenIndexed();
			const before = refreshes(editor);
			git('checkout', '--quiet', 'other');
			await editor.report(...paths, '.git/HEAD');
			assert.equal(refreshes(editor), before + 1);
			const { found } = await editor.overview();
			// What refers to the 5 files that are gone is wrong, and so is the last, which refers to what never was.
			assert.equal(Object.keys(found).length, 6);
			git('checkout', '--quiet', '-');
			await editor.report(...paths, '.git/HEAD');
			assert.deepEqual(await editor.pull('specs/6/6.md'), []);
			assert.deepEqual(await editor.definition('specs/7/7.md', 2, 5), ['specs/7/7.md 0:2-0:7']);
		},
	},
	{
		title: 'say once in the log that a spec cannot be read, and report nothing that leads to it',
		async hold(start) {
			const editor = await start({
				files: {
					'a.md': '# REQ-1: Log in\n- depends-on: REQ-9\n\n[b](b.md#x), [c](c.md)\n',
					'b.md': Buffer.from('# REQ-9\0\n'),
					'c.md': Buffer.alloc((16 << 20) + 1, 'x\n'),
					'd.png': Buffer.from('\0'),
				},
			});
			await editor.whenIndexed();
			assert.deepEqual(await editor.pull('a.md'), []);
			editor.reportQuietly('b.md');
			editor.disk.write('c.md', '# C\n');
			await editor.report('c.md');
			editor.disk.write('b.md', '# REQ-8: Readable\n');
			await editor.report('b.md');
			assert.deepEqual(await editor.pull('a.md'), ['1:14-1:19 resolved-reference', '3:4-3:10 resolved-link']);
			const logged = editor.client.heard
				.filter(it => it.method === 'window/logMessage')
				.map(it => (it.params as { message: string }).message);
			assert.deepEqual(
				logged.map(it => it.slice(0, 18)),
				['`b.md` is not read', '`c.md` is not read'],
			);
		},
	},
];

/** How often the server has asked to pull again. */
function refreshes({ client }: Editor): number {
	return client.heard.filter(it => it.method === 'workspace/diagnostic/refresh').length;
}
