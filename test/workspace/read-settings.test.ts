import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar, kindOfId } from '../../server/src/language/id.js';
import { defaultConfiguration } from '../../server/src/workspace/configuration.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';

const read = (text: string) => readConfiguration(text).configuration;

/** Faults as `place: message`, the place as the text there. */
const faultsOf = (text: string) =>
	readConfiguration(text).faults.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);

for (const text of ['', '\n', '# a comment\n', '---\n', '{}', 'specs:\n', '$schema: x\n', '\ufeff']) {
	test(`should leave everything at its default in ${JSON.stringify(text)}`, () => {
		const { configuration, faults } = readConfiguration(text);
		assert.deepEqual(faults, []);
		assert.equal(configuration.reading.grammar, builtInIdGrammar);
		assert.equal(configuration.isSpec, defaultConfiguration.isSpec);
		assert.equal(configuration.isCode, defaultConfiguration.isCode);
		assert.deepEqual(configuration.needs, defaultConfiguration.needs);
		assert.ok(configuration.isExcluded('node_modules'));
		assert.ok(!configuration.isScope('a'));
	});
}

test('should take Markdown for specs, however its ending is written', () => {
	const { isSpec } = defaultConfiguration;
	assert.deepEqual(['a.md', 'docs/README.MD', 'b.markdown', 'c.mdown', 'd.mdx', 'e.txt'].map(isSpec), [
		true,
		true,
		true,
		true,
		false,
		false,
	]);
});

test('should read globs, one or several', () => {
	const { isSpec, isCode, isExcluded, isScope } = read(
		'specs: docs/**\ncode: [src/**, "!src/gen/"]\nexclude: drafts/\nscopes: products/*\n',
	);
	assert.deepEqual(['docs/a.md', 'a.md'].map(isSpec), [true, false]);
	assert.deepEqual(['src/a.ts', 'src/gen/a.ts', 'a.ts'].map(isCode), [true, false, false]);
	assert.deepEqual(['drafts', 'a/drafts/b', 'node_modules', 'a.md'].map(isExcluded), [true, true, true, false]);
	assert.deepEqual(['products/a', 'products/a/b', 'a'].map(isScope), [true, false, false]);
});

const kinds: readonly (readonly [text: string, prefix: string, kind: string | undefined])[] = [
	['ids: { CASE: requirement }', 'CASE', 'requirement'],
	['ids: { CASE: requirement }', 'REQ', 'requirement'],
	['ids: { US: requirement }', 'US', 'requirement'],
	['ids: [{ prefix: US, kind: task }]', 'US', 'task'],
	['ids: [{ prefix: KPI, kind: metric }]', 'KPI', 'metric'],
	['ids: [{ prefix: KPI }]', 'KPI', 'requirement'],
	['ids: { KPI: }', 'KPI', 'requirement'],
	["ids: [{ id: 'EIP-{eip}', kind: decision }]", 'EIP', 'decision'],
	['ids: [{ id: EIP, kind: decision }]', 'EIP', undefined],
	['ids: CASE', 'CASE', undefined],
	['ids: [CASE, 1, null]', 'CASE', undefined],
];

for (const [text, prefix, kind] of kinds) {
	test(`should know what ${prefix} is with ${text}`, () =>
		assert.equal(read(text).reading.grammar.kindByPrefix.get(prefix), kind));
}

test('AC-884 should know what opens IDs that have no hyphen', () => {
	const { reading, isDeclaredPrefix } = read("ids: { REQ_: test, R.: requirement, 'SRD{number}': story }");
	assert.deepEqual(
		['REQ_1', 'REQ_API', 'R.1.1', 'SRD001', 'SWS_Com_00001', 'SWS_API', 'REQ-1', 'S_1'].map(it => kindOfId(it, reading.grammar)),
		['test', 'test', 'requirement', 'story', 'requirement', undefined, 'requirement', undefined],
	);
	assert.deepEqual(['REQ_AUTH_', 'R.', 'SRD', 'SWS_Com_', 'REQ', 'R'].map(isDeclaredPrefix), [
		true,
		true,
		true,
		false,
		false,
		false,
	]);
});

test('should read the fields that make IDs', () => {
	const { fieldIds } = read("ids: [{ id: 'EIP-{eip}x', files: EIPS/*.md, kind: decision }, { id: '{nr}' }]").reading;
	assert.deepEqual(
		fieldIds.map(({ before, field, after, kind, appliesTo }) => [
			before,
			field,
			after,
			kind,
			appliesTo('EIPS/a.md'),
			appliesTo('a.md'),
		]),
		[
			['EIP-', 'eip', 'x', 'decision', true, false],
			['', 'nr', '', 'requirement', true, true],
		],
	);
});

test('REQ-607 should read the headings that make IDs', () => {
	const { headings, fieldIds } = read(
		"ids: [{ heading: 'Requirement {number}', files: spec }, { heading: '要求 {number}', id: 'SPEC-{number}', kind: goal }, { heading: Requirement }]",
	).reading;
	assert.deepEqual(fieldIds, []);
	assert.deepEqual(
		headings.map(({ words, before, kind, appliesTo }) => [words, before, kind, appliesTo('spec/a.md'), appliesTo('a.md')]),
		[
			['Requirement', '', 'requirement', true, false],
			['要求', 'SPEC-', 'goal', true, true],
		],
	);
});

