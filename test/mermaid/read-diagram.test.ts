import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import mermaid from 'mermaid';
import { readSpec } from '../../server/src/language/read-spec.js';
import { readDiagram } from '../../server/src/mermaid/read-diagram.js';
import { diagrams } from '../support/diagrams.js';

/** A source with `«»` around what is wrong in it. */
async function marked(source: string): Promise<string> {
	const { fault } = await readDiagram(source);
	return fault ? `${source.slice(0, fault.start)}«${source.slice(fault.start, fault.end)}»${source.slice(fault.end)}` : source;
}

for (const [valid, broken] of diagrams) {
	const type = valid.split(/\s/)[0] ?? '';
	test(`REQ-115 should say nothing of ${JSON.stringify(valid)}`, async () => {
		assert.equal((await readDiagram(valid)).fault, undefined);
	});

	for (const before of ['', '%% 说明 😀\n\n', '---\ntitle: x\n---\n', '%%{init: {"theme": "base"}}%%\n\n']) {
		test(`REQ-115 should mark where ${type} stops after ${JSON.stringify(before)}: ${JSON.stringify(broken)}`, async () => {
			const source = before + broken;
			assert.equal(await marked(source.replace(/[«»]/g, '')), source);
		});
	}

	test(`REQ-115 should mark the same where lines end in another way: ${JSON.stringify(broken)}`, async () => {
		for (const end of ['\r\n', '\r']) {
			const source = broken.replaceAll('\n', end);
			assert.equal(await marked(source.replace(/[«»]/g, '')), source);
		}
	});
}

test('REQ-115 should count comments and empty lines between the lines', async () => {
	const source = '\n\nflowchart TD\n  %% one\n  a --> b\n\n  %% two\n  «b[»\n\n';
	assert.equal(await marked(source.replace(/[«»]/g, '')), source);
});

test('REQ-115 should say nothing of what is empty, too long to be drawn, or of another program', async () => {
	for (const source of ['', '\n', '%% nothing yet\n', 'zenuml\n  a.b(', `flowchart TD\n${'  a[\n'.repeat(12_000)}`]) {
		assert.deepEqual(await readDiagram(source), {});
	}
});

test('should tell the steps and the ways of a flowchart', async () => {
	const { flow } = await readDiagram('flowchart TD\n  %% a9\n  a9([开始]) -->|是| b{ok?}\n  b <--> c[["x"]]\n  b --- d((e))');
	assert.deepEqual(
		flow?.nodes.map(it => [it.id, it.label, it.shape, it.start, it.end]),
		[
			['a9', '开始', 'rounded', 23, 25],
			['b', 'ok?', 'decision', 39, 40],
			['c', 'x', 'other', 55, 56],
			['d', 'e', 'rounded', 72, 73],
		],
	);
	assert.deepEqual(
		flow.edges.map(it => [it.from, it.to, it.label, it.isDirected]),
		[
			['a9', 'b', '是', true],
			['b', 'c', '', false],
			['b', 'd', '', false],
		],
	);
});

test('should lead into groups and out of them', async () => {
	const { flow } = await readDiagram(
		'flowchart TD\n  a --> G\n  subgraph G\n    b\n    subgraph H\n      c\n    end\n  end\n  H --> d',
	);
	assert.deepEqual(
		flow?.edges.map(it => `${it.from} ${it.to}`),
		['a b', 'a c', 'c d'],
	);
});

test('should tell no flow that has too many ways', async () => {
	const group = (name: string): string =>
		`subgraph ${name}\n${Array.from({ length: 200 }, (_, index) => `  ${name}${index}\n`).join('')}end\n`;
	assert.deepEqual(await readDiagram(`flowchart TD\n${group('g')}${group('h')}g --> h\n`), {});
});

test('should tell the steps and the ways of a state diagram', async () => {
	const { flow } = await readDiagram(
		'stateDiagram-v2\n  [*] --> Idle\n  state c <<choice>>\n  Idle --> c : 是\n  c --> [*]\n  note right of Idle : x',
	);
	assert.deepEqual(
		flow?.nodes.map(it => [it.shape, it.id]),
		[
			['initial', 'root_start'],
			['other', 'Idle'],
			['decision', 'c'],
			['final', 'root_end'],
		],
	);
	assert.deepEqual(
		flow.edges.map(it => [it.from, it.to, it.label]),
		[
			['root_start', 'Idle', ''],
			['Idle', 'c', '是'],
			['c', 'root_end', ''],
		],
	);
});

const corpora = join(import.meta.dirname, '../../../shared/corpora');

test('REQ-115 should judge the diagrams of other repositories as Mermaid does', { skip: !existsSync(corpora) }, async () => {
	const paths = readdirSync(corpora, { recursive: true, encoding: 'utf8' }).filter(it => it.endsWith('.md'));
	const texts = paths
		.map(it => [it, readFileSync(join(corpora, it), 'utf8')] as const)
		.filter(([, text]) => text.includes('mermaid'));
	const found = texts.flatMap(([path, text]) => readSpec(path, text).diagrams.map(it => ({ path, source: it.source })));
	assert.ok(found.length >= 10);
	for (const { path, source } of found) {
		const isDrawn = await mermaid.parse(source, { suppressErrors: true });
		assert.equal((await readDiagram(source)).fault === undefined, isDrawn !== false, path);
	}
});
