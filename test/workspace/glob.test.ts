import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFileMatcher, createMatcher } from '../../server/src/workspace/glob.js';

const paths = [
	'README.md',
	'docs/README.md',
	'docs/a b.md',
	'docs/登录.md',
	'docs/.hidden/a.md',
	'specs',
	'specs/a.md',
	'specs/sub/a.ts',
	'a/specs/b.md',
	'special.md',
	'x[1].md',
];

/** Globs, and which of the paths they choose. */
const cases: readonly (readonly [globs: readonly string[], chosen: readonly string[]])[] = [
	[[], []],
	[['*.md'], paths.filter(it => it.endsWith('.md'))],
	[['README.md'], ['README.md', 'docs/README.md']],
	[['/README.md'], ['README.md']],
	[['./README.md'], ['README.md']],
	[['docs/*.md'], ['docs/README.md', 'docs/a b.md', 'docs/登录.md']],
	[['/docs/*.md'], ['docs/README.md', 'docs/a b.md', 'docs/登录.md']],
	[['docs/**'], ['docs/README.md', 'docs/a b.md', 'docs/登录.md', 'docs/.hidden/a.md']],
	[['docs/**/*.md'], ['docs/README.md', 'docs/a b.md', 'docs/登录.md', 'docs/.hidden/a.md']],
	[['specs'], ['specs']],
	[['specs/'], ['specs', 'specs/a.md', 'specs/sub/a.ts', 'a/specs/b.md']],
	[['/specs/'], ['specs', 'specs/a.md', 'specs/sub/a.ts']],
	[['a/specs/'], ['a/specs/b.md']],
	[['**/specs/**'], ['specs', 'specs/a.md', 'specs/sub/a.ts', 'a/specs/b.md']],
	[
		['*.{md,ts}', '!docs/**', '!a.md'],
		['README.md', 'specs/sub/a.ts', 'a/specs/b.md', 'special.md', 'x[1].md'],
	],
	[
		['docs/**', '!docs/*.md', 'docs/README.md'],
		['docs/README.md', 'docs/.hidden/a.md'],
	],
	[['!docs/**'], []],
	[['登录.md'], ['docs/登录.md']],
	[['登*'], ['docs/登录.md']],
	[['a b.md'], ['docs/a b.md']],
	[['x\\[1\\].md'], ['x[1].md']],
	[['SPECS/'], []],
	[[''], []],
	[['/'], []],
	[['!'], []],
	[['*.md', '!'], paths.filter(it => it.endsWith('.md'))],
	[['['], []],
	[['(('], []],
];

for (const [globs, chosen] of cases) {
	test(`should choose by ${JSON.stringify(globs)}`, () => assert.deepEqual(paths.filter(createMatcher(globs)), chosen));
}

test('should refuse no glob, however long', () => {
	assert.deepEqual(paths.filter(createMatcher(['a'.repeat(100_000), '*.ts'])), ['specs/sub/a.ts']);
});

const filePaths = ['a.md', 'docs/a.md', 'docs/old/b.md', 'team/docs/c.md', 'docs'];

for (const [globs, ...chosen] of [
	[['*.md'], 'a.md', 'docs/a.md', 'docs/old/b.md', 'team/docs/c.md'],
	[['docs'], 'docs/a.md', 'docs/old/b.md', 'team/docs/c.md', 'docs'],
	[['docs/'], 'docs/a.md', 'docs/old/b.md', 'team/docs/c.md', 'docs'],
	[['/docs/**'], 'docs/a.md', 'docs/old/b.md', 'docs'],
	[['docs/*.md'], 'docs/a.md'],
	[['docs/old'], 'docs/old/b.md'],
	[['./team/docs'], 'team/docs/c.md'],
	[['*.md', '!docs'], 'a.md'],
	[['docs', '!docs/old'], 'docs/a.md', 'team/docs/c.md', 'docs'],
	[[]],
] as const) {
	test(`REQ-017 should choose by ${JSON.stringify(globs)}: ${chosen.join(', ') || 'nothing'}`, () => {
		assert.deepEqual(filePaths.filter(createFileMatcher(globs)), chosen);
	});
}

test('REQ-006 should not take the folders in a scope for scopes', () => {
	assert.deepEqual(['teams/web', 'teams/web/docs'].filter(createMatcher(['teams/*'])), ['teams/web']);
	assert.deepEqual(['mobile', 'mobile/docs'].filter(createMatcher(['mobile'])), ['mobile']);
});
