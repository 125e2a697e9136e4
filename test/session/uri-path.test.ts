import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeUri, pathWithin, uriWithin } from '../../server/src/session/uri-path.js';

for (const [folder, uri, path] of [
	['file:///w', 'file:///w/a.md', 'a.md'],
	['file:///w/', 'file:///w/a/b.md', 'a/b.md'],
	['file:///w', 'file:///w/%E7%99%BB%E5%BD%95.md', '登录.md'],
	['file:///w', 'file:///w/登录.md', '登录.md'],
	['file:///w', 'file:///w/a%20b.md', 'a b.md'],
	['file:///w', 'file:///w/a%23b.md', 'a#b.md'],
	['file:///w', 'file:///w/100%25.md', '100%.md'],
	['file:///c%3A/w', 'file:///C:/w/a.md', 'a.md'],
	['file:///C:/w', 'file:///c%3A/w/A.md', 'A.md'],
	['file:///C:/', 'file:///c:/a.md', 'a.md'],
	['file://server/share', 'file://server/share/a.md', 'a.md'],
	['vscode-vfs://github/acme/shop', 'vscode-vfs://github/acme/shop/a.md', 'a.md'],
	['file:///w', 'file:///w', undefined],
	['file:///w', 'file:///w/', undefined],
	['file:///w', 'file:///wide/a.md', undefined],
	['file:///w', 'file:///W/a.md', undefined],
	['file:///w/b', 'file:///w/a.md', undefined],
	['file:///w', 'git:/w/a.md', undefined],
	['file://server/share', 'file://other/share/a.md', undefined],
	['file:///w', 'untitled:Untitled-1', undefined],
] as const) {
	test(`should find ${uri} ${path === undefined ? 'not ' : ''}in ${folder}`, () => assert.equal(pathWithin(folder, uri), path));
}

for (const path of ['a.md', 'a/b.md', '登录 页/概述.md', 'a#b?.md', '100%.md', "it's.md"]) {
	test(`should find ${path} again by its URI`, () => {
		for (const folder of ['file:///w', 'file:///w/', 'file:///c%3A/w', 'vscode-vfs://github/acme/shop']) {
			assert.equal(pathWithin(folder, uriWithin(folder, path)), path);
		}
	});
}

test('should take two spellings of one place for one', () => {
	const same = ['file:///c%3A/w/%E7%99%BB.md', 'file:///C:/w/登.md', 'file:///c:/w/%e7%99%bb.md'].map(normalizeUri);
	assert.equal(new Set(same).size, 1);
	assert.notEqual(normalizeUri('file:///w/a.md'), normalizeUri('file:///w/A.md'));
});
