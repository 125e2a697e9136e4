import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSchemaCompiler } from '../../../server/src/workspace/schemas/index.js';
import { compileOne, findingsOf } from '../../support/schema-findings.js';

const compiler = await loadSchemaCompiler();

for (const [title, source] of [
	[
		'draft-07',
		{
			$schema: 'http://json-schema.org/draft-07/schema#',
			definitions: { x: { enum: [1] } },
			properties: { a: { $ref: '#/definitions/x' } },
		},
	],
	[
		'2019-09',
		{
			$schema: 'https://json-schema.org/draft/2019-09/schema',
			$defs: { x: { enum: [1] } },
			properties: { a: { $ref: '#/$defs/x' } },
		},
	],
	[
		'2020-12',
		{
			$schema: 'https://json-schema.org/draft/2020-12/schema',
			$defs: { x: { enum: [1] } },
			properties: { a: { $ref: '#/$defs/x' } },
		},
	],
	[
		'no draft, in the words of draft-07',
		{ definitions: { x: { items: [{ enum: [1] }] } }, properties: { a: { $ref: '#/definitions/x' } } },
	],
] as const) {
	test(`REQ-011 should compile a schema of ${title}`, () => {
		const schema = compileOne(compiler, { type: 'object', ...source });
		assert.equal(schema.fault, undefined);
		assert.equal(schema.check({ a: title.startsWith('no') ? [2] : 2 }).length, 1);
	});
}

test('REQ-011 should follow references between files, also below a URL of their own', () => {
	const files = new Map([
		['schemas/prd.json', { properties: { owner: { $ref: '../common/people.json#/$defs/person' }, team: { $ref: 'team.yaml' } } }],
		[
			'common/people.json',
			{ $id: 'https://example.com/people.json', $defs: { person: { $ref: '#/$defs/text' }, text: { type: 'string' } } },
		],
	]);
	const readText = (path: string): string | undefined =>
		path === 'schemas/team.yaml' ? 'enum: [shop, pay]' : files.has(path) ? JSON.stringify(files.get(path)) : undefined;
	const schema = compiler.compile('schemas/prd.json', readText);
	assert.equal(schema.fault, undefined);
	assert.deepEqual(
		findingsOf('owner: [x]\nteam: ops', schema).map(it => it.split(' | ')[1]),
		['type /owner', 'enum /team'],
	);
});

test('REQ-011 should follow a reference that turns back', () => {
	const schema = compileOne(compiler, { properties: { child: { $ref: '#' }, name: { type: 'string' } } });
	assert.deepEqual(findingsOf('child: { child: { name: 7 } }', schema).length, 1);
	assert.deepEqual(
		compiler.compile('a.json', it => (it === 'a.json' ? '{"properties":{"b":{"$ref":"a.json"}}}' : undefined)).fault,
		undefined,
	);
});

test('REQ-011 should find a schema that is embedded in another', () => {
	const schema = compileOne(compiler, {
		$defs: { x: { $id: 'x.json', type: 'integer' } },
		properties: { a: { $ref: 'x.json' } },
	});
	assert.equal(schema.fault, undefined);
	assert.equal(schema.check({ a: 'b' }).length, 1);
});

test('REQ-011 should take patterns that only a lenient engine takes', () => {
	const schema = compileOne(compiler, { properties: { a: { pattern: '^[\\w\\-]+$' } } });
	assert.deepEqual([schema.fault, schema.check({ a: '!' }).length], [undefined, 1]);
});

test('REQ-011 should compile the same content once', () => {
	const first = compileOne(compiler, { required: ['a'] });
	assert.equal(compileOne(compiler, { required: ['a'] }), first);
	assert.notEqual(compileOne(compiler, { required: ['b'] }), first);
});

for (const [title, text, fault] of [
	['is absent', undefined, 'The schema `schema.json` cannot be read.'],
	['is no JSON', '{ "a": [ }', 'The schema `schema.json` is neither JSON nor YAML.'],
	['is a list', '[]', 'The schema `schema.json` is neither JSON nor YAML.'],
	[
		'is of an unknown draft',
		'{"$schema":"http://json-schema.org/draft-04/schema#"}',
		'The schema `schema.json` is written in `http://json-schema.org/draft-04/schema#`. Clewline reads draft-07, 2019-09 and 2020-12.',
	],
	[
		'breaks the rules',
		'{"type":"text"}',
		'The schema `schema.json` is no valid JSON Schema: /type must be equal to one of the allowed values.',
	],
	[
		'leads nowhere',
		'{"$ref":"#/$defs/x"}',
		"The schema `schema.json` cannot be used: can't resolve reference #/$defs/x from id clewline:///schema.json.",
	],
	['leads to a file that is absent', '{"$ref":"x.json"}', 'The schema `schema.json` refers to `x.json`, which cannot be read.'],
	[
		'leads to the network',
		'{"$ref":"https://example.com/x.json"}',
		"The schema `schema.json` cannot be used: can't resolve reference https://example.com/x.json from id clewline:///schema.json.",
	],
	[
		'has a pattern that is none',
		'{"pattern":"("}',
		'The schema `schema.json` cannot be used: Invalid regular expression: /(/: Unterminated group.',
	],
] as const) {
	test(`REQ-011 should say what is wrong with a schema that ${title}`, () => {
		const schema = compiler.compile('schema.json', path => (path === 'schema.json' ? text : undefined));
		assert.equal(schema.fault, fault);
		assert.deepEqual(schema.check({}), []);
	});
}

test('REQ-011 should refuse a schema that YAML lets contain itself', () => {
	const schema = compiler.compile('a.yaml', () => 'properties: &p { a: { properties: *p } }');
	assert.equal(schema.fault, 'The schema `a.yaml` is neither JSON nor YAML.');
});
