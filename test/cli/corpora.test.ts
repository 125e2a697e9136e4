import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, test } from 'node:test';
import type { ItemEntry } from '../../server/src/cli/listing/item-entry.js';
import { runCommand } from '../support/cli.js';
import { corpora, corporaAbsent } from '../support/front-matter-blocks.js';

/** The text files of one of the corpora, by path. */
function readCorpus(name: string): Record<string, string> {
	const root = join(corpora, name);
	const files: Record<string, string> = {};
	for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
		if (entry.isFile()) {
			const file = join(entry.parentPath, entry.name);
			files[relative(root, file).split(sep).join('/')] = readFileSync(file, 'utf8');
		}
	}
	return files;
}

function readJson<Value>(...path: string[]): Value {
	return JSON.parse(readFileSync(join(corpora, ...path), 'utf8')) as Value;
}

interface Finding {
	readonly rule: string;
	readonly severity: string;
	readonly file: string;
	readonly data?: { readonly keyword: string; readonly path: string; readonly property?: string };
}

interface SchemaError {
	readonly keyword: string;
	readonly path: string;
	readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
}

async function check(
	files: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly findings: readonly Finding[] }> {
	const { code, stdout } = await runCommand('check --format json', files);
	return { code, findings: (JSON.parse(stdout) as { findings: Finding[] }).findings };
}

function countBy(values: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of values) {
		counts[value] = (counts[value] ?? 0) + 1;
	}
	return counts;
}

describe('the command line on the specs of others', { skip: corporaAbsent }, () => {
	test('REQ-007 should list the items of spec-kit folders', async () => {
		const { stdout } = await runCommand('list --format json', readCorpus('speckit'));
		const bold = (JSON.parse(stdout) as ItemEntry[]).filter(
			it => it.file.endsWith('/spec.md') && /^(?:FR-|SC-|NFR-?|R)\d/.test(it.id),
		);
		assert.deepEqual(countBy(bold.map(it => it.id.replace(/[^A-Z].*/, ''))), { FR: 289, SC: 132, R: 34, NFR: 2 });
		assert.equal(new Set(bold.map(it => it.file)).size, 39);
		assert.ok(bold.every(it => it.dialect === 'spec-kit' && it.file.startsWith(`${it.scope}/`)));
	});

	test('REQ-011 should find what a schema of the team finds in front matter, file by file', async () => {
		const configuration = {
			'clewline.yaml': `schemas:
  - { files: '*.md', schema: eip.schema.json, when: { status: { not: Moved } } }
rules: { resolved-link: off }
`,
			'eip.schema.json': readFileSync(join(corpora, 'eip-preamble.schema.json'), 'utf8'),
		};
		const { code, findings } = await check({ ...readCorpus('eips'), ...configuration });
		const expected = Object.entries(readJson<Record<string, SchemaError[]>>('expected', 'eips-schema-errors.json'));
		const toLine = (file: string, keyword: string, path: string, property = ''): string =>
			`${file} ${keyword} ${path} ${property}`;
		assert.equal(code, 1);
		assert.deepEqual(
			findings.map(it => toLine(it.file, it.data?.keyword ?? '', it.data?.path ?? '', it.data?.property)).sort(),
			expected
				.flatMap(([file, errors]) =>
					errors.map(it => toLine(file, it.keyword, it.path, it.params.missingProperty ?? it.params.additionalProperty)),
				)
				.sort(),
		);
	});

	test('should find the invalid YAML and the IDs defined twice in a backlog', async () => {
		const { findings } = await check(readCorpus('backlog'));
		const { invalidYaml, duplicateIds } = readJson<{ invalidYaml: string[]; duplicateIds: Record<string, string[]> }>(
			'expected',
			'backlog.json',
		);
		const filesOf = (rule: string): string[] => [...new Set(findings.filter(it => it.rule === rule).map(it => it.file))].sort();
		assert.deepEqual(filesOf('valid-front-matter'), [...invalidYaml].sort());
		assert.deepEqual(filesOf('unique-id'), Object.values(duplicateIds).flat().sort());
	});

	for (const name of ['cncf-glossary', 'openfeature', 'speckit']) {
		test(`should find no error in ${name}`, async () => {
			const { code, findings } = await check(readCorpus(name));
			assert.deepEqual({ code, errors: findings.filter(it => it.severity === 'error') }, { code: 0, errors: [] });
		});
	}
});
