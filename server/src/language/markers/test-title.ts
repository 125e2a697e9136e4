import { isLettered } from '../id.js';
import { claimsOf, countedWithinOthers } from './claims.js';
import { idsListedAt } from './id-list.js';
import type { Marker, Passage } from './marker.js';
import { isEachTable } from './test-table.js';

/**
 * IDs that open the title of a test.
 *
 * Elsewhere in a title, and in any other string, an ID says nothing. One without a number has to stand in brackets,
 * for `it('US-based users pay')` names no story. `AC-1-a` may be a case of `AC-1` that has no item.
 *
 * @example
 *   it('REQ-012 lets a guest pay', …)
 *   t.Run("FR-001/FR-002 (spec 002): rounding", …)
 *   \@DisplayName("[REQ-012] A guest pays")
 */
export const testTitle: Marker = {
	name: 'test-title',
	place: 'string',

	claim(passage) {
		const { start, ids, source } = passage;
		const before = source.text.slice(start, Math.min(ids[0]?.start ?? start, start + longestOpening));
		if (!/^\s*[[(（【@]?$/.test(before) || !isTestTitle(passage)) {
			return [];
		}
		const listed = idsListedAt(passage, start + before.length).filter(
			it => it.isNumbered || isLettered(it.id) || before.trim() !== '',
		);
		const counted = countedWithinOthers(listed, source.text);
		return claimsOf(listed, 'verifies', it => counted.has(it) || isLettered(it.id));
	},
};

const longestOpening = 20;

/** Whether the string whose quote stands at an offset is the title of a test. */
export function isTestTitle({ opening, source: { text, language, isTest } }: Pick<Passage, 'opening' | 'source'>): boolean {
	const caller = callerBefore(text, opening);
	return (
		(call.test(caller) && language.family !== 'shell') ||
		annotation.test(caller) ||
		(isTest && looseCall.test(caller)) ||
		isEachTable(text, opening)
	);
}

/**
 * What precedes the quote of a title: the name of a function, or of an annotation with its `@`, and the `(` or `=`
 * between them. In `test.only( 'REQ-1', …)`, `test.only(`.
 */
function callerBefore(text: string, opening: number): string {
	const isPrefixed = /[\s(][frbuFRBU@$]$/.test(text.slice(Math.max(0, opening - 2), opening));
	let end = skipSpaceBack(text, isPrefixed ? opening - 1 : opening);
	const mark = text[end - 1] === '(' || text[end - 1] === '=' ? text[end - 1] : '';
	end = skipSpaceBack(text, end - (mark?.length ?? 0));
	let start = end;
	while (start > end - longestName && /[\w.$@\\]/.test(text[start - 1] ?? ' ')) {
		start--;
	}
	return text.slice(start, end) + mark;
}

const longestName = 60;

function skipSpaceBack(text: string, offset: number): number {
	let start = offset;
	while (start > offset - longestSpace && start > 0 && ' \t\r\n'.includes(text[start - 1] ?? '.')) {
		start--;
	}
	return start;
}

const longestSpace = 100;

const modifiers = '(?:only|skip|todo|concurrent|sequential|fails|failing|fixme|slow|serial|parallel|describe|step|live|effect)';

/** What is a test wherever it is called; Ruby and others do without a parenthesis. */
const call = new RegExp(
	String.raw`^(?:(?:Deno|QUnit|RSpec)\.)?(?:[xf]?(?:it|test|describe|context|specify|scenario)|It|Describe|Context|Specify|Scenario|` +
		String.raw`test_that|testCase|test_case|TEST_CASE|SCENARIO|SUBCASE)(?:\.${modifiers})*\(?$`,
);

const annotation =
	/^@(?:DisplayName|Test|test|Suite|testset|(?:allure\.)?(?:[Ss]tory|[Ff]eature|title))\(?$|^(?:DisplayName|TestName)=$|^(?:fun|func|def|let)$/;

/** What other code calls, too, and only a file of tests calls with a title. */
const looseCall =
	/^(?:group|[sS]uite|section|SECTION|should|must|testing|subtest|Convey|[fF]eature|testWidgets|blocTest|TEST|Description|TestMethod)\(?$|^\w{1,12}\.Run\($|^Description=$/;
