import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewSchema } from '../../../server/src/workspace/schemas/schema-view.js';

type Json = Readonly<Record<string, unknown>>;

function view(schema: Json, others: Readonly<Record<string, Json>> = {}) {
	const files = Object.entries({ 'team/main.json': schema, ...others }).map(([path, it]) => ({ path, uri: path, schema: it }));
	return viewSchema(files, 'en');
}

function names(schema: Json, value: unknown = {}): string[] {
	return view(schema)
		.fieldsAt([], value)
		.map(it => it.name + (it.isWanted ? '!' : ''));
}

const a = { properties: { a: {} } };
const b = { properties: { b: {} }, required: ['b'] };

for (const [name, schema, expected] of [
	['properties, those that are required first', { properties: { x: {}, y: {} }, required: ['y'] }, ['y!', 'x']],
	['all of `allOf`', { allOf: [a, b] }, ['b!', 'a']],
	['every branch of `oneOf`', { oneOf: [a, b] }, ['b!', 'a']],
	['what follows from a condition', { if: { properties: { c: {} } }, then: b }, ['b!']],
	['what `$ref` leads to', { $ref: '#/$defs/b', $defs: { b } }, ['b!']],
	['nothing of a schema that only refers to itself', { $ref: '#' }, []],
] as const) {
	test(`fields should be ${name}`, () => assert.deepEqual(names(schema), expected));
}

test('a branch should be left out that another value is wanted for', () => {
	const branch = (type: string, field: string) => ({ properties: { type: { const: type }, [field]: {} } });
	assert.deepEqual(names({ oneOf: [branch('m', 'unit'), branch('e', 'trigger')] }, { type: 'e' }), ['type', 'trigger']);
});

test('a field should be described by the nearest text, also of another file', () => {
	const text = { description: 'From afar.', type: 'string', examples: ['x'] };
	const { fieldAt } = view(
		{ properties: { near: { $ref: 'parts.json#/$defs/text', description: 'Near.' }, far: { $ref: 'parts.json#/$defs/text' } } },
		{ 'team/parts.json': { $defs: { text } } },
	);
	assert.equal(fieldAt(['near'], {})?.description, 'Near.');
	assert.equal(fieldAt(['far'], {})?.description, 'From afar.');
	assert.deepEqual(fieldAt(['far'], {})?.samples, ['x']);
});

test('a path should lead through maps and lists', () => {
	const { fieldsAt, fieldAt } = view({ properties: { steps: { items: { properties: { kind: { enum: ['a', 'b'] } } } } } });
	assert.deepEqual(
		fieldsAt(['steps', '[]'], {}).map(it => it.name),
		['kind'],
	);
	assert.deepEqual(fieldAt(['steps', '[]', 'kind'], {})?.choices, ['a', 'b']);
});
