import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageRows } from '../../server/src/language/code/languages.generated.js';
import { builtInIdGrammar } from '../../server/src/language/id.js';
import { isCodePath, readCode } from '../../server/src/language/read-code.js';
import { assertProportional } from '../support/growth.js';

const read = (path: string, text: string) => readCode(path, text, builtInIdGrammar);

test('which files are code', () => {
	assert.deepEqual(['a.ts', 'a/b.py', 'Dockerfile', 'a.feature'].filter(isCodePath).length, 4);
	assert.deepEqual(['a.md', 'a.png', 'a.json', 'jquery.min.js', ''].filter(isCodePath), []);
});

test('a file that names nothing has an empty line table', () => {
	for (const [path, text] of [
		['a.ts', 'a;\n// b-c\nconst UTF_8 = 1;\n'],
		['a.ts', "a;\n'REQ-1'\n"],
		['a.unknown', '// REQ-1\n'],
	] as const) {
		const { type, path: own, lines, references, suppressions } = read(path, text);
		assert.deepEqual({ type, own, references, suppressions }, { type: 'code', own: path, references: [], suppressions: [] });
		assert.deepEqual(lines.starts, Uint32Array.of(0));
	}
});

test('references are in text order and what they span is what they name', () => {
	const text = "// REQ-3\ndef test_req_2_a():\n  pass\nit('REQ-1')\n".repeat(3);
	const { references, lines } = read('test_a.py', text.replaceAll('//', '#'));
	assert.deepEqual(
		references.map(it => it.id),
		['REQ-3', 'REQ-2', 'REQ-1', 'REQ-3', 'REQ-2', 'REQ-1', 'REQ-3', 'REQ-2', 'REQ-1'],
	);
	assert.equal(lines.starts.length, 13);
});

test('a team may have prefixes of its own', () => {
	const grammar = { kindByPrefix: new Map([['ACME', 'requirement']]) };
	assert.deepEqual(
		readCode('a.ts', '// @implements ACME-1, REQ-1', grammar).references.map(it => it.id),
		['ACME-1'],
	);
});

/** Texts that would cost a careless reader quadratic time, or its stack. */
const hostileUnits = [
	...[
		"'",
		'"',
		'`',
		'\\',
		'/*',
		'*/',
		'//',
		'#',
		'/',
		'{',
		'}',
		'(',
		'[',
		'--[==[',
		'r#"',
		'R"a(',
		'"""',
		"'''",
		'<!--',
		'<script>',
		'=begin\n',
	],
	...[
		"\\'",
		'`${',
		'${`',
		'<<A\n',
		'<<<',
		'/*\n/*\n*/',
		'{- ',
		'(*',
		'[[',
		'---',
		'_1',
		'-',
		'REQ-',
		'@req ',
		'Implements ',
		'\r',
		' ',
		'漢😀',
	],
	...[
		'REQ-1/',
		'REQ-1 ',
		'REQ-1, ',
		'@req REQ-1 ',
		'/*REQ-1*/',
		'/*@example REQ-1*/',
		'/*\n```REQ-1\n@example\n',
		'"REQ-1"',
		"it('REQ-1')",
		')(`REQ-1`',
		'test_req_1 ',
		'a/b/REQ-1 ',
		'http://REQ-1',
	],
	...[
		'// @req REQ-1..REQ-99\n',
		'@req REQ-1–99, ',
		'[a,"REQ-1"',
		'@Tag("REQ-1", ',
		'def test_req1_',
		'#[test]\nfn req1_req2 ',
		'TEST(a,',
	],
	...['/*clewline-ignore*/', '/*clewline-ignore-start*/', '// clewline-ignore-end\n', '(spec 1) REQ-1', "'\\''"],
];
const paths = [...new Map(languageRows.map(it => [it.family, `a.${it.extensions.split(' ')[0]}`])).values()];

for (const unit of hostileUnits) {
	test(`REQ-002 eight times as much of ${JSON.stringify(unit)} takes about eight times as long`, async () => {
		for (const path of unit.includes('REQ-1') ? ['a.ts', 'a.feature', 'a.py'] : paths) {
			await assertLinear(path, count => unit.repeat(count));
		}
	});
}

async function assertLinear(path: string, textOf: (count: number) => string): Promise<void> {
	await assertProportional(count => read(path, `${textOf(count)}\n// REQ-1`), { from: 2000 }, `${path}: `);
}

test('REQ-002 marks that an author coins, each its own, take linear time', async () => {
	const coin = (count: number) => Array.from({ length: count }, (_, index) => `<<A${index} R"a${index}(`).join('\n');
	for (const path of ['a.sh', 'a.cpp', 'a.php']) {
		await assertLinear(path, coin);
	}
});

test('REQ-002 any text may be cut anywhere', () => {
	const text =
		'/** @req REQ-1 */ it(`REQ-2 ${\'a\'}`, /[/]/); \'b\\\' // clewline-ignore-start\n""" REQ-3 <<A\n r#"x"# --[[ y ]] <!-- REQ-4 -->\r\n';
	for (const path of paths) {
		for (let end = 0; end <= text.length; end++) {
			const { references } = read(path, text.slice(0, end));
			for (const [index, it] of references.entries()) {
				assert.ok(it.start >= (references[index - 1]?.end ?? 0) && it.end <= end);
				assert.equal(text.slice(it.start, it.end), it.id);
			}
		}
	}
});
