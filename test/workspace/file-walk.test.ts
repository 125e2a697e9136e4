import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createExclusion } from '../../server/src/workspace/configuration.js';
import { walkFiles } from '../../server/src/workspace/file-walk.js';
import type { DirectoryEntry, Host } from '../../server/src/workspace/host.js';
import { createMemoryHost } from '../support/memory-host.js';

/** Files by path, of which a workspace folder is one; links lead from a path to a path. */
interface Disk {
	readonly files: Readonly<Record<string, string>>;
	readonly links?: Readonly<Record<string, string>>;
}

const root = 'w';

/** A host whose root is the folder `w` of a disk. */
function hostOf({ files, links = {} }: Disk): Host {
	const memory = createMemoryHost(files);
	const real = (path: string): string => {
		const link = Object.keys(links).find(it => path === it || path.startsWith(`${it}/`));
		return link === undefined ? path : real(`${links[link] ?? ''}${path.slice(link.length)}`);
	};
	const place = (path: string): string => real(path === '' ? root : `${root}/${path}`);
	return {
		...memory,
		readFile: path => memory.readFile(place(path)),
		async readDirectory(path) {
			const folder = place(path);
			const linked = Object.entries(links).filter(([from]) => from.slice(0, from.lastIndexOf('/')) === folder);
			const entries = linked.map(([from, to]): DirectoryEntry => {
				const target = real(to);
				const isInside = target === root || target.startsWith(`${root}/`);
				const relative = isInside ? target.slice(root.length + 1) : target === '' ? '..' : `../${target}`;
				return { name: from.slice(folder.length + 1), isDirectory: files[target] === undefined, linkTarget: relative };
			});
			return [...(await memory.readDirectory(folder)), ...entries];
		},
	};
}

/** The files that a walk finds, sorted, with its root taken off. */
async function filesOf(disk: Disk, excluded: readonly string[] = []): Promise<string[]> {
	const { files, folders } = await walkFiles(hostOf(disk), createExclusion(excluded));
	assert.equal(new Set([...files, ...folders]).size, files.length + folders.length, 'Something was listed twice.');
	return [...files].sort();
}

/** Files that hold nothing. */
const empty = (...paths: readonly string[]) => Object.fromEntries(paths.map(path => [`w/${path}`, '']));

const ignoring: readonly (readonly [title: string, files: Readonly<Record<string, string>>, found: readonly string[]])[] = [
	['should find every file', empty('a.md', 'b/c.ts', 'b/d/e', '.f/g'), ['.f/g', 'a.md', 'b/c.ts', 'b/d/e']],
	['should find nothing in an empty folder', {}, []],
	[
		'should leave out the folders of others',
		empty('a.md', 'node_modules/b.md', 'c/node_modules/d.md', '.git/e', '.venv/f'),
		['a.md'],
	],
	[
		'should leave out what is ignored, at any depth',
		{ ...empty('a.md', 'dist/b.md', 'c/dist/d.md', 'c/e.log'), 'w/.gitignore': 'dist/\n*.log\n' },
		['.gitignore', 'a.md'],
	],
	[
		'should leave out what is ignored only at the root',
		{ ...empty('dist/b.md', 'c/dist/d.md', 'c/e/f.md', 'e/f.md'), 'w/.gitignore': '/dist\nc/e\n' },
		['.gitignore', 'c/dist/d.md', 'e/f.md'],
	],
	[
		'should take a file out of what is ignored, but not out of a folder that is',
		{ ...empty('a.log', 'b.log', 'dist/c.md'), 'w/.gitignore': '*.log\n!b.log\ndist/\n!dist/c.md\n' },
		['.gitignore', 'b.log'],
	],
	[
		'should let a folder ignore more, and less',
		{
			...empty('a.tmp', 'b/a.tmp', 'b/c.md', 'b/d/a.tmp', 'c.md'),
			'w/.gitignore': '*.tmp\n',
			'w/b/.gitignore': '!*.tmp\n/c.md\n',
		},
		['.gitignore', 'b/.gitignore', 'b/a.tmp', 'b/d/a.tmp', 'c.md'],
	],
	['should let a folder ignore itself', { ...empty('a.md', 'b/c.md', 'b/d/e.md'), 'w/b/.gitignore': '*\n' }, ['a.md']],
	['should tell a file from a folder', { ...empty('a', 'b/a/c.md'), 'w/.gitignore': 'a/\n' }, ['.gitignore', 'a']],
	[
		'should tell capital letters from small ones, as git does',
		{ ...empty('Build/a.md', 'build/b.md', 'NOTES.md', 'notes.md'), 'w/.gitignore': 'Build/\nNOTES.md\n' },
		['.gitignore', 'build/b.md', 'notes.md'],
	],
	[
		'should read comments, escapes, empty lines and CRLF',
		{ ...empty('#a', '!b', 'c ', 'd', 'e f'), 'w/.gitignore': '# d\r\n\r\n\\#a\r\n\\!b\r\ne f\r\n' },
		['.gitignore', 'c ', 'd'],
	],
	[
		'should read a list behind a byte-order mark',
		{ ...empty('dist/a.md', 'b.md'), 'w/.gitignore': '\ufeffdist/\n' },
		['.gitignore', 'b.md'],
	],
	[
		'should know Chinese names, and names that begin with dots',
		{ ...empty('草稿/a.md', '规格/b.md', '..c/d.md', '...'), 'w/.gitignore': '草稿/\n' },
		['...', '..c/d.md', '.gitignore', '规格/b.md'],
	],
	[
		'should not stumble over a folder that is called like the list',
		empty('.gitignore/a.md', 'b.md'),
		['.gitignore/a.md', 'b.md'],
	],
	[
		'should not stumble over rules that make no sense',
		{ ...empty('a.md'), 'w/.gitignore': '[\n!\n/\n**\\\n' },
		['.gitignore', 'a.md'],
	],
];

