import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFrontMatter, readYamlFile } from '../../../server/src/language/front-matter/index.js';
import { frontMatterBlock } from '../../support/front-matter-blocks.js';

function read(text: string): ReturnType<typeof readFrontMatter> {
	const block = frontMatterBlock(text);
	assert.ok(block);
	return readFrontMatter(text, block.start, block.end);
}

/** Each fault as the text it is under, and what it says. */
function faults(yaml: string): string[] {
	const text = `---\n${yaml}\n---\n# Title\n`;
	return read(text).faults.map(({ start, end, message }) => `${text.slice(start, end)} | ${message}`);
}

for (const [title, text] of [
	['LF', '---\nid: REQ-1\n---\n# Body'],
	['CRLF', '---\r\nid: REQ-1\r\n---\r\n# Body'],
	['a lone CR', '---\rid: REQ-1\r---\r# Body'],
	['a byte-order mark', '\ufeff---\nid: REQ-1\n---\n# Body'],
	['spaces behind the fences', '---  \nid: REQ-1\n--- \n# Body'],
	['no body', '---\nid: REQ-1\n---'],
] as const) {
	test(`REQ-009 should read front matter with ${title}`, () => {
		const { value, content, faults: found, root } = read(text);
		assert.deepEqual(value, { id: 'REQ-1' });
		assert.deepEqual(found, []);
		assert.match(text.slice(content.start, content.end), /^id: REQ-1(?:\r\n|\n|\r)$/);
		assert.equal(root.type === 'map' && text.slice(root.pairs[0]?.value.start, root.pairs[0]?.value.end), 'REQ-1');
	});
}

test('REQ-009 should read a block with nothing in it', () => {
	const { value, content, source } = readFrontMatter('---\n---\n', 0, 8);
	assert.deepEqual({ value, content, source }, { value: null, content: { start: 4, end: 4 }, source: '' });
});

test('REQ-009 should count a closing fence of dots, and one without a line ending, to neither content nor value', () => {
	assert.deepEqual(readFrontMatter('---\na: b\n...\nc', 0, 12).value, { a: 'b' });
	assert.deepEqual(readFrontMatter('---\na: b\n...\nc', 0, 13).value, { a: 'b' });
});

test('REQ-009 should keep a date, a version and a handle in quotes as strings', () => {
	const { value } = read('---\nstart: 2026-09-01\nversion: "1.10"\nowner: "@li"\nnested: >-\n  a\n  b\n---\n');
	assert.deepEqual(value, { start: '2026-09-01', version: '1.10', owner: '@li', nested: 'a b' });
});

for (const [yaml, expected] of [
	['owner: @li', '@li | `@li` must be in quotes: a value cannot start with `@`.'],
	['owners: [a, @li]', '@li | `@li` must be in quotes: a value cannot start with `@`.'],
	[
		'title: Checkout: guests',
		'Checkout: guests | `Checkout: guests` must be in quotes: a colon and a space would start another field.',
	],
	['id: A-1\nid: A-2', 'id | `id` is set twice. Keep one of them.'],
	['a: b\n\tc: d', '\t | Indent with spaces: YAML allows no tab here.'],
	['title: "Checkout', '"Checkout | The closing quote is missing.'],
	['path: "C:\\work"', '\\w | `\\w` is no escape of YAML. Write two backslashes for one, or use single quotes.'],
	['a: *b', '*b | `*b` stands for nothing: no value before it is marked `&b`. To mean the text itself, put it in quotes.'],
	['a: &b [*b]', '*b | `*b` would contain itself.'],
	[
		'title: a\nstatus',
		'status | `status` needs a colon and a space behind its name, or deeper indentation to belong to the line above.',
	],
	['a: &b 1\nc: &b [*b]', '*b | `*b` would contain itself.'],
	['a: [b]# c', '# c | A space is missing before `#`.'],
] as const) {
	test(`REQ-009 should say what is wrong with \`${JSON.stringify(yaml).slice(1, -1)}\``, () =>
		assert.deepEqual(faults(yaml), [expected]));
}

const wide = (field: string): string =>
	`A full-width colon is text to YAML. Write \`${field}: \` with a half-width one and a space.`;

for (const [yaml, ...expected] of [
	['type: prd\nid：PRD-a', `： | ${wide('id')}`],
	['type: prd\nid： PRD-a\n负责人：张三\ntitle: 结账', `：  | ${wide('id')}`, `： | ${wide('负责人')}`],
	['type: prd\ngoals：\n  - GOAL-1\nowner: 张三\nquarter：2026-Q4', `： | ${wide('goals')}`, `： | ${wide('quarter')}`],
	['type：prd\nid：PRD-a', `： | ${wide('type')}`, `： | ${wide('id')}`],
] as const) {
	test(`AC-790 should name the full-width colons of ${JSON.stringify(yaml)}`, () => assert.deepEqual(faults(yaml), expected));
}

const inQuotes = (text: string, reason: string): string => `${text} | \`${text}\` must be in quotes: ${reason}.`;
const colon = 'a colon and a space would start another field';
const space = (line: string): string => `A space is missing: write \`${line}\`.`;

