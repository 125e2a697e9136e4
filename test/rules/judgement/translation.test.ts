import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTranslation } from '../../../server/src/rules/judgement/translation.js';

for (const [path, other] of [
	['docs/en/prd.md', 'docs/zh/prd.md'],
	['docs/prd.md', 'docs/zh-CN/prd.md'],
	['prd.md', 'prd.zh-CN.md'],
	['README_CN.md', 'README.md'],
	['docs/adr/1.md', 'docs-zh/adr/1.md'],
	['docs/prd.md', 'i18n/zh-Hans/docs/prd.md'],
	['需求.中文.md', '需求.英文.md'],
] as const) {
	test(`should take ${path} and ${other} for translations`, () => {
		assert.ok(isTranslation(path, other));
		assert.ok(isTranslation(other, path));
	});
}

for (const [path, other] of [
	['docs/prd.md', 'docs/prd.md'],
	['docs/login.md', 'docs/logout.md'],
	['docs/entry.md', 'docs/try.md'],
	['docs/archive/prd.md', 'docs/prd.md'],
] as const) {
	test(`should not take ${path} and ${other} for translations`, () => assert.ok(!isTranslation(path, other)));
}
