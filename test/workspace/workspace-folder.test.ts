import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Host } from '../../server/src/workspace/host.js';
import { WorkspaceFolder } from '../../server/src/workspace/workspace-folder.js';
import { createMemoryHost, type MemoryHost, memoryToday } from '../support/memory-host.js';

/** A folder that has been read, its files, and what it has told. */
async function open(files: Readonly<Record<string, string>>, around: (host: MemoryHost) => Host = it => it) {
	const host = createMemoryHost(files);
	const told: (readonly string[] | 'all')[] = [];
	const folder = new WorkspaceFolder(around(host), paths => told.push(paths === 'all' ? paths : [...paths].sort()));
	await folder.load();
	const take = () => told.splice(0).flat();
	take();
	return { folder, disk: host.files, take };
}

/** The files in the picture with the titles of their items, as `a.md: Log in`. */
function titlesOf({ workspace }: WorkspaceFolder): string[] {
	return workspace
		.documents()
		.map(it => (it.type === 'spec' ? `${it.path}: ${it.items.map(item => item.title).join(', ')}` : it.path));
}

/** All that is known of the files on the disk, after any events, must be what a folder knows that is read now. */
async function expectFresh(folder: WorkspaceFolder, disk: ReadonlyMap<string, string>): Promise<void> {
	const fresh = new WorkspaceFolder(createMemoryHost(Object.fromEntries(disk)));
	await fresh.load();
	assert.deepEqual(titlesOf(folder), titlesOf(fresh));
}

const item = (title: string) => `# REQ-1: ${title}\n`;

test('should read the specs and the code of a folder', async () => {
	const { folder } = await open({
		'a.md': item('A'),
		'b/c.markdown': item('C'),
		'd.ts': '// @implements REQ-1\n',
		'e.png': item('E'),
		'node_modules/f.md': item('F'),
	});
	assert.deepEqual(titlesOf(folder), ['a.md: A', 'b/c.markdown: C', 'd.ts']);
	assert.ok(folder.workspace.isComplete);
	assert.equal(folder.workspace.today, memoryToday);
	assert.ok(folder.workspace.hasFile('b') && folder.workspace.hasFile('e.png') && !folder.workspace.hasFile('g.md'));
});

test('should be complete only once everything is read, and read what is open first', async () => {
	const seen: string[] = [];
	const folder: WorkspaceFolder = new WorkspaceFolder(createMemoryHost({ 'a.md': item('A'), 'b.md': item('B') }), () =>
		seen.push(`${titlesOf(folder).join(' ')} ${folder.workspace.isComplete}`),
	);
	folder.edit('b.md', item('Open'));
	await folder.load();
	assert.equal(seen[1], 'b.md: Open false');
	assert.equal(seen.at(-1), 'a.md: A b.md: Open true');
});

test('should pause after every slice, and tell how far it is', async () => {
	let now = 0;
	let pauses = 0;
	const host = createMemoryHost(Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`${number}.md`, ''])));
	const pause = () => {
		pauses++;
		return Promise.resolve();
	};
	const folder = new WorkspaceFolder({ ...host, now: () => (now += 4), pause });
	const progress: number[] = [];
	await folder.load(({ filesRead, files }) => {
		assert.equal(files, 100);
		progress.push(filesRead);
	});
	assert.ok(pauses > 10 && pauses === progress.length);
	assert.deepEqual(
		progress.toSorted((a, b) => a - b),
		progress,
	);
});

test('should prefer what the editor holds to what the disk says, until it is closed', async () => {
	const { folder, disk, take } = await open({ 'a.md': item('Disk') });
	folder.edit('a.md', item('Editor'));
	assert.deepEqual(take(), ['a.md']);
	assert.ok(folder.openText('a.md') !== undefined);
	disk.set('a.md', item('Disk too'));
	await folder.refresh(['a.md']);
	assert.deepEqual(titlesOf(folder), ['a.md: Editor']);
	disk.delete('a.md');
	await folder.refresh(['a.md']);
	assert.deepEqual(titlesOf(folder), ['a.md: Editor']);
	disk.set('a.md', item('Disk again'));
	await folder.close('a.md');
	assert.deepEqual(titlesOf(folder), ['a.md: Disk again']);
	folder.edit('new.md', item('New'));
	await folder.close('new.md');
	await expectFresh(folder, disk);
});

/** What happens on the disk, and the paths that the host tells of. */
interface Event {
	readonly title: string;
	readonly files: Readonly<Record<string, string>>;
	readonly write?: Readonly<Record<string, string>>;
	readonly remove?: readonly string[];
	readonly paths: readonly string[];
	readonly titles: readonly string[];
}

