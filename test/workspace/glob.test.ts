import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFileMatcher, createMatcher } from '../../server/src/workspace/glob.js';

const paths = ['a.md', 'docs/a.md', 'docs/old/b.md', 'team/docs/c.md', 'docs'];

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
		assert.deepEqual(paths.filter(createFileMatcher(globs)), chosen);
	});
}

test('REQ-006 should not take the folders in a scope for scopes', () => {
	assert.deepEqual(['teams/web', 'teams/web/docs'].filter(createMatcher(['teams/*'])), ['teams/web']);
	assert.deepEqual(['mobile', 'mobile/docs'].filter(createMatcher(['mobile'])), ['mobile']);
});
