import type { LiteralFamily } from '../code/language.js';
import type { Verb } from '../verb.js';
import type { Claim, Marker, Passage } from './marker.js';
import { verbOfTag } from './tag.js';

/**
 * Annotations, attributes, decorators, marks and macros whose arguments are IDs.
 *
 * What says in general how tests are sorted, such as JUnit's `@Tag` and the traits of xUnit, may say something else: there an ID counts
 * where there is such an item.
 *
 * @example
 *   \@pytest.mark.req("REQ-1", "REQ-2")
 *   \@Requirement("REQ-1")
 *   [Trait("Requirement", "REQ-1")]
 *   #[verifies("REQ-1")]
 *   REQUIREMENT("REQ-1");
 *   test('pays', { tag: '@REQ-1' }, …)
 */
export const annotation: Marker = {
	name: 'annotation',
	place: 'string',

	claim(passage) {
		const { start, end, opening, ids, source } = passage;
		const rest = source.text.slice(start, ids[0]?.start) + source.text.slice(ids.at(-1)?.end, end);
		if (!/^\s*@?\s*$/.test(rest)) {
			return [];
		}
		const before = source.text.slice(Math.max(0, opening - longestCall), opening);
		const said = rest.includes('@') ? undefined : calledBefore(before, passage);
		const isSorted = source.isTest && (rest.includes('@') ? playwrightTag : sorting).test(before);
		return said ? [{ ...said, ids }] : isSorted ? [{ ids, verb: 'verifies', certainty: 'named' }] : [];
	},
};

const longestCall = 400;

function calledBefore(before: string, passage: Passage): Omit<Claim, 'ids'> | undefined {
	const own = callByFamily[passage.source.language.family]?.exec(before);
	const { mark, name = '' } = own?.groups ?? call.exec(before)?.groups ?? {};
	const verb: Verb | undefined = verbOfTag(name, passage);
	return verb && { verb: mark === undefined ? verb : 'verifies', certainty: 'declared' };
}

/** What may stand before an argument: others, their names, brackets around them. */
const others = String.raw`(?:[rub]?"[^"\n]*"|[rub]?'[^'\n]*'|(?<!\w)[\w.]+(?![\w."'])|[\s,={[])*[rub]?$`;
/** What opens an attribute, or a list of them, and nothing that is looked up. */
const bracket = String.raw`(?<![\w)\]])\[(?:[^[\]\n]{1,200},)?`;
const call = new RegExp(
	String.raw`(?:(?<mark>pytest\.mark\.)|(?:@|#${bracket})\s*(?:\w+(?:\.|::))*)(?<name>[A-Za-z]+)\(${others}`,
);

/** In other languages the same is a list of what is made there, or a call. */
const callByFamily: Partial<Readonly<Record<LiteralFamily, RegExp>>> = {
	c: new RegExp(String.raw`(?<![\w.])(?<name>REQUIREMENTS?)\(${others}`),
	csharp: new RegExp(String.raw`${bracket}\s*(?:\w+\.)*(?<name>[A-Za-z]+)\(${others}`),
};

const sorting = new RegExp(
	String.raw`(?:@|${bracket})\s*(?:\w+\.)*(?:Tags?|Category|Trait|Property|TestProperty|TmsLink|[Ii]ssue|testcase)\(${others}|` +
		String.raw`(?<!\w)(?:(?:RecordProperty|record_property)\(\s*["'](?:[Rr]equirement\w*|[Vv]erifies)["']\s*,|type:\s*["'][Rr]equirement["']\s*,\s*description:)\s*$`,
);
const playwrightTag = /(?<!\w)tag:\s*\[?(?:\s*(?:"[^"\n]*"|'[^'\n]*')\s*,)*\s*$/;
