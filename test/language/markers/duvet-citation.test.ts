import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duvetCitation } from '../../../server/src/language/markers/duvet-citation.js';
import { defaultReading } from '../../../server/src/language/reading.js';
import { assertProportional } from '../../support/growth.js';
import { expectReferences } from './expect-references.js';

// @verifies REQ-617
expectReferences([
	{
		title: 'should read a path, an anchor and a type',
		path: 'src/login.rs',
		text: `    // ☃
    //= <|docs/spec.md#sign-in|>
    //# The system MUST let people sign in.
    //= ./<|docs/spec.md#登录|>
    //= type=test
    //# 系统必须登录。
    //= <|docs/spec.md#later|>
    //= type=todo
    //= <|docs/spec.md#text|>
    //= type=spec
`,
		says: [
			'implements docs/spec.md#sign-in (named)',
			'verifies docs/spec.md#登录 (named)',
			'relates-to docs/spec.md#later (named)',
			'relates-to docs/spec.md#text (named)',
		],
	},
	{
		title: 'AC-840 what is right by construction, and what is excepted, wants neither code nor a test',
		path: 'src/a.rs',
		text: '// ☃\n//= <||><|docs/spec.md#a|>\n//= type=implication\n//= <||><|docs/spec.md#b|>\n//= type=exception\n//= reason=Nobody asks.\n//= <|docs/spec.md#c|>\n//= type=citation\n',
		says: [
			'verifies docs/spec.md#a (named)',
			'implements docs/spec.md#a (named)',
			'verifies docs/spec.md#b (named)',
			'implements docs/spec.md#b (named)',
			'implements docs/spec.md#c (named)',
		],
	},
	{
		title: 'should read a comment of one sign',
		path: 'src/a.py',
		text: '#= <|docs/spec.md#a|>\n#= type=test\n',
		says: ['verifies docs/spec.md#a (named)'],
	},
	// @verifies AC-814
	{
		title: 'should read a type behind a reason, and in a comment of the language around it',
		path: 'src/a.py',
		text: `# //= <|docs/spec.md#a|>
# //= type=test
##= <||><|docs/spec.md#b|>
##= reason=Nobody asks for it.
##= level=MUST
##= type=exception
# //= <|docs/spec.md#c|>
# //= <|docs/spec.md#d|>
# //= type=test
`,
		says: [
			'verifies docs/spec.md#a (named)',
			'verifies docs/spec.md#b (named)',
			'implements docs/spec.md#b (named)',
			'implements docs/spec.md#c (named)',
			'verifies docs/spec.md#d (named)',
		],
	},
	{
		title: 'should leave the web, code and other comments alone',
		path: 'src/a.rs',
		text: '//= https://www.rfc-editor.org/rfc/rfc9000.md#section-1\nlet a = "//= docs/spec.txt#a"; //= type=test\n',
	},
]);

const { grammar } = defaultReading;
const find = (text: string) => duvetCitation.find(text, { grammar, isTest: false });

const cases: readonly (readonly [text: string, quotes: readonly (string | undefined)[]])[] = [
	['//= a.md#b\n//# One\n//#   two. \nfn f() {}\n//# Three.\n', ['One two.']],
	['//= a.md#b\r\n//= type=test\r\n//# One\r\n', ['One']],
	['/*\n * //= a.md#b\n * //= type=exception\n * //= reason=None.\n * //# One\n */', [undefined, 'One']],
	['##= a.md#b\n##= type=test\n##% One\n', ['One']],
	['//= a.md#b\n//= a.md#c\n//# One\n', [undefined, 'One']],
	['//= a.md#b\n\n//# One\n', [undefined]],
	['//= a.md#b // more\n//# One\n', [undefined]],
	['//= a.md#b\n//#\n', [undefined]],
	['//= a.md#b', [undefined]],
];

for (const [text, quotes] of cases) {
	test(`REQ-617 should tell what is quoted in ${JSON.stringify(text)}`, () => {
		assert.deepEqual(
			find(text).map(it => it.annotation),
			quotes,
		);
	});
}

for (const part of ['//= a.md#b\n', '//= a.md#b\n//= type=test\n', '//= a.md#b ', '//= a.md#b\n//# One\n', '\n//# One']) {
	test(`should take time in proportion to ${JSON.stringify(part)}`, async () => {
		await assertProportional(size => find(`//= a.md#b\n${part.repeat(size)}`), { from: 3000 });
	});
}
