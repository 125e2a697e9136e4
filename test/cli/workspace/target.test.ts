import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArguments } from '../../../server/src/cli/command/arguments.js';
import type { CommandIo, FoundPath } from '../../../server/src/cli/command/io.js';
import { rootOption } from '../../../server/src/cli/command/option.js';
import { findTarget, isChosen } from '../../../server/src/cli/workspace/target.js';
import type { Host } from '../../../server/src/workspace/host.js';

/** A disk with these files, by absolute path; a command in `directory`. */
function createIo(files: readonly string[], directory: string): CommandIo {
	const find = (path: string): FoundPath | undefined => {
		const absolute = /^(?:[A-Z]:)?\//.test(path) ? path : path === '.' ? directory : `${directory}/${path}`;
		const isDirectory = files.some(it => it.startsWith(absolute.endsWith('/') ? absolute : `${absolute}/`));
		return isDirectory || files.includes(absolute) ? { path: absolute, isDirectory } : undefined;
	};
	const createHost = () => ({ readFile: () => Promise.resolve('exclude: left-out\n') }) as unknown as Host;
	const git = (_: string, args: readonly string[]) =>
		Promise.resolve(args.join(' ') === 'check-ignore -- ignored' ? 'ignored\n' : undefined);
	return { find: (path: string) => Promise.resolve(find(path)), createHost, git } as unknown as CommandIo;
}

const files = [
	'/home/shop/.git/HEAD',
	'/home/shop/a/clewline.yaml',
	'/home/shop/a/x/1.md',
	'/home/shop/a/y/2.md',
	'/home/shop/a/left-out/z/6.md',
	'/home/shop/a/ignored/7.md',
	'/home/shop/a/own/.git/HEAD',
	'/home/shop/b/3.md',
	'/tmp/x/4.md',
	'/5.md',
];

for (const [line, directory, root, chosen] of [
	['', '/home/shop/b', '/home/shop/b', []],
	['/home/shop/a', '/tmp', '/home/shop/a', []],
	['x', '/home/shop/a', '/home/shop/a', ['x']],
	['', '/home/shop/a/x', '/home/shop/a', ['x']],
	['.', '/home/shop/a', '/home/shop/a', []],
	['left-out/z', '/home/shop/a', '/home/shop/a/left-out/z', []],
	['ignored', '/home/shop/a', '/home/shop/a/ignored', []],
	['own', '/home/shop/a', '/home/shop/a/own', []],
	['--root x', '/home/shop/a', '/home/shop/a/x', []],
	['x y', '/home/shop/a', '/home/shop/a', ['x', 'y']],
	['x/1.md', '/home/shop/a', '/home/shop/a', ['x/1.md']],
	['/home/shop/a/x/1.md', '/tmp', '/home/shop/a', ['x/1.md']],
	['a/x/1.md b/3.md', '/home/shop', '/home/shop', ['a/x/1.md', 'b/3.md']],
	['3.md', '/home/shop/b', '/home/shop', ['b/3.md']],
	['x/4.md', '/tmp', '/tmp', ['x/4.md']],
	['/tmp/x/4.md', '/home/shop', '/tmp/x', ['4.md']],
	['/5.md', '/tmp', '/', ['5.md']],
	['--root /home/shop a', '/home/shop', '/home/shop', ['a']],
	['--root /home/shop /home/shop', '/tmp', '/home/shop', []],
	['--root /home/shop a /home/shop', '/home/shop', '/home/shop', []],
] as const) {
	test(`REQ-203 should take \`${line}\` in ${directory} for ${chosen.join(' and ') || 'all'} of ${root}`, async () => {
		const args = parseArguments(line.split(' ').filter(Boolean), [rootOption]);
		assert.deepEqual(await findTarget(args.operands, args, createIo(files, directory)), { root, chosen });
	});
}

test('a workspace may lie on a drive of its own', async () => {
	const args = parseArguments(['C:/specs/a/1.md'], [rootOption]);
	const io = createIo(['C:/specs/.git/HEAD', 'C:/specs/a/1.md', 'D:/2.md'], 'D:/');
	assert.deepEqual(await findTarget(args.operands, args, io), { root: 'C:/specs', chosen: ['a/1.md'] });
});

test('a path chooses itself and what is under it, and nothing that only begins alike', () => {
	const target = { root: '/', chosen: ['docs', 'a.md'] };
	for (const [path, expected] of [
		['docs/a.md', true],
		['docs', true],
		['docs2/a.md', false],
		['a.md', true],
		['a.md2', false],
	] as const) {
		assert.equal(isChosen(target, path), expected, path);
	}
});