for (const [yaml, value, ...expected] of [
	['title: Checkout: guests # later', 'Checkout: guests', inQuotes('Checkout: guests', colon)],
	['title: 结账: 游客', '结账: 游客', inQuotes('结账: 游客', colon)],
	['title: [WIP] [Q4] Guests', '[WIP] [Q4] Guests', inQuotes('[WIP] [Q4] Guests', 'to YAML, the value ends at `]`')],
	['title: {area}/guests', '{area}/guests', inQuotes('{area}/guests', 'to YAML, the value ends at `}`')],
	['title: "Guests" first', '"Guests" first', inQuotes('"Guests" first', 'to YAML, the value ends at `"`')],
	["title: 'It's here'", "It's here", inQuotes("'It's here'", "to YAML, the value ends at `'`")],
	['title: - guests', '- guests', inQuotes('- guests', 'a value cannot start with `-`')],
	['title: > guests', '> guests', inQuotes('> guests', 'a value cannot start with `>`')],
	['title: & guests', '& guests', inQuotes('& guests', 'a value cannot start with `&`')],
	['title: "Guests', 'Guests', '"Guests | The closing quote is missing.'],
	['title: Checkout: guests\n  and others', 'Checkout: guests and others', inQuotes('Checkout: guests', colon)],
	['title: [#131, SHOP-1, #7]', ['#131', 'SHOP-1', '#7'], ...['#131', '#7'].map(it => inQuotes(it, '`#` starts a comment'))],
	['title:guests', 'guests', `: | ${space('title: guests')}`],
	['title:12', 12, `: | ${space('title: 12')}`],
	['title：游客结账', '游客结账', `： | ${wide('title')}`],
	['title:\n-Guests', ['Guests'], `- | ${space('- Guests')}`],
	['title: [a, b', ['a', 'b'], 'b | The closing `]` is missing.'],
] as const) {
	test(`AC-910 should report ${JSON.stringify(yaml)} once and read what was meant, and the fields around it`, () => {
		const fields = `type: prd\n${yaml}\nstatus: draft\nowner: '@li'`;
		assert.deepEqual(faults(fields), expected);
		assert.deepEqual(read(`---\n${fields}\n---\n`).value, { type: 'prd', title: value, status: 'draft', owner: '@li' });
	});
}

test('AC-910 should name the line that is indented too far, and not the one above', () =>
	assert.deepEqual(faults('title: Guests\n  status: draft\nowner: li'), ['   | The indentation does not fit the lines above.']));

for (const yaml of [
	'\nHello: this is it.\nAnd more, as said.',
	'\n**Note**: read this.\nAnd [more](x).',
	'\n# Title\n\nText.\n\n- a: b',
]) {
	test(`AC-910 should find no fault in prose between two lines: ${JSON.stringify(yaml)}`, () =>
		assert.deepEqual(faults(yaml), []));
}

test('AC-910 should find a fault behind an empty line, where fields follow', () =>
	assert.deepEqual(faults('\nstatus:draft\nowner: li'), [`: | ${space('status: draft')}`]));

test('AC-910 should name the first of many words behind the end of the document', () =>
	assert.deepEqual(faults('- a\nstatus: draft\nowner: li'), ['status | This is no valid YAML: Unexpected scalar at node end.']));

for (const yaml of ['title: 结账：登录', 'a: |\n  id：PRD-a\n  title: b', '注意：先看这里。', '{ id：a }']) {
	test(`AC-790 should leave the full-width colons of ${JSON.stringify(yaml)} alone`, () => assert.deepEqual(faults(yaml), []));
}

test('REQ-009 should read what is around a fault', () => {
	assert.deepEqual(read('---\nowner: @li\nstatus: draft\n---\n').value, { owner: '@li', status: 'draft' });
});

test('REQ-009 should refuse aliases that stand for a billion values, and only those', () => {
	const levels = Array.from({ length: 10 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}x]`);
	const { faults: found, value } = read(`---\nl0: &l0 [y]\n${levels.join('\n')}\n---\n`);
	assert.match(found[0]?.message ?? '', /stands for too much/);
	assert.ok(JSON.stringify(value).length < 2_000_000);
	assert.deepEqual(faults('a: &x [1, 2]\nb: [*x, *x]'), []);
});

test('REQ-009 should answer for nesting that exhausts the stack', () => {
	for (const deep of ['[', '{ a: ', '- ', '? ', '&a [']) {
		const { faults: found } = read(`---\na: ${deep.repeat(20_000)}\n---\n`);
		assert.ok(found.length > 0, deep);
	}
});

test('REQ-009 should answer for any text, with faults inside the block', () => {
	const piece = fc.constantFrom(
		'a',
		': ',
		'\n',
		'  ',
		'- ',
		'[',
		']',
		'{',
		'}',
		'"',
		"'",
		'#',
		'&x ',
		'*x',
		'|',
		'\t',
		'@',
		'!',
		'? ',
		',',
		'\\',
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), pieces => {
			const text = `---\n${pieces.join('')}\n---\n`;
			const { faults: found, span } = readFrontMatter(text, 0, text.length);
			assert.ok(found.every(it => it.start >= span.start && it.end <= span.end && it.start <= it.end));
		}),
	);
});

test('REQ-009 should read a file without fences, from its first character', () => {
	const { value, faults: found } = readYamlFile('\ufeffspecs: docs\nrules: @x\n');
	assert.deepEqual(value, { specs: 'docs', rules: '@x' });
	assert.deepEqual(
		found.map(it => [it.start, it.end]),
		[[20, 22]],
	);
});
