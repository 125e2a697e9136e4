import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { hasAnchor } from '../../../server/src/rules/judgement/anchor.js';

const spec = readSpec(
	'a.md',
	'# What’s new?\n\n## 价格（元）\n\n## 1.2 Set up & run\n\n## Named {#by-hand}\n\n<a id="old"></a>\n',
);

for (const fragment of [
	'',
	'top',
	'whats-new',
	'what-s-new',
	'Whats-New',
	'user-content-whats-new',
	'价格元',
	'价格（元）',
	'12-set-up--run',
	'1-2-set-up-run',
	'by-hand',
	'old',
	'L12',
	'L12-L20',
	'L12C3-L20C4',
	':~:text=new',
	'fn1',
	'fnref-1',
]) {
	test(`should find #${fragment}`, () => assert.ok(hasAnchor(spec, fragment)));
}

for (const fragment of ['news', 'what', '价格', 'hand', 'line-12']) {
	test(`should not find #${fragment}`, () => assert.ok(!hasAnchor(spec, fragment)));
}
