import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Item, SpecDocument } from '../../../server/src/language/document.js';
import { readFrontMatter } from '../../../server/src/language/front-matter/index.js';
import { packCode, packSpec, type ReadSpec } from '../../../server/src/language/packing/pack.js';
import { unpackCode, unpackSpec } from '../../../server/src/language/packing/unpack.js';

const yaml = '---\r\nid: PRD-1\r\nowner: @li\r\n---\r\n';

const bare: Item = {
	id: 'REQ-1',
	idStyle: 'code',
	kind: 'requirement',
	title: '',
	idSpan: { start: 31, end: 36 },
	form: 'heading',
	parent: -1,
	status: undefined,
	attributes: [],
	listedBy: -1,
	aliases: [],
	hasCriteria: false,
	start: 30,
	end: 90,
};

const full: Item = {
	id: '标识-A-CRITERION-OF-MANY-LETTERS-2',
	idStyle: 'name',
	kind: 'a kind of the team',
	title: 'Guest checkout 访客 😀',
	idSpan: { start: 41, end: 46 },
	form: 'list-item',
	parent: 0,
	status: 'in-progress',
	listedBy: 7,
	attributes: [
		{ key: 'priority', value: 'P0', keyStart: 50, start: 60, end: 62 },
		{ key: 'note', value: '', keyStart: 64, start: 70, end: 70 },
	],
	aliases: ['OLD-1', 'OLD-2'],
	hasCriteria: true,
	start: 40,
	end: 80,
};

const references: SpecDocument['references'] = [
	{ id: 'REQ-1', qualifier: undefined, verb: 'mentions', from: -1, certainty: 'prose', start: 3, end: 8 },
	{ id: 'FR-1', qualifier: '003-登录', verb: 'depends-on', from: 1, certainty: 'declared', start: 72, end: 84 },
];

const spec: ReadSpec = {
	path: 'specs/登录.md',
	dialect: 'spec-kit',
	lines: { starts: Uint32Array.of(0, 5, 16, 29) },
	frontMatter: readFrontMatter(yaml, 0, yaml.length),
	items: [bare, full, { ...bare, attributes: full.attributes.slice(0, 1) }],
	references,
	links: [
		{ destination: 'a b.md#c', target: { path: 'specs/a b.md', fragment: 'c' }, start: 4, end: 14 },
		{ destination: '/guide/', target: undefined, start: 24, end: 31 },
		{ destination: '#c', target: { path: 'specs/登录.md', fragment: 'c' }, start: 34, end: 36 },
	],
	headings: 'Log in\n登录',
	names: 'old',
	issueReferences: [{ text: '#12', start: 3, end: 6, from: 0, isDeclared: true }],
	diagrams: [{ start: 7, end: 12, source: 'pie\nx', heading: 'Share' }],
	questions: [{ text: 'which?', start: 1, end: 2 }],
	weaselWords: [{ word: 'fast', start: 3, end: 4 }],
	suppressions: [{ rules: ['unique-id'], start: 5, end: 6 }],
	lapses: [{ rule: 'openspec-scenario', what: 'no-scenario', name: 'Sign in', start: 7, end: 8 }],
	delta: { target: 'openspec/specs/login/spec.md', entries: [] },
	sections: [{ id: 'docs/spec.md#sign-in', words: 'AsessionMUSTend' }],
	watches: ['openspec/specs/login/spec.md'],
	failure: 'kiro: Error: Out of order',
};

const empty: ReadSpec = {
	...spec,
	lines: { starts: Uint32Array.of(0) },
	frontMatter: undefined,
	items: [],
	references: [],
	links: [],
	headings: '',
	names: '',
	diagrams: [],
	questions: [],
	weaselWords: [],
	suppressions: [],
	lapses: [],
	delta: undefined,
	watches: [],
	failure: undefined,
};

for (const [title, read] of Object.entries({ spec, empty })) {
	test(`should give back all of what was packed of a ${title} file, from another thread, too`, () => {
		const unpacked = unpackSpec(structuredClone(packSpec(read)));
		for (const key of ['path', 'dialect', 'questions', 'diagrams', 'weaselWords', 'suppressions'] as const) {
			assert.deepEqual(unpacked[key], read[key]);
		}
		assert.deepEqual(unpacked.lines.starts, read.lines.starts);
		assertSame(unpacked.items, read.items, bare);
		assertSame(unpacked.references, read.references, references[0]);
		assertSame(unpacked.links, read.links, spec.links[0]);
		for (const key of ['span', 'content', 'source', 'value', 'faults', 'root'] as const) {
			assert.deepEqual(unpacked.frontMatter?.[key], read.frontMatter?.[key]);
		}
		assert.deepEqual([...unpacked.anchors.values()].filter(Boolean), read === spec ? ['log-in', '登录', 'old'] : []);
	});
}

test('should give back all of what was packed of a source file', () => {
	const code = { type: 'code', path: 'a.ts', lines: spec.lines, references, suppressions: spec.suppressions } as const;
	const unpacked = unpackCode(structuredClone(packCode(code)));
	assertSame(unpacked.references, references, references[0]);
	assert.deepEqual(
		[unpacked.type, unpacked.path, unpacked.lines.starts, unpacked.suppressions],
		['code', 'a.ts', code.lines.starts, code.suppressions],
	);
});

test('should keep each item and each reference one object', () => {
	const unpacked = unpackSpec(packSpec(spec));
	assert.ok(unpacked.items[1] && unpacked.items[1] === unpacked.items[1]);
	assert.ok(unpacked.references[1] && unpacked.references[1] === unpacked.references[1]);
});

/** Rows have getters for properties: what they give is compared one by one, by the properties of an example. */
function assertSame<Row extends object>(actual: readonly Row[], expected: readonly Row[], example: Row | undefined): void {
	const keys = Object.keys(example ?? {}) as (keyof Row)[];
	const plain = (row: Row): object => Object.fromEntries(keys.map(key => [key, row[key]]));
	assert.ok(keys.length > 0);
	assert.deepEqual(actual.map(plain), expected.map(plain));
}
