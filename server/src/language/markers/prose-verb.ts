import type { Verb } from '../verb.js';
import { idsListedAt } from './id-list.js';
import { beforeFirstId, listOpening } from './list-opening.js';
import type { Claim, Marker, NamedId } from './marker.js';

/**
 * A verb, or a field, that opens a line of a comment and is followed by IDs. A field means what the file is for.
 *
 * An ID without a number, as in `Covers US-based banks`, may be an ordinary word, and one that other words follow a name of something
 * else, as in `Implements AC-3 decoding`: they count only where there are such items.
 *
 * @example
 *   // Implements FR-023 — the total is shown before payment
 *   # Verifies: REQ-1, REQ-2
 *   // 实现 REQ-1
 *   // Implements REQ-1, REQ-2,
 *   // REQ-3
 *   // Requirements: REQ-1, REQ-2
 */
export const proseVerb: Marker = {
	name: 'prose-verb',
	place: 'comment',

	claim(passage) {
		const { start, ids, source } = passage;
		const opening = source.text.slice(start, Math.min(ids[0]?.start ?? start, start + longestOpening));
		const said = opening === '' ? beforeFirstId(listOpening(passage) ?? '') : opening;
		const verb = verbs.find(({ pattern }) => pattern.test(said))?.verb;
		if (verb === undefined) {
			return [];
		}
		const listed = idsListedAt(passage, start + opening.length);
		const fileVerb = source.isTest ? 'verifies' : 'implements';
		return claimsOf(listed, verb === 'of file' ? fileVerb : verb, source.text);
	},
};

function claimsOf(listed: readonly NamedId[], verb: Verb, text: string): Claim[] {
	const last = listed.at(-1);
	const isUnsure = (it: NamedId): boolean => !it.isNumbered || (it === last && isOfSentence(text, it.end));
	const claims: Claim[] = [
		{ ids: listed.filter(it => !isUnsure(it)), verb, certainty: 'declared' },
		{ ids: listed.filter(isUnsure), verb, certainty: 'named' },
	];
	return claims.filter(it => it.ids.length > 0);
}

/** Whether a sentence goes on behind an ID, other than with where the item is from. */
function isOfSentence(text: string, end: number): boolean {
	return /^ (?!(?:of|from|per) )[A-Za-z]/.test(text.slice(end, end + longestPreposition));
}

const longestPreposition = 8;
const longestOpening = 60;

/** What may stand between the verb and the ID, such as the word `requirements`. */
const object = String.raw`(?:\s+(?:the\s+)?(?:requirements?|(?:user\s+)?stor(?:y|ies)|criteri(?:on|a)|features?|specs?))?`;
const colon = String.raw`(?:\s*[:：]\s*|\s+)[[(\`*]*$`;
const chineseObject = '(?:了)?(?:需求|要求|用户故事|故事|标准)?';
const chineseColon = String.raw`\s*[:：]?\s*[[(\`*]*$`;

const verbs: readonly { readonly verb: Verb | 'of file'; readonly pattern: RegExp }[] = [
	{ verb: 'implements', pattern: english('implement(?:s|ed|ing)?|satisf(?:y|ies)|fulfil(?:l|s|ls)?|reali[sz]es?') },
	{ verb: 'verifies', pattern: english('verif(?:y|ies|ied)|validat(?:es?|ed)|tests?|tested|covers?|covered') },
	{ verb: 'implements', pattern: chinese('实现|實現|满足|滿足') },
	{ verb: 'verifies', pattern: chinese('验证|驗證|测试|測試|覆盖|覆蓋') },
	{
		verb: 'mentions',
		pattern: /^(?:refs?|references?|see(?:\s+also)?|relate[ds](?:\s+to)?|参见|参考|相关)(?:\*\*)?\s*[:：]\s*[[(`*]*$/i,
	},
	{
		verb: 'of file',
		pattern:
			/^(?:req(?:uirement)?s?|specs?|(?:user )?stor(?:y|ies)|traces?(?: to)?|traceability|(?:关联|對應|对应)?(?:需求|要求|用户故事))(?: IDs?)?(?:\*\*)?\s*[:：](?:\*\*)?\s*[[(`*]*$/i,
	},
];

function english(words: string): RegExp {
	return new RegExp(String.raw`^(?:${words})(?:\*\*)?(?:\s*[:：])?${object}(?:\*\*)?${colon}`, 'i');
}

function chinese(words: string): RegExp {
	return new RegExp(`^(?:${words})${chineseObject}${chineseColon}`);
}
