import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileWalk } from '../../server/src/workspace/file-walk.js';
import { createMatcher } from '../../server/src/workspace/glob.js';
import type { DirectoryEntry, Host } from '../../server/src/workspace/host.js';
import { createMemoryHost } from '../support/memory-host.js';

/** The files that a walk finds, sorted; `exclude` holds globs, and links lead from a path to another. */
async function walk(
	files: readonly string[],
	{
		texts = {},
		exclude = [],
		links = {},
	}: { texts?: Record<string, string>; exclude?: string[]; links?: Record<string, string> } = {},
): Promise<{ found: string[]; walk: FileWalk }> {
	const memory = createMemoryHost({ ...Object.fromEntries(files.map(it => [it, ''])), ...texts });
	const fileWalk = new FileWalk(withLinks(memory, links), createMatcher(exclude));
	const { files: found } = await fileWalk.walk();
	return { found: [...found].sort(), walk: fileWalk };
}

/** A host in which some files are links to folders; those within the root show what is in the folder, as a disk does. */
function withLinks(host: Host, links: Readonly<Record<string, string>>): Host {
	return {
		...host,
		readDirectory: async folder => {
			const entries = await host.readDirectory(folder);
			return entries.map((it): DirectoryEntry => {
				const linkTarget = links[folder === '' ? it.name : `${folder}/${it.name}`];
				return linkTarget === undefined ? it : { ...it, isDirectory: true, linkTarget };
			});
		},
	};
}

test('REQ-017 should find every file, in folders of any depth', async () => {
	assert.deepEqual((await walk(['a.md', 'b/c/d/e.ts', 'b/f.md'])).found, ['a.md', 'b/c/d/e.ts', 'b/f.md']);
	assert.deepEqual((await walk([])).found, []);
});

for (const [title, ignores, found] of [
	['a name in any folder', { '.gitignore': 'old\n' }, ['.gitignore', 'a.md', 'in/b.md', 'in/new/c.md']],
	['a path from its own folder', { 'in/.gitignore': '/old\n' }, ['a.md', 'in/.gitignore', 'in/b.md', 'in/new/c.md', 'old/d.md']],
	[
		'a folder, but no file of its name',
		{ '.gitignore': 'b.md/\n' },
		['.gitignore', 'a.md', 'in/b.md', 'in/new/c.md', 'in/old/e.md', 'old/d.md'],
	],
	[
		'less where an inner one takes it back',
		{ '.gitignore': '*.md\n', 'in/.gitignore': '!b.md\n' },
		['.gitignore', 'in/.gitignore', 'in/b.md'],
	],
] as const) {
	test(`REQ-017 should leave out what a .gitignore names: ${title}`, async () => {
		const files = ['a.md', 'in/b.md', 'in/new/c.md', 'in/old/e.md', 'old/d.md'];
		assert.deepEqual((await walk(files, { texts: ignores })).found, found);
	});
}

test('REQ-017 should leave out what the team excludes, whatever lies in it', async () => {
	const { found, walk: fileWalk } = await walk(['a.md', 'third_party/x/b.md', 'c.draft.md'], {
		exclude: ['third_party', '*.draft.md'],
	});
	assert.deepEqual(found, ['a.md']);
	assert.deepEqual(
		['a.md', 'third_party/new.md', 'x/y.draft.md', 'x/y.md'].map(it => fileWalk.isLeftOut(it)),
		[false, true, true, false],
	);
});

test('REQ-017 should follow a link that leads out of the root, once, and none that leads into it or around', async () => {
	const { found, walk: fileWalk } = await walk(['a.md', 'out', 'out-again', 'inner', 'around', 'docs/b.md'], {
		links: { out: '../shared', 'out-again': '../shared', inner: 'docs', around: '..' },
	});
	assert.deepEqual(found, ['a.md', 'docs/b.md']);
	assert.deepEqual(
		['out', 'out-again', 'inner', 'around'].map(it => fileWalk.isLeftOut(`${it}/x.md`)),
		[false, true, true, true],
	);
});

test('REQ-017 should know the folders it has read, until it is to forget them', async () => {
	const { walk: fileWalk } = await walk(['a/b/c.md', 'a-b/d.md']);
	assert.deepEqual(
		['a', 'a/b', 'a-b', 'e'].map(it => fileWalk.hasRead(it)),
		[true, true, true, false],
	);
	fileWalk.forget('a');
	assert.deepEqual(
		['', 'a', 'a/b', 'a-b'].map(it => fileWalk.hasRead(it)),
		[true, false, false, true],
	);
});
