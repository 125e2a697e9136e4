import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFrontMatter } from '../../../server/src/language/front-matter/index.js';
import {
	createSchemaRegistry,
	loadSchemaCompiler,
	type SchemaError,
	type SchemaFinding,
	validate,
} from '../../../server/src/workspace/schemas/index.js';
import { corpora, corporaAbsent, frontMatterBlock } from '../../support/front-matter-blocks.js';

interface ExpectedError {
	readonly path: string;
	readonly keyword: string;
	readonly params: Readonly<Record<string, unknown>>;
}

/** The files of the corpus that have errors, with what ajv says of them and what we do. */
async function checkEips(): Promise<Map<string, { errors: readonly SchemaError[]; findings: readonly SchemaFinding[] }>> {
	const readText = (path: string): string => readFileSync(join(corpora, path), 'utf8');
	const rules = [{ files: 'eips/*.md', schema: 'eip-preamble.schema.json', when: { status: { not: 'Moved' } } }];
	const compiler = await loadSchemaCompiler();
	const registry = createSchemaRegistry(rules, readText, () => compiler);
	const checked = new Map<string, { errors: readonly SchemaError[]; findings: readonly SchemaFinding[] }>();
	for (const name of readdirSync(join(corpora, 'eips')).filter(it => it.endsWith('.md'))) {
		const text = readText(`eips/${name}`);
		const block = frontMatterBlock(text);
		const frontMatter = block && readFrontMatter(text, block.start, block.end);
		const schema = frontMatter && registry.schemaFor(`eips/${name}`, frontMatter);
		const errors = schema?.check(frontMatter?.value) ?? [];
		if (frontMatter && schema && errors.length > 0) {
			checked.set(name, { errors, findings: validate(frontMatter, schema) });
		}
	}
	return checked;
}

test('REQ-011 should find exactly what another validator finds in the EIPs', { skip: corporaAbsent }, async () => {
	const expected = JSON.parse(readFileSync(join(corpora, 'expected/eips-schema-errors.json'), 'utf8')) as Record<
		string,
		ExpectedError[]
	>;
	const checked = await checkEips();
	assert.equal(checked.size, 203);
	assert.deepEqual([...checked.keys()].sort(), Object.keys(expected).sort());
	for (const [name, { errors, findings }] of checked) {
		const inAjvsWords = errors.map(({ instancePath, keyword, params }) => ({ path: instancePath, keyword, params }));
		assert.deepEqual(sorted(inAjvsWords), sorted(expected[name] ?? []), name);

		const told = (expected[name] ?? []).map(it => `${it.path} ${it.keyword}`);
		assert.deepEqual(findings.map(it => `${it.data.path} ${it.data.keyword}`).sort(), told.sort(), name);
	}
});

function sorted(errors: readonly ExpectedError[]): readonly ExpectedError[] {
	return errors.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