const events: readonly Event[] = [
	{ title: 'a file is new', files: {}, write: { 'a.md': item('A') }, paths: ['a.md'], titles: ['a.md: A'] },
	{ title: 'a file is other', files: { 'a.md': item('A') }, write: { 'a.md': item('B') }, paths: ['a.md'], titles: ['a.md: B'] },
	{ title: 'a file is gone', files: { 'a.md': item('A') }, remove: ['a.md'], paths: ['a.md'], titles: [] },
	{
		title: 'a file is renamed, within one batch',
		files: { 'a.md': item('A') },
		write: { 'b.md': item('A') },
		remove: ['a.md'],
		paths: ['b.md', 'a.md'],
		titles: ['b.md: A'],
	},
	{
		title: 'a folder is gone, of which alone it is told',
		files: { 'a/b.md': item('B'), 'a/c/d.md': item('D'), 'ab.md': item('E') },
		remove: ['a/b.md', 'a/c/d.md'],
		paths: ['a'],
		titles: ['ab.md: E'],
	},
	{
		title: 'a folder is new, of which alone it is told',
		files: { '.gitignore': '*.tmp.md\n' },
		write: { 'a/b.md': item('B'), 'a/c/d.md': item('D'), 'a/e.tmp.md': item('E'), 'a/node_modules/f.md': item('F') },
		paths: ['a'],
		titles: ['a/b.md: B', 'a/c/d.md: D'],
	},
	{ title: 'a folder is told of that is the same', files: { 'a/b.md': item('B') }, paths: ['a'], titles: ['a/b.md: B'] },
	{
		title: 'a folder is renamed, of which alone it is told',
		files: { 'a/b.md': item('B') },
		write: { 'c/b.md': item('B') },
		remove: ['a/b.md'],
		paths: ['a', 'c'],
		titles: ['c/b.md: B'],
	},
	{
		title: 'a file is told of that git ignores',
		files: { '.gitignore': 'dist/\n*.log.md\n!keep.log.md\n' },
		write: { 'dist/a.md': item('A'), 'b.log.md': item('B'), 'keep.log.md': item('K') },
		paths: ['dist/a.md', 'b.log.md', 'keep.log.md'],
		titles: ['keep.log.md: K'],
	},
	{
		title: 'a file is told of that a folder within ignores',
		files: { 'a/.gitignore': '/b.md\n' },
		write: { 'a/b.md': item('A'), 'b.md': item('B') },
		paths: ['a/b.md', 'b.md'],
		titles: ['b.md: B'],
	},
	{
		title: 'a file is told of that the team excludes',
		files: { 'clewline.yaml': 'exclude: drafts/\n' },
		write: { 'drafts/a.md': item('A'), 'node_modules/b.md': item('B') },
		paths: ['drafts/a.md', 'node_modules/b.md', 'drafts'],
		titles: [],
	},
	{
		title: 'another list of what to ignore is told of',
		files: { 'a.md': item('A'), 'b.md': item('B') },
		write: { '.gitignore': 'a.md\n' },
		paths: ['.gitignore'],
		titles: ['b.md: B'],
	},
	{
		title: 'other settings are told of',
		files: { 'a.md': '# CASE-1: A\n' },
		write: { 'clewline.yaml': 'ids: { CASE: requirement }\n' },
		paths: ['clewline.yaml'],
		titles: ['a.md: A'],
	},
	{
		title: 'settings are gone',
		files: { 'a.md': item('A'), 'clewline.yaml': 'specs: [b]\n' },
		remove: ['clewline.yaml'],
		paths: ['clewline.yaml'],
		titles: ['a.md: A'],
	},
	{ title: 'nothing is told', files: { 'a.md': item('A') }, paths: [], titles: ['a.md: A'] },
];

for (const { title, files, write = {}, remove = [], paths, titles } of events) {
	test(`should have the picture of a fresh start when ${title}`, async () => {
		const { folder, disk } = await open(files);
		for (const path of remove) {
			disk.delete(path);
		}
		for (const [path, text] of Object.entries(write)) {
			disk.set(path, text);
		}
		await folder.refresh(paths);
		assert.deepEqual(
			titlesOf(folder).filter(it => it !== 'clewline.yaml'),
			titles,
		);
		await expectFresh(folder, disk);
	});
}

