import type { Verb } from '../verb.js';
import { idsListedAt } from './id-list.js';
import { beforeFirstId, listOpening } from './list-opening.js';
import type { Marker } from './marker.js';

/**
 * A verb that opens a line of a comment and is followed by IDs.
 *
 * An ID without a number, as in `Covers US-based banks`, may be an ordinary word and is not taken for one.
 *
 * @example
 *   // Implements FR-023 — the total is shown before payment
 *   # Verifies: REQ-1, REQ-2
 *   // 实现 REQ-1
 *   // Implements REQ-1, REQ-2,
 *   // REQ-3
 */
export const proseVerb: Marker = {
	name: 'prose-verb',
	place: 'comment',

	claim(passage) {
		const { start, ids, source } = passage;
		const opening = source.text.slice(start, Math.min(ids[0]?.start ?? start, start + longestOpening));
		const said = opening === '' ? beforeFirstId(listOpening(passage) ?? '') : opening;
		const verb = verbs.find(({ pattern }) => pattern.test(said))?.verb;
		const listed = verb ? idsListedAt(passage, start + opening.length).filter(it => it.isNumbered) : [];
		return verb && listed.length > 0 ? [{ ids: listed, verb, certainty: 'declared' }] : [];
	},
};

const longestOpening = 60;

/** What may stand between the verb and the ID, such as the word `requirements`. */
const object = String.raw`(?:\s+(?:the\s+)?(?:requirements?|(?:user\s+)?stor(?:y|ies)|criteri(?:on|a)|features?|specs?))?`;
const colon = String.raw`(?:\s*[:：]\s*|\s+)[[(\`*]*$`;
const chineseObject = '(?:了)?(?:需求|要求|用户故事|故事|标准)?';
const chineseColon = String.raw`\s*[:：]?\s*[[(\`*]*$`;

const verbs: readonly { readonly verb: Verb; readonly pattern: RegExp }[] = [
	{ verb: 'implements', pattern: english('implement(?:s|ed|ing)?|satisf(?:y|ies)|fulfil(?:l|s|ls)?|reali[sz]es?') },
	{ verb: 'verifies', pattern: english('verif(?:y|ies|ied)|validat(?:es?|ed)|tests?|tested|covers?|covered') },
	{ verb: 'implements', pattern: chinese('实现|實現|满足|滿足') },
	{ verb: 'verifies', pattern: chinese('验证|驗證|测试|測試|覆盖|覆蓋') },
	{
		verb: 'mentions',
		pattern: /^(?:refs?|references?|see(?:\s+also)?|relate[ds](?:\s+to)?|参见|参考|相关)(?:\*\*)?\s*[:：]\s*[[(`*]*$/i,
	},
];

function english(words: string): RegExp {
	return new RegExp(String.raw`^(?:${words})(?:\*\*)?(?:\s*[:：])?${object}(?:\*\*)?${colon}`, 'i');
}

function chinese(words: string): RegExp {
	return new RegExp(`^(?:${words})${chineseObject}${chineseColon}`);
}
