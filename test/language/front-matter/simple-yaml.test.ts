import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readFullYaml } from '../../../server/src/language/front-matter/full-yaml.js';
import { readSimpleYaml } from '../../../server/src/language/front-matter/simple-yaml.js';
import { valueOf } from '../../../server/src/language/front-matter/yaml-node.js';
import { corporaAbsent, frontMatterOfCorpora } from '../../support/front-matter-blocks.js';

const answered: readonly (readonly [title: string, source: string, value: unknown])[] = [
	['nothing', '', null],
	['only a comment', '# draft\n\n', null],
	[
		'plain scalars',
		'title: Guest checkout # v2\r\nurl: https://a.b/c#d\r\n',
		{ title: 'Guest checkout', url: 'https://a.b/c#d' },
	],
	['Chinese', '标题: 游客结账：第一版\n', { 标题: '游客结账：第一版' }],
	['numbers', 'a: 012\nb: 0x1F\nc: 0o17\nd: -1.5e3\ne: .5\nf: +7', { a: 12, b: 31, c: 15, d: -1500, e: 0.5, f: 7 }],
	['infinity', 'a: .inf\nb: -.Inf\nc: .NaN', { a: Infinity, b: -Infinity, c: NaN }],
	['null and booleans', 'a:\nb: ~\nc: Null\nd: True\ne: false', { a: null, b: null, c: null, d: true, e: false }],
	['strings of YAML 1.1', 'a: yes\nb: 2026-09-01\nc: 1_000\nd: 12:30', { a: 'yes', b: '2026-09-01', c: '1_000', d: '12:30' }],
	['quotes', `a: "x: \\"y\\" # z"\nb: 'it''s'  # why`, { a: 'x: "y" # z', b: "it's" }],
	[
		'flow collections',
		'a: [b, "c, d", -1, []]\ne: { f: now, g: [h] }\n',
		{ a: ['b', 'c, d', -1, []], e: { f: 'now', g: ['h'] } },
	],
	['a list at the indentation of its key', 'a:\n- b\n- c\nd: e', { a: ['b', 'c'], d: 'e' }],
	['an indented list', 'a:\n  - b\n\n  # why\n  -\nd: e', { a: ['b', null], d: 'e' }],
	['nested maps', 'a:\n  b:\n    c: d\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
	['maps in a list', 'a:\n  - b: 1\n    c:\n      - x\n  - b: 2\n', { a: [{ b: 1, c: ['x'] }, { b: 2 }] }],
];

for (const [title, source, value] of answered) {
	test(`should read ${title}`, () => {
		const root = readSimpleYaml(source, 0);
		assert.ok(root);
		assert.deepEqual(valueOf(root), value);
		assert.deepEqual(root, readFullYaml(source, 0).root);
	});
}

const leftToYaml: readonly (readonly [title: string, source: string])[] = [
	['a reserved character', 'owner: @li\n'],
	['a colon in a value', 'title: Checkout: guests\n'],
	['a key set twice', 'a: 1\na: 2\n'],
	['a tab', 'a:\tb\n'],
	['an anchor', 'a: &x b\n'],
	['an alias', 'a: *x\n'],
	['a tag', 'a: !!str 1\n'],
	['a block scalar', 'a: |\n  b\n'],
	['a scalar of two lines', 'a: b\n  c\n'],
	['a quoted scalar of two lines', 'a: "b\n  c"\n'],
	['a flow list of two lines', 'a: [b,\n  c]\n'],
	['a flow list that is not closed', 'a: [b\n'],
	['text behind a quoted value', 'a: "b" c\n'],
	['a comment without a space', 'a: [b]# c\n'],
	['indentation that fits nothing', 'a:\n    b: 1\n  c: 2\n'],
	['a second document', 'a: b\n---\nc: d\n'],
	['a list at the root', '- a\n'],
	['a scalar at the root', 'a\n'],
	['a key that is a number', '7: x\n'],
	['a key that is null', 'null: x\n'],
	['an unknown escape', 'a: "\\x41"\n'],
	['too many levels', `a: ${'['.repeat(20)}${']'.repeat(20)}\n`],
];

for (const [title, source] of leftToYaml) {
	test(`should leave to \`yaml\`: ${title}`, () => assert.equal(readSimpleYaml(source, 0), undefined));
}

/** Text that is nearly YAML: the pieces that mean something, in any order. */
const soup = fc
	.array(
		fc.constantFrom(
			...[
				'a',
				'b',
				'key',
				'标题',
				': ',
				':',
				'\n',
				'\n',
				'\n  ',
				'\n- ',
				'\n  - ',
				'- ',
				'-',
				', ',
				',',
				'[',
				']',
				'{',
				'}',
				' ',
			],
			...['#', ' # ', '"', "'", '\\', '\\"', '|', '>', '&', '*', '!', '@', '%', '?', '? ', '~', 'null', 'true', '1', '0x1', '.5'],
			...['1e3', '.inf', '--', '\n---', '\n...', '\r\n', '<<', '=', '😀', '\u00a0', '\u2028', 'a: b\n', 'c: d\n', 'e:\n'],
		),
		{ maxLength: 24 },
	)
	.map(pieces => pieces.join(''));

/** YAML of the kind that people write, so that the fast reader has something to answer. */
const plausible = fc
	.array(
		fc.tuple(
			fc.constantFrom('', '', '', '  ', '    ', '- ', '  - '),
			fc.constantFrom('id: ', 'title: ', 'goals:', 'owner: ', 'a: ', 'b:', ''),
			fc.constantFrom(
				'x',
				'"q"',
				"'s'",
				'[a, b]',
				'[ ]',
				'{ c: 1, d: [e] }',
				'',
				'# n',
				' ',
				'12',
				'x # y',
				'f: g',
				'[a, ]',
				'{}',
				'h:i',
			),
			fc.constantFrom('\n', '\n', '\r\n', '\n\n', ' \n', ''),
		),
		{ maxLength: 8 },
	)
	.map(lines => lines.flat().join(''));

test('REQ-009 should agree with `yaml` wherever it answers', () => {
	let answers = 0;
	fc.assert(
		fc.property(fc.oneof(soup, plausible), source => {
			const root = readSimpleYaml(source, 0);
			if (root) {
				answers++;
				const document = parseDocument(source, { version: '1.2', logLevel: 'error' });
				assert.deepEqual([...document.errors, ...document.warnings], []);
				assert.deepEqual(valueOf(root), document.toJS());
				assert.deepEqual(root, readFullYaml(source, 0).root);
			}
		}),
		{ numRuns: Number(process.env['FUZZ'] ?? 3000) },
	);
	assert.ok(answers > 300, `only ${answers} answers`);
});

test('REQ-009 should agree with `yaml` on the front matter of other projects', { skip: corporaAbsent }, () => {
	const blocks = frontMatterOfCorpora();
	const roots = blocks.map(it => readSimpleYaml(it, 0));
	for (const [index, root] of roots.entries()) {
		const source = blocks[index] ?? '';
		const document = parseDocument(source, { version: '1.2', logLevel: 'error' });
		if (root) {
			assert.deepEqual([...document.errors, ...document.warnings], [], source);
			assert.deepEqual(valueOf(root), document.toJS(), source);
		} else if (document.errors.length === 0) {
			assert.deepEqual(valueOf(readFullYaml(source, 0).root), document.toJS(), source);
		}
	}
	assert.ok(roots.filter(Boolean).length > 0.95 * blocks.length);
});
