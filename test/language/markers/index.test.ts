import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { markers, markSyntaxes } from '../../../server/src/language/markers/index.js';

const folder = new URL('../../../server/src/language/markers/', import.meta.url);

test('every marker has a file and a test of its name', () => {
	for (const { name } of [...markers, ...markSyntaxes]) {
		assert.ok(existsSync(new URL(`${name}.ts`, folder)), name);
		assert.ok(existsSync(new URL(`${name}.test.ts`, import.meta.url)), name);
	}
});

test('every test of a marker is of one that is registered', () => {
	const tested = readdirSync(new URL('.', import.meta.url)).flatMap(it => /^(.*)\.test\.ts$/.exec(it)?.[1] ?? []);
	assert.deepEqual(tested.filter(it => it !== 'index').toSorted(), [...markers, ...markSyntaxes].map(it => it.name).toSorted());
});
