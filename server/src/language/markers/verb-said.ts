import type { Verb } from '../verb.js';

/** What a comment says of items, or that it says what the file is for. */
export type SaidVerb = Verb | 'of file';

/** What the words before an ID say, from the start of a line: `Implements the requirement `, `Requirements: `. */
export function verbSaid(words: string): SaidVerb | undefined {
	return verbs.find(({ pattern }) => pattern.test(words))?.verb;
}

/** What may stand between the verb and the ID, such as the word `requirements`. */
const object = String.raw`(?:\s+(?:the\s+)?(?:requirements?|(?:user\s+)?stor(?:y|ies)|criteri(?:on|a)|features?|specs?))?`;
const colon = String.raw`(?:\s*[:：]\s*|\s+)[[(\`*]*$`;
const chineseObject = '(?:了)?(?:需求|要求|用户故事|故事|标准)?';
const chineseColon = String.raw`\s*[:：]?\s*[[(\`*]*$`;

/** The words for a requirement, and for what leads to one. */
const fields = [
	'(?:(?:functional|related|target) )?req(?:uirement)?s?|specs?|(?:user )?stor(?:y|ies)|traces?(?: to)?|traceability',
	'(?:关联|對應|对应)?(?:需求|要求|用户故事)',
	'(?:対応|関連)?要件',
	'(?:관련 ?)?요구 ?사항',
].join('|');

const verbs: readonly { readonly verb: SaidVerb; readonly pattern: RegExp }[] = [
	{
		verb: 'implements',
		pattern: english(
			'implement(?:s|ed|ing)?|satisf(?:y|ies)|fulfil(?:l|s|ls)?|reali[sz]es?|enforces?|implementa|implementiert|implémente|satisface|satisfaz|cumple|erfüllt',
		),
	},
	{
		verb: 'verifies',
		pattern: english(
			'verif(?:y|ies|ied)|validat(?:es?|ed)|tests?|tested|covers?|covered|verifica|valida|prueba|testa|testet|prüft|verifiziert|vérifie',
		),
	},
	{ verb: 'implements', pattern: chinese('实现|實現|满足|滿足') },
	{ verb: 'verifies', pattern: chinese('验证|驗證|测试|測試|覆盖|覆蓋') },
	{
		verb: 'mentions',
		pattern: /^(?:refs?|references?|see(?:\s+also)?|relate[ds](?:\s+to)?|参见|参考|相关)(?:\*\*)?\s*[:：]\s*[[(`*]*$/i,
	},
	{
		verb: 'of file',
		pattern: new RegExp(String.raw`^(?:${fields})(?: IDs?)?(?:\*\*)?\s*[:：](?:\*\*)?\s*[[(\`*]*$`, 'i'),
	},
];

function english(words: string): RegExp {
	return new RegExp(String.raw`^(?:${words})(?:\*\*)?(?:\s*[:：])?${object}(?:\*\*)?${colon}`, 'i');
}

function chinese(words: string): RegExp {
	return new RegExp(`^(?:${words})${chineseObject}${chineseColon}`);
}