test('REQ-607 should read what marks code', () => {
	const { grammar } = read("markers: ['REQUIREMENT({id})', { code: '@Covers {id}', verb: verifies }, '{id}', none]").reading;
	assert.deepEqual(grammar.marks, [
		{ before: 'REQUIREMENT(', after: ')', verb: undefined },
		{ before: '@Covers ', after: '', verb: 'verifies' },
	]);
});

test('REQ-609 should read the dialects of files', () => {
	const { dialectRules } = read("dialects: { 'plans/**': kiro, '*.md': none, a.md: native }").reading;
	assert.deepEqual(
		dialectRules.map(it => [it.dialect, it.appliesTo('plans/a.md'), it.appliesTo('docs/a.md')]),
		[
			['kiro', true, false],
			['native', true, true],
		],
	);
});

for (const [text, severity] of [
	['rules: { a: error }', 'error'],
	['rules: { a: off }', 'off'],
	['rules: { a: false }', 'off'],
	['rules: { a: { severity: hint, x: 1 } }', 'hint'],
	['rules: { a: { x: 1 } }', undefined],
	['rules: { a: fatal }', undefined],
	['rules: { a: 1 }', undefined],
	['rules: { a: }', undefined],
] as const) {
	test(`should read the severity of ${text}`, () => {
		assert.equal(read(text).rules.get('a')?.severity, severity);
		assert.deepEqual(read(text).rules.get('a')?.options, text.includes('x: 1') ? { x: 1 } : {});
	});
}

test('should look for vague words only where the rule is on', () => {
	assert.deepEqual(
		['', 'rules: { no-weasel-word: hint }', 'rules: { no-weasel-word: off }', 'rules: { no-weasel-word: { x: 1 } }'].map(
			it => read(it).reading.findsWeaselWords,
		),
		[false, true, false, false],
	);
});

test('should read what items need, beside the defaults', () => {
	const { needs } = read(
		'needs: { goal: metric, story: [requirement, verifies], event: , risk: [1, { priority: P0 }, { status: 已上线, priority: [p0, 2], needs: [decision, goal] }] }',
	);
	const onlyWhere = { statuses: ['shipped'], priorities: ['P0'] };
	assert.deepEqual(Object.fromEntries(needs), {
		requirement: [{ name: 'implements' }, { name: 'verifies' }],
		goal: [{ name: 'metric' }],
		story: [{ name: 'requirement' }, { name: 'verifies' }],
		event: [],
		risk: [
			{ name: 'decision', ...onlyWhere },
			{ name: 'goal', ...onlyWhere },
		],
	});
	assert.deepEqual(read('needs: { requirement: [] }').needs.get('requirement'), []);
});

test('should read schemas, as a map or a list', () => {
	assert.deepEqual(read('schemas: { "adr/**": a.json, b: 1 }').schemas, [{ files: 'adr/**', schema: 'a.json' }]);
	assert.deepEqual(read('schemas: [{ files: a, schema: b.json, when: { c: d } }, { files: a }, { schema: b }, x]').schemas, [
		{ files: ['a'], schema: 'b.json', when: { c: 'd' } },
	]);
});

test('should point at a key that is no setting', () => {
	assert.deepEqual(faultsOf('specs: a\nspec: b\nrule: {}\n'), [
		'spec: `spec` is not a setting of clewline.yaml.',
		'rule: `rule` is not a setting of clewline.yaml.',
	]);
	assert.ok(read('spec: b\nspecs: docs/**\n').isSpec('docs/a'));
});

/** Texts that are wrong, and what the fault is about. */
const faulty: readonly (readonly [text: string, message: RegExp])[] = [
	['specs: [a', /closing .\]. is missing/],
	['specs: a\nspecs: b\n', /twice/],
	['\tspecs: a', /no tab/],
	['specs: *nope', /nope/],
	['specs: a\nneeds: { goal: *nope }', /nope/],
	['<<: *nope', /nope/],
	[
		'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c]\nspecs: [*d, *d, *d]',
		/must be text/,
	],
	['specs: a\n---\nspecs: b\n', /ends at the line/],
	['- specs', /map|key/],
	['specs', /map|key/],
];

for (const [text, message] of faulty) {
	test(`should report what is wrong in ${JSON.stringify(text.slice(0, 50))}`, () => {
		const { faults } = readConfiguration(text);
		assert.ok(
			faults.some(it => message.test(it.message)),
			JSON.stringify(faults),
		);
		assert.ok(faults.every(it => it.start >= 0 && it.start <= it.end && it.end <= text.length && !it.message.includes('\n')));
	});
}

for (const text of [
	'specs: { a: 1 }',
	'specs: [1, true, null, [a]]',
	'exclude: 5\nscopes: true',
	'rules: []\nneeds: x\nschemas: 1\nids: 3',
	'? { a: 1 }\n: 2',
	'!!js specs: 1',
	'specs: ["", "/", "((", "[", "!"]',
	`specs: "${'a'.repeat(100_000)}"`,
	'__proto__: { a: 1 }\nconstructor: 1',
	'rules: { __proto__: error }',
	'\u0000',
	'specs: "\ud800"',
	`specs: ${'['.repeat(5000)}`,
]) {
	test(`should not throw at ${JSON.stringify(text.slice(0, 50))}`, () => {
		assert.doesNotThrow(() => readConfiguration(text).configuration.isSpec('a.md'));
	});
}
