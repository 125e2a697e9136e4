import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rules } from '../server/src/rules/index.js';
import { findCycles, functionsOf, median, undocumentedExports } from './support/source-metrics.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = tracked
	.filter(
		it =>
			/^(?:(?:server|client)\/src|client\/webview)\/.*\.tsx?$|^test\/.*\.ts$/.test(it) &&
			!it.includes('.generated.') &&
			existsSync(join(root, it)),
	)
	.map(path => ({ path, text: read(path) }));
const product = sources.filter(it => !it.path.startsWith('test/'));

test('a file has at most 400 lines, and half of them at most 100', () => {
	const lengths = product.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
	assert.deepEqual(
		[...lengths, ...sources.map(({ path, text }) => ({ path, lines: text.split('\n').length }))].filter(it => it.lines > 400),
		[],
	);
	assert.ok(median(lengths.map(it => it.lines)) <= 100);
});

test('a function has at most 60 lines and 4 parameters, and half of them at most 10 lines', () => {
	const functions = product.flatMap(it => functionsOf(it));
	assert.deepEqual(
		functions.filter(it => it.lines > 60 || it.parameters > 4),
		[],
	);
	assert.ok(median(functions.map(it => it.lines)) <= 10);
});

test('imports form no cycle', () => {
	assert.deepEqual(findCycles(product), []);
	assert.deepEqual(
		findCycles([
			{ path: 'a.ts', text: "import { b } from './b.js';" },
			{ path: 'b.ts', text: "import { a } from './a.js';" },
		]),
		[['a.ts', 'b.ts']],
	);
});

test('every export is documented', () => {
	assert.deepEqual(product.flatMap(undocumentedExports), []);
	assert.deepEqual(undocumentedExports({ path: 'a.ts', text: 'export function hidden() {}' }), ['a.ts: hidden']);
});

/** These tests hold what they look for. */
const holdsBadExamples = new Set(['test/repository.test.ts', 'test/lint.test.ts']);
const silenced = /:\s*any\b|\bas any\b|eslint-disable|@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME|XXX)\b/;

test('nothing is untyped, silenced or left for later', () => {
	const found = sources.filter(it => !holdsBadExamples.has(it.path) && silenced.test(it.text)).map(it => it.path);
	assert.deepEqual(found, []);
	assert.match('let a: any;', silenced);
});

test('no file holds a path of the machine that it was written on', () => {
	const machine = /(?:^|[\s"'`(])\/(?:work|root|Users)\//m;
	const texts = tracked.filter(
		it => /\.(?:ts|mjs|json|md|yaml|yml)$/.test(it) && it !== 'test/repository.test.ts' && existsSync(join(root, it)),
	);
	assert.deepEqual(
		texts.filter(it => machine.test(read(it))),
		[],
	);
	assert.match('see "/root/x"', machine);
});

/** What runs at a user's, but for what only a test of ours reads. */
const opensConnection =
	/from 'node:(?:dgram|dns|http|http2|https|net|tls)'|\b(?:fetch|WebSocket|XMLHttpRequest|EventSource)\s*\(/;
/** What sends requests to trackers, for the command line and for the editor. */
const trackerWebs = ['server/src/web/ask.ts'];
const startsProgram = /from 'node:(?:child_process|cluster|vm)'|\beval\(|\bnew Function\(/;
const usesThread = /from 'node:worker_threads'/;

test('REQ-019 should have nothing that opens a connection, but for what asks trackers', () => {
	assert.deepEqual(
		product.filter(it => opensConnection.test(it.text)).map(it => it.path),
		trackerWebs,
	);
	assert.match("import { get } from 'node:https';", opensConnection);
	assert.match('await fetch(url)', opensConnection);
});

test('REQ-306 should start no program but git, and that for the command line alone', () => {
	const starting = product.filter(it => startsProgram.test(it.text)).map(it => it.path);
	const usingGit = product.filter(it => it.text.includes('node/run-git.js')).map(it => it.path);
	const withThreads = product.filter(it => usesThread.test(it.text)).map(it => it.path);
	assert.deepEqual(starting, ['server/src/node/run-git.ts']);
	// The threads run a program of our own: the one that reads files, in `reader.ts`.
	assert.deepEqual(withThreads, ['server/src/node/reader-threads.ts', 'server/src/node/reader.ts']);
	assert.deepEqual(usingGit, ['server/src/cli.ts']);
});

test('a rule has a page, a fixture and a name, the same everywhere', () => {
	for (const { id } of rules) {
		assert.ok(tracked.includes(`docs/rules/${id}.md`), `docs/rules/${id}.md`);
		assert.ok(tracked.includes(`server/src/rules/${id}.ts`), `server/src/rules/${id}.ts`);
		assert.ok(
			tracked.some(it => it.startsWith(`test/fixtures/rules/${id}/`)),
			`a fixture of ${id}`,
		);
	}
});

test('links between our documents lead somewhere', () => {
	const documents = tracked.filter(it => /^(?:[^/]+|docs\/.*)\.md$/.test(it));
	const dead = documents.flatMap(path =>
		Array.from(
			read(path)
				.replace(/```[^]*?```|`[^`\n]*`/g, '')
				.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g),
			it => it[1] ?? '',
		)
			.filter(target => !existsSync(join(root, dirname(path), decodeURIComponent(target))))
			.map(target => `${basename(path)}: ${target}`),
	);
	assert.deepEqual(dead, []);
});
