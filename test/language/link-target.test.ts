import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinPath, linkTarget, outerFolder } from '../../server/src/language/link-target.js';

for (const [from, destination, expected] of [
	['specs/a.md', 'b.md', 'specs/b.md#'],
	['specs/a.md', './b.md#c', 'specs/b.md#c'],
	['specs/a.md', '../b.md', 'b.md#'],
	['specs/a.md', '../../b/c.md', '../b/c.md#'],
	['a.md', '../b.md', '../b.md#'],
	['specs/a.md', '#c', 'specs/a.md#c'],
	['specs/a.md', '#', 'specs/a.md#'],
	['specs/a.md', '', 'specs/a.md#'],
	['specs/a.md', '?raw=1', 'specs/a.md#'],
	['specs/a.md', 'b.md?raw=1#c', 'specs/b.md#c'],
	['specs/a.md', 'b%20c.md#d%20e', 'specs/b c.md#d e'],
	['specs/a.md', '%E7%99%BB%E5%BD%95.md', 'specs/登录.md#'],
	['specs/a.md', '登录.md#概述', 'specs/登录.md#概述'],
	['specs/a.md', '100%.md', 'specs/100%.md#'],
	['specs/a.md', 'b%23c.md', 'specs/b#c.md#'],
	['specs/a.md', 'b.md#c#d', 'specs/b.md#c#d'],
	['specs/a.md', '.', 'specs#'],
	['specs/a.md', './', 'specs#'],
	['specs/a.md', '..', '#'],
	['specs/a.md', 'sub/', 'specs/sub#'],
	['specs/a.md', 'b//c.md', 'specs/b/c.md#'],
	['specs/a.md', 'b/../c.md', 'specs/c.md#'],
	['specs/a.md', 'b/./c.md', 'specs/b/c.md#'],
	['specs/a.md', '..b.md', 'specs/..b.md#'],
	['specs..x/a.md', '../b.md', 'b.md#'],
	['specs../a.md', '../b.md', 'b.md#'],
	['../out/a.md', '../b.md', '../b.md#'],
	['../a.md', '../b.md', '../../b.md#'],
	['specs/a.md', '/b.md', undefined],
	['specs/a.md', '/', undefined],
	['specs/a.md', '{{< ref "b.md" >}}', undefined],
	['specs/a.md', '{% link b.md %}', undefined],
	['specs/a.md', '${url}/b.md', undefined],
	['specs/a.md', '<url>', undefined],
] as const) {
	test(`should see where ${JSON.stringify(destination)} leads from ${from}`, () => {
		const target = linkTarget(from, destination);
		assert.equal(target && `${target.path}#${target.fragment}`, expected);
	});
}

test('should not climb further than it is told', () => {
	assert.equal(joinPath('a/b/c.md', '../../../../d'), '../../d');
	assert.equal(joinPath('', 'd'), 'd');
});

for (const [path, expected] of [
	['../assets/a.png', '../assets'],
	['../../b/c/d.md', '../../b'],
	['../a.md', undefined],
	['a/../b', undefined],
	['a/b', undefined],
	['..', undefined],
] as const) {
	test(`should find the outer folder of ${path}`, () => assert.equal(outerFolder(path), expected));
}
