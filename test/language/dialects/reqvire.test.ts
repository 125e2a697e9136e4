import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

const metadata = '\n#### Metadata\n  * type: requirement\n';

// @verifies AC-771
for (const [what, path, text, ids] of [
	[
		'elements of types that no older version has',
		'a.md',
		'# Elements\n\n### A\n\n#### Metadata\n  * owner: li\n  * type: source\n',
		['A'],
	],
	['a type that says enough under any title', 'a.md', '# Ours\n\n### A\n\n#### Metadata\n  * type: ontology\n', ['A']],
	['no element where a type says too little', 'a.md', '# API\n\n### A\n\n#### Metadata\n\n- type: string\n', []],
	['no element of a file that shows how to write some', 'a.md', `# Guide\n\n### A\n\n\`\`\`\n### B\n${metadata}\`\`\`\n`, []],
	['no element of a read-me', 'docs/README.md', `# Elements\n\n### A\n${metadata}`, []],
	['metadata behind a comment in a fence', 'a.md', `# Elements\n\n### A\n\n~~~\n# B\n~~~\n${metadata}`, ['A']],
	[
		'no heading that is folded away',
		'a.md',
		`# Elements\n\n### A\n\n<details>\n\n### B\n\n## C\n\n</details>\n${metadata}`,
		['A'],
	],
	[
		'folds that nobody opens or closes',
		'a.md',
		`# Elements\n\n### A\n${metadata}\n</details>\n\n### B\n\n<details>\n\n### C\n`,
		['A', 'B'],
	],
	[
		'a file that is one element',
		'a.md',
		`# Element\n\n## Metadata\n  * type: behavior\n\n## A\n\n# B\n\n### REQ-1: C\n${metadata}`,
		['A'],
	],
	['no element in a file without a name', 'a.md', '# Element\n\n## Metadata\n  * type: behavior\n', []],
] as const) {
	test(`REQ-613 should read ${what}`, () => {
		assert.deepEqual(
			readSpec(path, text).items.map(it => it.id),
			ids,
		);
	});
}

test('REQ-613 should read types that mean the same, and those of a team', () => {
	const types = ['system-requirement', 'formal-proof-verification', 'other-actor', 'Capability'];
	const text = types.map(it => `### ${it}\n\n#### Metadata\n  * type: ${it}\n`).join('\n');
	assert.deepEqual(
		readSpec('a.md', `# Elements\n\n${text}`).items.map(it => it.kind),
		['requirement', 'verification', 'actor', 'capability'],
	);
});

// @verifies AC-776
test('REQ-613 should give an element the relations behind what is folded away', () => {
	const text = `# Elements\n\n### A\n\n<details>\n\n### B\n\n</details>\n${metadata}\n#### Relations\n  * derivedFrom: [C](#c)\n\n### C\n`;
	const { items, references } = readSpec('a.md', text);
	assert.deepEqual(
		references.map(it => [items[it.from]?.id, it.verb, it.id]),
		[['A', 'refines', 'c']],
	);
});

// @verifies AC-912
test('REQ-613 should link what an element is bound to and refers to', () => {
	const below = (title: string, entry: string): string => `\n#### ${title}\n  * ${entry}\n`;
	const links = [
		below('Contract Bindings', '[Limits](rules.md#limits)'),
		below('Contract References', '[Errors](rules.md#errors)'),
		below('Concept References', '[Guest](#guest)'),
		below('Concept References', 'Guest: shop:Guest'),
	];
	const { references } = readSpec('a.md', `# Elements\n\n### A\n${metadata}${links.join('')}`);
	assert.deepEqual(
		references.map(it => [it.verb, it.id]),
		[
			['relates-to', 'limits'],
			['relates-to', 'errors'],
			['relates-to', 'guest'],
		],
	);
});

for (const [what, text] of [
	['elements', (count: number) => `# Elements\n\n${`### A\n${metadata}\n`.repeat(count)}`],
	['folds', (count: number) => `# Elements\n\n### A\n${metadata}${'\n<details>\n'.repeat(count)}`],
	['folds in a fence', (count: number) => `# Elements\n\n### A\n${metadata}\n\`\`\`\n${'<details>\n'.repeat(count)}`],
	['headings without lists', (count: number) => `# Elements\n\n${'#### Metadata\n'.repeat(count)}`],
	['entries', (count: number) => `# Elements\n\n### A\n${metadata}${'  * a: b\n'.repeat(count)}`],
] as const) {
	test(`REQ-002 should read ${what} of Reqvire in proportion to their length`, async () => {
		await assertProportional(count => readSpec('a.md', text(count)), { from: 2_000 });
	});
}