test('should know nothing more of what was in a folder that is gone', async () => {
	const { folder, disk } = await open({ 'a/b.png': '', 'a/c/d.md': '', 'e.md': '[b](a/b.png) [c](a/c)\n' });
	assert.ok(folder.workspace.hasFile('a/b.png'));
	disk.delete('a/b.png');
	disk.delete('a/c/d.md');
	await folder.refresh(['a']);
	assert.deepEqual(
		['a', 'a/b.png', 'a/c', 'a/c/d.md', 'e.md'].filter(it => folder.workspace.hasFile(it)),
		['e.md'],
	);
});

test('should forget a file that is left out once it is closed', async () => {
	const { folder, disk } = await open({ '.gitignore': 'dist/\n', 'dist/a.md': item('A'), 'node_modules/b.md': item('B') });
	for (const path of ['dist/a.md', 'node_modules/b.md']) {
		folder.edit(path, item('Open'));
		assert.equal(titlesOf(folder).length, 1);
		await folder.close(path);
		await expectFresh(folder, disk);
	}
});

/** A disk that takes `Login.md` and `login.md` for one file. */
function foldCase(host: MemoryHost): Host {
	const find = (path: string) => [...host.files.keys()].find(it => it.toLowerCase() === path.toLowerCase());
	return { ...host, readFile: path => host.readFile(find(path) ?? path), exists: path => host.exists(find(path) ?? path) };
}

for (const [from, to] of [
	['Login.md', 'login.md'],
	['Specs/登录.md', 'specs/登录.md'],
] as const) {
	test(`should know ${from} by its new name once it is ${to}`, async () => {
		const { folder, disk } = await open({ [from]: item('A') }, foldCase);
		disk.delete(from);
		disk.set(to, item('A'));
		await folder.refresh([from, to]);
		assert.deepEqual(titlesOf(folder), [`${to}: A`]);
		assert.ok(!folder.workspace.hasFile(from));
	});
}

test('should take the settings that hold when it is through, though they change meanwhile', async () => {
	const files = { 'a.md': '# CASE-1: A\n', 'b.md': '# TASK-1: B\n', 'clewline.yaml': 'ids: { CASE: requirement }\n' };
	const host = createMemoryHost(files);
	const folder = new WorkspaceFolder(host);
	const first = folder.load();
	host.files.set('clewline.yaml', 'ids: { TASK: task }\n');
	const second = folder.refresh(['clewline.yaml']);
	await Promise.all([first, second]);
	assert.deepEqual(
		titlesOf(folder).filter(it => it.includes(': ')),
		['a.md: ', 'b.md: B'],
	);
	assert.ok(folder.workspace.isComplete);
});

for (const delay of [0, 1, 2, 3, 5, 8, 13, 21]) {
	test(`should be right when settings and texts change ${delay} turns into a reading`, async () => {
		const host = createMemoryHost({
			'a.md': '# CASE-1: A\n',
			'b/c.md': '# TASK-1: B\n',
			'clewline.yaml': 'ids: { CASE: requirement }\n',
		});
		const folder = new WorkspaceFolder(host);
		const reading = folder.load();
		for (let turn = 0; turn < delay; turn++) {
			await Promise.resolve();
		}
		folder.edit('a.md', '# CASE-1: Edited\n');
		host.files.set('clewline.yaml', 'ids: { CASE: story, TASK: task }\nexclude: b/\n');
		await Promise.all([reading, folder.refresh(['clewline.yaml'])]);
		assert.deepEqual(
			titlesOf(folder).filter(it => it.includes(': ')),
			['a.md: Edited'],
		);
		assert.equal(folder.workspace.definitionsOf('CASE-1')[0]?.item.kind, 'story');
	});
}

test('should look for what links lead to outside of what it has read', async () => {
	const { folder, disk, take } = await open({
		'.gitignore': 'dist/\n',
		'dist/a.png': '',
		'b.md': '[a](dist/a.png) [c](dist/c.png) [d](../d.md)\n',
	});
	assert.deepEqual(
		['dist/a.png', 'dist/c.png', '../d.md'].map(it => folder.workspace.hasFile(it)),
		[true, false, false],
	);
	disk.set('dist/c.png', '');
	await folder.refresh(['dist/c.png']);
	assert.ok(folder.workspace.hasFile('dist/c.png'));
	assert.deepEqual(take(), ['b.md']);
});

test('should take two thousand files for one transaction', async () => {
	const names = Array.from({ length: 2000 }, (_, number) => `${number}.md`);
	const { folder, disk } = await open({});
	const { revision } = folder.workspace;
	for (const name of names) {
		disk.set(name, '');
	}
	await folder.refresh(names);
	assert.equal(folder.workspace.documents().length, 2000);
	assert.equal(folder.workspace.revision - revision, 1);
});
