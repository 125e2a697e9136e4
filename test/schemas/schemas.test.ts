import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stringify } from 'yaml';
import {
	findConfigurationSchema,
	findShippedSchema,
	loadSchemaCompiler,
	type Schema,
} from '../../server/src/workspace/schemas/index.js';
import { findingsOf } from '../support/schema-findings.js';

const folder = new URL('../../schemas/', import.meta.url);
const compiler = await loadSchemaCompiler();
const names = readdirSync(folder);

type JsonObject = Readonly<Record<string, unknown>>;

function readSchema(name: string): JsonObject {
	return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as JsonObject;
}

/** Every schema that a person meets: a file, a definition, or a field. */
function* documentedParts(schema: JsonObject, place: string): Generator<{ part: JsonObject; place: string }> {
	// A bare reference is documented where it leads.
	if (Object.keys(schema).join() !== '$ref') {
		yield { part: schema, place };
	}
	for (const group of ['properties', '$defs']) {
		for (const [key, part] of Object.entries((schema[group] ?? {}) as Readonly<Record<string, JsonObject>>)) {
			yield* documentedParts(part, `${place}/${group}/${key}`);
		}
	}
	for (const key of ['items', 'additionalProperties', 'then', 'else']) {
		const part = schema[key] as JsonObject | undefined;
		if (typeof part === 'object' && ('properties' in part || 'then' in part)) {
			yield* [...documentedParts(part, `${place}/${key}`)].slice(1);
		}
	}
}

for (const name of names) {
	test(`REQ-022 ${name} should be documented in English and in Chinese, field by field`, () => {
		for (const { part, place } of documentedParts(readSchema(name), name)) {
			const chinese = part['x-zh-CN'] as JsonObject | undefined;
			assert.match(String(part['description']), /^(?:[A-Z]|`).+[^.]\.$/su, place);
			assert.match(String(chinese?.['description']), /\p{Script=Han}.*。$/su, place);
			assert.equal('title' in part, chinese !== undefined && 'title' in chinese, `${place} has one title only`);
		}
	});

	test(`REQ-022 ${name} should be a valid JSON Schema whose references lead somewhere`, () => {
		const schema = compiler.compile(name, it => (names.includes(it) ? readFileSync(new URL(it, folder), 'utf8') : undefined));
		assert.equal(schema.fault, undefined);
	});
}

/** The schema as it is shipped, and as a team would compile the file: they must not differ. */
function bothWays(name: string): readonly Schema[] {
	const type = name.replace('.schema.json', '');
	const shipped = type === 'clewline' ? findConfigurationSchema() : findShippedSchema({ type, id: 'x' });
	assert.ok(shipped);
	return [shipped, compiler.compile(name, it => readFileSync(new URL(it, folder), 'utf8'))];
}

for (const name of names.filter(it => it !== 'common.schema.json')) {
	test(`REQ-022 ${name} should accept its own examples, and those of its fields`, () => {
		const { examples = [], properties } = readSchema(name) as {
			examples?: JsonObject[];
			properties: Record<string, { examples?: unknown[] }>;
		};
		assert.ok(Object.keys(examples[0] ?? {}).length >= 5, 'An example shows what a schema is for.');
		for (const schema of bothWays(name)) {
			for (const example of examples) {
				assert.deepEqual(findingsOf(stringify(example).trimEnd(), schema), []);
			}
			for (const [key, { examples: values = [] }] of Object.entries(properties)) {
				const errors = values.flatMap(value => schema.check({ [key]: value })).filter(it => it.instancePath !== '');
				assert.deepEqual(errors, [], key);
			}
		}
	});

	test(`REQ-022 ${name} should refuse a list where a word belongs, in every field of its example that has one`, () => {
		const [example = {}] = (readSchema(name)['examples'] ?? []) as JsonObject[];
		for (const schema of bothWays(name)) {
			for (const key of Object.keys(example)) {
				const wrong = { ...example, [key]: [[{ wrong: [] }]] };
				assert.notDeepEqual(schema.check(wrong), [], key);
			}
		}
	});
}
