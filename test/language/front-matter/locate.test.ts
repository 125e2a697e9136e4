import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locate, readFrontMatter, type YamlPath } from '../../../server/src/language/front-matter/index.js';

const text = `---
title: "Guest checkout"
goals: [GOAL-1, GOAL-2]
roadmap:
  horizon: now
  tracks:
    - { name: web }
owner:
base: &base { team: shop }
copy: *base
---
`;
const frontMatter = readFrontMatter(text, 0, text.length);

function found(path: YamlPath): { key: string | undefined; value: string | undefined } {
	const { key, value } = locate(frontMatter, path);
	return { key: key && text.slice(key.start, key.end), value: value && text.slice(value.start, value.end) };
}

for (const [path, key, value] of [
	[['title'], 'title', '"Guest checkout"'],
	[['goals'], 'goals', '[GOAL-1, GOAL-2]'],
	[['goals', 1], undefined, 'GOAL-2'],
	[['goals', '1'], undefined, 'GOAL-2'],
	[['roadmap', 'horizon'], 'horizon', 'now'],
	[['roadmap', 'tracks', 0, 'name'], 'name', 'web'],
	[['owner'], 'owner', ''],
	[['copy'], 'copy', '*base'],
	[['copy', 'team'], undefined, '*base'],
	[['nothing'], undefined, undefined],
	[['title', 'length'], undefined, undefined],
	[['goals', 7], undefined, undefined],
] as const) {
	test(`should locate ${JSON.stringify(path)}`, () => assert.deepEqual(found(path), { key, value }));
}

test('should locate the whole by an empty path', () => {
	assert.match(found([]).value ?? '', /^title: [^]*\*base$/);
});

test('should locate the last value of a key that is set twice', () => {
	const twice = '---\na: 1\na: 2\n---\n';
	assert.equal(locate(readFrontMatter(twice, 0, twice.length), ['a']).value?.start, twice.indexOf('2'));
});
