import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrontMatter } from '../../../server/src/language/front-matter/index.js';
import {
	createSchemaRegistry,
	loadSchemaCompiler,
	ownSchemaPath,
	type SchemaRule,
	schemaPathsOf,
	validate,
} from '../../../server/src/workspace/schemas/index.js';

const compiler = await loadSchemaCompiler();
const files = new Map([
	['schemas/a.json', '{ "required": ["a"] }'],
	['schemas/b.json', '{ "$ref": "parts/c.json" }'],
	['schemas/parts/c.json', '{ "required": ["c"] }'],
	['docs/own.json', '{ "required": ["own"] }'],
	['schemas/bad.json', '{'],
]);
const readText = (path: string): string | undefined => files.get(path);

function frontMatterOf(yaml: string): ReturnType<typeof readFrontMatter> {
	const text = `---\n${yaml}\n---\n`;
	return readFrontMatter(text, 0, text.length);
}

function chosen(rules: readonly SchemaRule[], path: string, yaml: string): string | undefined {
	return createSchemaRegistry(rules, readText, () => compiler).schemaFor(path, frontMatterOf(yaml))?.name;
}

const rules: readonly SchemaRule[] = [
	{ files: 'docs/**/*.md', schema: './schemas/a.json' },
	{ files: ['docs/adr/*.md', '!docs/adr/README.md'], schema: 'schemas/b.json', when: { status: { not: 'draft' } } },
];

for (const [title, path, yaml, name] of [
	['the schema of its glob', 'docs/x.md', 'status: x', 'schemas/a.json'],
	['the last of several', 'docs/adr/1.md', 'status: x', 'schemas/b.json'],
	['not one whose condition it does not meet', 'docs/adr/1.md', 'status: draft', 'schemas/a.json'],
	['not one that excludes it', 'docs/adr/README.md', 'status: x', 'schemas/a.json'],
	['the schema of the team before the one of its type', 'docs/x.md', 'type: prd', 'schemas/a.json'],
	['the schema of its type', 'specs/x.md', 'type: prd', 'prd'],
	['the schema that it names itself, before all others', 'docs/x.md', 'type: prd\n$schema: ./own.json', 'docs/own.json'],
	['the schema that it names from the root', 'docs/x.md', '$schema: /docs/own.json', 'docs/own.json'],
	['another where the one it names has not been read', 'docs/x.md', '$schema: ./none.json', 'schemas/a.json'],
	['another where the one it names is on the network', 'specs/x.md', '$schema: https://example.com/x.json', undefined],
	['nothing for a type of another tool', 'specs/x.md', 'type: bug\nid: X-1', undefined],
	['nothing for a type that site generators have, too, without an ID', 'specs/x.md', 'type: event', undefined],
	['the schema of such a type with an ID', 'specs/x.md', 'type: event\nid: EVT-paid', 'event'],
	['nothing for what is no map', 'specs/x.md', '- type: prd', undefined],
] as const) {
	test(`REQ-011 should choose for a file ${title}`, () => assert.equal(chosen(rules, path, yaml), name));
}

test('REQ-011 should choose shipped schemas alone without a compiler', () => {
	const registry = createSchemaRegistry(rules, readText);
	assert.equal(registry.schemaFor('docs/x.md', frontMatterOf('a: b')), undefined);
	assert.equal(registry.schemaFor('specs/x.md', frontMatterOf('type: prd'))?.name, 'prd');
});

test('REQ-011 should name the files to read, those that others refer to last', () => {
	const read = new Map<string, string>();
	for (const path of schemaPathsOf([...rules, { files: '*', schema: 'schemas/none.json' }], it => read.get(it))) {
		read.set(path, files.get(path) ?? '');
	}
	assert.deepEqual([...read.keys()], ['schemas/a.json', 'schemas/b.json', 'schemas/none.json', 'schemas/parts/c.json']);
});

test('REQ-011 should tell the schemas that cannot be used, once', () => {
	const registry = createSchemaRegistry([{ files: '*.md', schema: 'schemas/bad.json' }], readText, () => compiler);
	assert.deepEqual(
		registry.faults.map(it => it.fault),
		['The schema `schemas/bad.json` is neither JSON nor YAML.'],
	);
	const frontMatter = frontMatterOf('a: b');
	const schema = registry.schemaFor('x.md', frontMatter);
	assert.deepEqual(schema && validate(frontMatter, schema), []);
});

test('REQ-011 should tell a file that the schema it names cannot be used', () => {
	const frontMatter = frontMatterOf('$schema: schemas/bad.json');
	const schema = createSchemaRegistry([], readText, () => compiler).schemaFor('x.md', frontMatter);
	assert.deepEqual(schema && validate(frontMatter, schema), [
		{
			span: { start: 13, end: 29 },
			message: 'The schema `schemas/bad.json` is neither JSON nor YAML.',
			data: { keyword: '$schema', path: '/$schema' },
		},
	]);
});

test('REQ-011 should know where the schema lies that a file names', () => {
	assert.equal(ownSchemaPath('docs/a/x.md', frontMatterOf('$schema: ../x.json')), 'docs/x.json');
	assert.equal(ownSchemaPath('docs/a/x.md', frontMatterOf('$schema: 7')), undefined);
});
