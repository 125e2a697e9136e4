import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const chinese = JSON.parse(readFileSync(join(root, 'l10n/server.zh-cn.json'), 'utf8')) as Readonly<Record<string, string>>;

/** The first argument of every `l10n.t(…)`, a string literal. */
const message = /l10n\.t\(\s*(?<quote>['"`])(?<text>(?:\\.|(?!\k<quote>).)*)\k<quote>/gs;
const call = /l10n\.t\(/g;

/** Pages are sent the translations of the server. */
const sources = ['server/src', 'client/webview'].flatMap(folder =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter(it => /\.tsx?$/.test(it) && !it.endsWith('.generated.ts'))
		.map(path => ({ path, text: readFileSync(join(root, folder, path), 'utf8') })),
);
const messages = new Set(
	sources.flatMap(({ text }) => Array.from(text.matchAll(message), it => (it.groups?.['text'] ?? '').replace(/\\(.)/g, '$1'))),
);

test('every message of the server is a literal that can be translated', () => {
	for (const { path, text } of sources) {
		const literals = Array.from(text.matchAll(message));
		assert.equal(literals.length, Array.from(text.matchAll(call)).length, `A message of ${path} is no literal.`);
		assert.ok(!literals.some(it => it.groups?.['quote'] === '`' && it[0].includes('${')), `A message of ${path} is no literal.`);
	}
});

test('REQ-020 every message of the server has a Chinese text', () => {
	assert.deepEqual(
		Array.from(messages).filter(it => !chinese[it]),
		[],
	);
});

test('no Chinese text is left of a message that is no more', () => {
	assert.deepEqual(
		Object.keys(chinese).filter(it => !messages.has(it)),
		[],
	);
});

test('every Chinese text holds the values of its message', () => {
	for (const [english, text] of Object.entries(chinese)) {
		assert.deepEqual(valuesOf(text), valuesOf(english), english);
	}
});

function valuesOf(text: string): string[] {
	return Array.from(text.matchAll(/\{\d\}/g), it => it[0]).sort();
}
