import type { FoundId, IdGrammar } from '../id.js';
import type { SourceFile } from './marker.js';

/** One of them stands in every file of tests. */
const words = ['test', 'Test', 'TEST', '[Fact'];

/**
 * The IDs that names of tests such as `test_req_012_guest`, `TestFR001` and `fr_001_fr_002_pays` begin with, in text order. Linear in the text. In
 * JavaScript tests have titles, so that its other files are not looked through.
 */
export function findSpelledIds({ text, language, isTest }: SourceFile, grammar: IdGrammar): FoundId[] {
	const mayBe = isTest || language.family !== 'javascript';
	return mayBe && words.some(it => text.includes(it))
		? Array.from(text.matchAll(definition)).flatMap(it => spelledIn(it, text, grammar))
		: [];
}

function spelledIn({ index, 0: whole, groups }: RegExpMatchArray, text: string, grammar: IdGrammar): FoundId[] {
	const { called, marked, ids = '' } = groups ?? {};
	const at = index ?? 0;
	const isTest = (called ?? marked) !== undefined || attribute.test(text.slice(Math.max(0, at - longestAttribute), at));
	const start = at + whole.length - ids.length;
	const found: FoundId[] = [];
	for (const { index: offset, 0: name, groups: parts } of isTest ? ids.matchAll(spelled) : []) {
		const prefix = parts?.['prefix']?.toUpperCase() ?? '';
		const kind = grammar.kindByPrefix.get(prefix);
		// In `fr_001_ac_2`, the criterion is counted in the requirement.
		if (kind === undefined || (found[0] && !found[0].id.startsWith(`${prefix}-`))) {
			break;
		}
		const from = start + offset;
		found.push({ id: `${prefix}-${parts?.['number'] ?? ''}`, kind, isNumbered: true, start: from, end: from + name.length });
	}
	return found;
}

/** An ID in a name, where it cannot have its hyphen. */
const spelledSource = String.raw`[A-Za-z]{1,24}_?\d+`;
const spelled = /(?<prefix>[A-Za-z]+)_?(?<number>\d+)/g;

/** The definition of a test: a word of it stands in the name, or in the call of Google's that defines it, or before it in an attribute. */
const definition = new RegExp(
	String.raw`(?<!\w)(?:(?:(?:def|func|fn|fun|function|sub|void|int|bool|boolean|proc|Task|let|class)\s+|func\s*\([^()\n]{0,200}\)\s*)` +
		String.raw`(?<marked>test_?|Test_?|TEST_?)?|(?<called>TEST(?:_F|_P)?\(\w{1,80},\s*))(?<ids>(?:${spelledSource}_)*${spelledSource})(?![a-z\d])`,
	'g',
);

const longestAttribute = 300;

/** `#[test]`, `@Test`, `[Fact]`, and no end of another definition behind it. */
const attribute =
	/(?:#\[[\w:]*test\b|@\w{0,30}Test\b|\[(?:\w{1,30},\s*)?(?:Fact|Theory|Test|TestCase|TestMethod|DataTestMethod)\b)[^;{}]*$/;
