import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedPath } from '../../../server/src/features/linking/moves.js';
import { relativePath } from '../../../server/src/language/link-target.js';
import { joinPath } from '../../../server/src/language/link-target.js';

test('should tell the way from one file to another', () => {
	const cases = [
		['a.md', 'b.md', 'b.md'],
		['x/a.md', 'x/b.md', 'b.md'],
		['x/a.md', 'b.md', '../b.md'],
		['a.md', 'x/y/b.md', 'x/y/b.md'],
		['x/y/a.md', 'x/z/b.md', '../z/b.md'],
		['x/a.md', '../b.md', '../../b.md'],
		['x/a.md', 'x', '.'],
		['a.md', '', '.'],
	] as const;
	for (const [from, to, expected] of cases) {
		assert.equal(relativePath(from, to), expected);
		assert.equal(joinPath(from, expected), to);
	}
});

test('should move what lies in a folder with it, and by the innermost that moves', () => {
	const moves = new Map([
		['a', 'z'],
		['a/b', 'y/b'],
		['a/c.md', 'c.md'],
	]);
	const cases = [
		['a', 'z'],
		['a/x.md', 'z/x.md'],
		['a/b/x.md', 'y/b/x.md'],
		['a/c.md', 'c.md'],
		['ab/x.md', 'ab/x.md'],
	] as const;
	for (const [path, expected] of cases) {
		assert.equal(movedPath(moves, path), expected);
	}
});
