import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FileToRead, fileToRead, readPacked } from '../../server/src/language/read-packed.js';
import type { Reading } from '../../server/src/language/reading.js';
import { readFiles } from '../../server/src/workspace/batch-reading.js';
import type { BatchRead, Host } from '../../server/src/workspace/host.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';
import { createMemoryHost } from '../support/memory-host.js';

const { reading } = readConfiguration(
	'ids: [{ id: "EIP-{eip}", kind: decision, files: "eip/*" }, { prefix: CASE, kind: risk }]\nrules: { no-weasel-word: hint }',
).configuration;

const texts = Object.fromEntries(
	Array.from({ length: 400 }, (_, file): [string, string] =>
		file % 3 === 0
			? [`src/${file}.ts`, `// @implements REQ-${file}\n`]
			: [
					`${file % 2 === 0 ? 'eip' : 'specs'}/${file}.md`,
					`---\neip: ${file}\n---\n# CASE-${file}: Fast\n- refines: REQ-${file + 1}\n`,
				],
	),
);

const wanted = Object.keys(texts).map(path => fileToRead(path, path.endsWith('.ts') ? 'code' : 'spec', reading));

/** A host whose other threads end after some batches, and what was asked of them; it hands `taken` of the later ones out. */
function hostWithThreads(lastBatch: number, taken?: number): Host & { readonly asked: string[] } {
	const asked: string[] = [];
	const host = createMemoryHost(texts);
	return {
		...host,
		asked,
		startReader(batches, plain) {
			const waiting: BatchRead[] = batches.slice(0, lastBatch).map((files, index) => {
				asked.push(...files.map(it => it.path));
				const documents = files.map(file => readPacked(file, host.files.get(file.path) ?? '', structuredClone(plain)));
				return structuredClone({ index, documents });
			});
			const handedOut = batches.slice(lastBatch, lastBatch + (taken ?? 0)).map((_, index) => lastBatch + index);
			return {
				...(taken !== undefined && { take: () => handedOut.shift() }),
				collect: () => waiting.splice(0, 3),
				wait: () => Promise.resolve(waiting.length > 0),
				stop: () => asked.push('stop'),
			};
		},
	};
}

/** What was read, as text, sorted by path. */
async function readAll(host: Host, files: readonly FileToRead[]): Promise<readonly string[]> {
	const lines: string[] = [];
	for await (const { documents } of readFiles(host, files, reading satisfies Reading)) {
		for (const document of documents) {
			const items =
				document.type === 'spec' ? document.items.map(it => `${it.id} ${it.kind} ${it.title} ${it.start}-${it.end}`) : [];
			const words = document.type === 'spec' ? document.weaselWords.map(it => it.word) : [];
			const references = document.references.map(it => `${it.verb} ${it.id} ${it.start}`);
			lines.push([document.path, ...items, ...words, ...references].join(', '));
		}
	}
	return lines.sort();
}

for (const [title, lastBatch, taken] of [
	['all', Number.POSITIVE_INFINITY],
	['some', 7],
	['none', 0],
	['some, and this one others,', 7, 9],
	['all that this one does not,', 20, 100],
] as const) {
	test(`should say the same where other threads read ${title} of the files`, async () => {
		const host = hostWithThreads(lastBatch, taken);
		const { startReader: _, ...alone } = host;
		const expected = await readAll(alone, wanted);
		assert.equal(expected.length, 400);
		assert.ok(expected.some(it => it.includes('EIP-2 decision')) && expected.some(it => it.includes('Fast')));
		assert.deepEqual(await readAll(host, wanted), expected);
		assert.equal(host.asked.at(-1), 'stop');
		assert.equal(host.asked.length, 1 + Math.min(400, lastBatch * 16));
	});
}

test('should not start threads for few files', async () => {
	const host = hostWithThreads(1);
	assert.equal((await readAll(host, wanted.slice(0, 300))).length, 300);
	assert.deepEqual(host.asked, []);
});
