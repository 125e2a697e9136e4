import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readYamlFile } from '../../server/src/language/front-matter/index.js';
import { rules } from '../../server/src/rules/index.js';
import { defaultConfiguration } from '../../server/src/workspace/configuration.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';

const root = join(import.meta.dirname, '../..');

/** Each fault as the words it is under, and what it says. */
function faultsOf(text: string): string[] {
	return readConfiguration(text).faults.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
}

for (const [text, ...faults] of [
	['spec: docs', 'spec: `spec` is not a setting of clewline.yaml.'],
	['rules: { nique-id: error }', 'nique-id: `nique-id` is not a rule.'],
	[
		'rules: { unique-id: loud }\nspecs: {}',
		'loud: `rules.unique-id` must be `off`, `error`, `warning`, `information` or `hint`.',
		'{}: `specs` must be text or a list.',
	],
	['- docs', '- docs: clewline.yaml must be a map of settings.'],
	['ids: { "A_B": requirement }', '"A_B": `A_B` is not allowed as the name of a field.'],
	['ids: { "A-B": requirement }', '"A-B": `A-B` is not allowed as the name of a field.'],
	['specs: docs\nrules:\n  unique-id: error\n'],
	[''],
] as const) {
	test(`REQ-113 should find ${faults.length || 'no'} fault in ${JSON.stringify(text)}`, () =>
		assert.deepEqual(faultsOf(text), faults));
}

test('REQ-113 should lose to a fault only what it is in', () => {
	const { configuration } = readConfiguration(
		'rules: { unique-id: loud, no-cycle: hint }\nspecs: 3\nexclude: old\nneeds: { goal: *none }\nscopes: [teams/*]\n',
	);
	assert.equal(configuration.rules.get('unique-id')?.severity, undefined);
	assert.equal(configuration.rules.get('no-cycle')?.severity, 'hint');
	assert.equal(configuration.isSpec, defaultConfiguration.isSpec);
	assert.ok(configuration.isExcluded('old/a.md'));
	assert.ok(configuration.isScope('teams/web'));
});

test('REQ-113 should know every rule', () => {
	assert.deepEqual(faultsOf(`rules:\n${rules.map(it => `  ${it.id}: off\n`).join('')}`), []);
});

const page = readFileSync(join(root, 'docs/clewline-yaml.md'), 'utf8');
const pages = ['README.md', 'README.zh-CN.md', 'docs/clewline-yaml.md', ...rules.map(it => `docs/rules/${it.id}.md`)];

for (const path of pages) {
	test(`REQ-113 should find no fault in the examples of ${path}`, () => {
		const examples = Array.from(readFileSync(join(root, path), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms), it => it[1] ?? '');
		assert.ok(examples.length > 0);
		for (const example of examples) {
			assert.deepEqual(faultsOf(example), [], example);
			assert.ok(readYamlFile(example).value);
		}
	});
}

test('REQ-113 should have a section of the page for every setting', () => {
	const schema = JSON.parse(readFileSync(join(root, 'schemas/clewline.schema.json'), 'utf8')) as { readonly properties: object };
	const settings = Object.keys(schema.properties).filter(it => it !== '$schema');
	assert.deepEqual(
		settings.filter(it => !page.includes(`\n## ${it}\n`)),
		[],
	);
});
