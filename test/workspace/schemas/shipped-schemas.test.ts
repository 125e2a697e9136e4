import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kinds } from '../../../server/src/language/kind.js';
import { findConfigurationSchema, findShippedSchema } from '../../../server/src/workspace/schemas/index.js';
import { findingsOf } from '../../support/schema-findings.js';

function findings(yaml: string): string[] {
	const type = /^type: (?<type>.*)$/m.exec(yaml)?.groups?.['type'];
	const schema = findShippedSchema({ type, id: 'x' });
	assert.ok(schema);
	return findingsOf(yaml, schema);
}

test('REQ-022 should have a schema for every kind', () => {
	const names = readdirSync(new URL('../../../schemas/', import.meta.url)).map(it => it.replace('.schema.json', ''));
	assert.deepEqual(names.filter(it => it !== 'common' && it !== 'clewline').sort(), [...kinds].sort());
	assert.deepEqual(
		kinds.filter(type => !findShippedSchema({ type, id: 'X-1' })),
		[],
	);
});

test('REQ-022 should not take a word of another tool, nor the name of another schema, for a kind', () => {
	assert.deepEqual(
		['bug', 'PRD', 'common', 'clewline', '__proto__'].filter(type => findShippedSchema({ type, id: 'x' })),
		[],
	);
});

for (const kind of kinds) {
	test(`REQ-022 should ask of a draft of kind ${kind} for an ID alone`, () => {
		assert.deepEqual(findings(`type: ${kind}\nid: X-1\nstatus: draft\nowner:\nsize: 7`), []);
		assert.deepEqual(findings(`type: ${kind}\n`), ['--- | required  id | `id` is missing.']);
	});
}

for (const [title, yaml, expected] of [
	['a PRD that is approved', 'type: prd\nid: PRD-a\nstatus: approved', ['--- | required  owner', '--- | required  title']],
	['a PRD whose owner is left blank', 'type: prd\nid: PRD-a\ntitle: A\nstatus: shipped\nowner:', ['owner | required  owner']],
	['a state in Chinese', 'type: prd\nid: PRD-a\ntitle: A\nstatus: 已批准', ['--- | required  owner']],
	['keys in Chinese', 'type: prd\nid: PRD-a\n标题: 结账\n状态: 已批准\n负责人: [7]', ['7 | type /负责人/0']],
	['a requirement without a statement', 'type: requirement\nid: REQ-1\nstatus: In Progress', ['--- | required  statement']],
	['a requirement with a title', 'type: requirement\nid: REQ-1\nstatus: approved\ntitle: A', []],
	['a decision that is accepted', 'type: decision\nid: ADR-1\nstatus: accepted', []],
	[
		'an experiment that runs',
		'type: experiment\nid: EXP-1\nstatus: running\nprimary-metric: MET-1',
		['--- | required  hypothesis'],
	],
	['a word for a column of the roadmap', 'type: prd\nid: PRD-a\nroadmap: { horizon: soon }', ['soon | enum /roadmap/horizon']],
	['a date that is none', 'type: prd\nid: PRD-a\nstart: 2026-02-30', ['2026-02-30 | format /start']],
	['a quarter that is none', 'type: prd\nid: PRD-a\nquarter: Q4 2026', ['Q4 2026 | pattern /quarter']],
	['an ID with a space', 'type: prd\nid: PRD a', ['PRD a | pattern /id']],
	['an ID that is a number', 'type: prd\nid: 7\ntitle: 2026', []],
	['a link that is a map', 'type: prd\nid: PRD-a\ngoals: { a: b }', ['{ a: b } | type /goals']],
	['one link, and a list of them', 'type: prd\nid: PRD-a\ngoals: GOAL-1\npersonas: [PER-a]', []],
	['a share beyond all users', 'type: persona\nid: PER-a\nshare: 120', ['120 | maximum /share']],
] as const) {
	test(`REQ-101 should judge ${title}`, () => {
		const found = findings(yaml).map(it => it.split(' | ').slice(0, 2).join(' | '));
		assert.deepEqual(found.sort(), [...expected].sort());
	});
}

test('should say in words what a pattern of ours is for', () => {
	assert.match(findings('type: prd\nid: PRD-a\nquarter: Q4')[0] ?? '', /must be a quarter such as `2026-Q4`/);
	assert.match(findings('type: screen\nid: SCR-1\ndesign: figma')[0] ?? '', /must be a web address/);
	assert.match(findings('type: screen\nid: SCR 1')[0] ?? '', /must not contain spaces/);
});

for (const [title, yaml, expected] of [
	['an unknown setting', 'spec: x', ['spec | additionalProperties  spec']],
	['a severity that is none', 'rules: { unique-id: fatal }', ['fatal | enum /rules/unique-id']],
	['a severity in a map', 'rules: { unique-id: { severity: loud } }', ['loud | enum /rules/unique-id/severity']],
	[
		'rules as they should be',
		'rules: { no-cycle: off, unique-id: false, known-status: { statuses: [Draft] }, resolved-link: { severity: error, max: 3 } }',
		[],
	],
	['a schema without files', 'schemas: [{ schema: a.json }]', ['{ schema: a.json } | required /schemas/0 files']],
	[
		'a condition with an unknown test',
		'schemas: [{ files: a, schema: b, when: { s: { is: 1 } } }]',
		['is | additionalProperties /schemas/0/when/s is'],
	],
	['a rule that is none', 'rules: { nique-id: error }', ['nique-id | propertyNames /rules nique-id']],
	['IDs both ways', 'ids: { CASE: requirement }', []],
	['a prefix that is none', 'ids: { "A B": requirement }', ['"A B" | propertyNames /ids A B']],
	['an ID without a field', 'ids: [{ id: EIP, kind: decision }]', ['EIP | pattern /ids/0/id']],
	['an entry without an ID', 'ids: [{ kind: decision }]', ['{ kind: decision } | required /ids/0 prefix']],
	['globs in a list', 'specs: [a, 7]', ['7 | type /specs/1']],
] as const) {
	test(`REQ-113 should judge, in clewline.yaml, ${title}`, () => {
		const schema = findConfigurationSchema();
		assert.ok(schema);
		assert.deepEqual(
			findingsOf(yaml, schema).map(it => it.split(' | ').slice(0, 2).join(' | ')),
			expected,
		);
	});
}

test('should be made from the schemas as they are', async () => {
	const script: unknown = await import(new URL('../../../scripts/generate-validators.mjs', import.meta.url).href);
	const { generateValidators } = script as { generateValidators(): Promise<string> };
	const generated = readFileSync(new URL('../../../server/src/workspace/schemas/shipped.generated.ts', import.meta.url), 'utf8');
	assert.ok((await generateValidators()) === generated, 'Run `npm run generate`.');
});