for (const [title, files, found] of ignoring) {
	test(title, async () => assert.deepEqual(await filesOf({ files }), [...found].sort()));
}

test('should leave out what a team excludes, and not look into it', async () => {
	const host = hostOf({ files: empty('a.md', 'drafts/b.md', 'c/drafts/d.md', 'e.tmp') });
	const seen: string[] = [];
	const readDirectory = (path: string) => {
		seen.push(path);
		return host.readDirectory(path);
	};
	const { files } = await walkFiles({ ...host, readDirectory }, createExclusion(['drafts/', '*.tmp']));
	assert.deepEqual([...files].sort(), ['a.md']);
	assert.deepEqual(seen.sort(), ['', 'c']);
});

test('should list folders, and no root', async () => {
	const { folders } = await walkFiles(hostOf({ files: empty('a/b/c.md', 'd/e') }), createExclusion([]));
	assert.deepEqual([...folders].sort(), ['a', 'a/b', 'd']);
});

const linking: readonly (readonly [title: string, disk: Disk, found: readonly string[]])[] = [
	[
		'should not follow a link to what is listed already',
		{ files: empty('a/b.md'), links: { 'w/c': 'w/a', 'w/d.md': 'w/a/b.md' } },
		['a/b.md'],
	],
	[
		'should not follow a link to the root, or to a folder around it',
		{ files: empty('a/b.md'), links: { 'w/a/up': 'w', 'w/out': '' } },
		['a/b.md'],
	],
	[
		'should follow a link out of the root, once',
		{ files: { 'out/a.md': '', 'out/b/c.md': '' }, links: { 'w/one': 'out', 'w/two': 'out' } },
		['one/a.md', 'one/b/c.md'],
	],
	[
		'should follow a link to a file out of the root',
		{ files: { 'out/a.md': '' }, links: { 'w/b.md': 'out/a.md', 'w/c.md': 'out/a.md' } },
		['b.md'],
	],
	[
		'should come out of a loop',
		{ files: { 'out/a.md': '' }, links: { 'w/in': 'out', 'out/again': 'out', 'out/back': 'w' } },
		['in/a.md'],
	],
	[
		'should come out of a loop over two links',
		{ files: { 'one/a.md': '', 'two/b.md': '' }, links: { 'w/in': 'one', 'one/to': 'two', 'two/to': 'one' } },
		['in/a.md', 'in/to/b.md'],
	],
	[
		'should not list twice what lies in a folder that a link has led to',
		{ files: { 'out/a.md': '', 'out/b/c.md': '' }, links: { 'w/in': 'out', 'out/d': 'out/b', 'out/e.md': 'out/a.md' } },
		['in/a.md', 'in/b/c.md'],
	],
	[
		'should not follow a link that is ignored',
		{ files: { 'out/a.md': '', 'w/.gitignore': 'in\n' }, links: { 'w/in': 'out', 'w/on': 'out' } },
		['.gitignore', 'on/a.md'],
	],
];

for (const [title, disk, found] of linking) {
	test(title, async () => assert.deepEqual(await filesOf(disk), [...found].sort()));
}

test('should ask for a few folders at a time, however many there are', async () => {
	const host = hostOf({ files: empty(...Array.from({ length: 300 }, (_, number) => `f${number}/a.md`)) });
	let running = 0;
	let most = 0;
	const readDirectory = async (path: string) => {
		most = Math.max(most, ++running);
		await Promise.resolve();
		running--;
		return path === '' || most > 40 ? host.readDirectory(path) : [{ name: 'a.md', isDirectory: false }];
	};
	const { files } = await walkFiles({ ...host, readDirectory }, () => false);
	assert.equal(files.length, 300);
	assert.ok(most <= 32);
});
