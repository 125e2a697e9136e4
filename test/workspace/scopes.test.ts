import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { createMatcher } from '../../server/src/workspace/glob.js';
import { Scopes } from '../../server/src/workspace/scopes.js';

/** Scopes that know the specs at some paths. */
function scopesOf(declared: readonly string[], paths: readonly string[]): Scopes {
	const scopes = new Scopes(createMatcher(declared));
	for (const path of paths) {
		scopes.count(readSpec(path, ''), 1);
	}
	scopes.settle();
	return scopes;
}

const paths = [
	'a.md',
	'specs/001-login/spec.md',
	'specs/001-login/checklists/ux.md',
	'specs/002-退出/spec.md',
	'apps/web/a.md',
	'apps/web/x/b.md',
];

for (const [path, scope] of [
	['a.md', ''],
	['specs/a.md', ''],
	['specs/001-login/spec.md', 'specs/001-login'],
	['specs/001-login/notes.md', 'specs/001-login'],
	['specs/001-login/checklists/ux.md', 'specs/001-login'],
	['specs/002-退出/deep/er/a.md', 'specs/002-退出'],
	['specs/003-none/a.md', ''],
	['apps/web/a.md', 'apps/web'],
	['apps/web/x/b.md', 'apps/web'],
	['apps/a.md', ''],
	['../out/a.md', ''],
] as const) {
	test(`should know the scope of ${path}`, () => assert.equal(scopesOf(['apps/*'], paths).of(path), scope));
}

for (const [qualifier, named] of [
	['001-login', ['specs/001-login']],
	['specs/001-login', ['specs/001-login']],
	['002-退出', ['specs/002-退出']],
	['web', ['apps/web']],
	['apps/web', ['apps/web']],
	['login', []],
	['001', ['specs/001-login']],
	['01', []],
	['specs', []],
	['x', []],
	['', []],
] as const) {
	test(`should know what ${JSON.stringify(qualifier)} names`, () =>
		assert.deepEqual(scopesOf(['apps/*'], paths).named(qualifier), named));
}

test('should name several scopes that end alike', () => {
	const scopes = scopesOf([], ['web/001-login/spec.md', 'app/001-login/spec.md']);
	assert.deepEqual(scopes.named('001-login').toSorted(), ['app/001-login', 'web/001-login']);
	assert.deepEqual(scopes.named('app/001-login'), ['app/001-login']);
});

test('should know a folder that is numbered by the time by all of that', () => {
	const scopes = scopesOf([], ['specs/20260901-101500-cart/spec.md', 'specs/20260901-113000-pay/spec.md']);
	assert.deepEqual(scopes.named('20260901-101500'), ['specs/20260901-101500-cart']);
	assert.equal(scopes.named('20260901').length, 2);
});

test('should not let a question make a scope', () => {
	const scopes = scopesOf(['apps/*'], paths);
	assert.equal(scopes.of('apps/ghost/a.md'), 'apps/ghost');
	assert.deepEqual(scopes.named('ghost'), []);
});

test('should end a scope with its last document, and say so', () => {
	const scopes = scopesOf(['apps/*'], []);
	const documents = ['specs/001-a/spec.md', 'specs/001-a/tasks.md', 'apps/web/a.md'].map(it => readSpec(it, ''));
	const count = (index: number, step: 1 | -1) => {
		const [document] = documents.slice(index);
		assert.ok(document);
		scopes.count(document, step);
		return scopes.settle();
	};
	const before = scopes.version;
	assert.ok(count(0, 1));
	assert.ok(!count(1, 1));
	assert.equal(scopes.of('specs/001-a/b.md'), 'specs/001-a');
	assert.ok(!count(0, -1));
	assert.equal(scopes.of('specs/001-a/b.md'), 'specs/001-a');
	assert.ok(count(1, -1));
	assert.equal(scopes.of('specs/001-a/b.md'), '');
	assert.ok(scopes.version > before);
	assert.ok(count(2, 1));
	assert.deepEqual(scopes.named('web'), ['apps/web']);
	assert.ok(count(2, -1));
	assert.deepEqual(scopes.named('web'), []);
});
