import type { Verb } from '../../verb.js';

/** What decisions say of each other, in the languages that records of them are written in; of two words the longer one stands first. */
const relations: readonly (readonly [Verb, string])[] = [
	[
		'superseded-by',
		'super[sc]eded[*_]{0,2}[ _-]by|replaced[ _-]by|ersetzt durch|abgelöst durch|remplacée? par|(?:reemplazad|sustituid|substituíd)[oa] por|sostituit[oa] da|замен[её]н[ао]? на',
	],
	[
		'supersedes',
		'super[sc]edes|replaces|ersetzt|löst ab|remplace|(?:reemplaza|sustituye)(?: al?)?|substitui|sostituisce|заменяет|取代|替代',
	],
	['relates-to', '(?:amended|clarified|extended|refined) by|ergänzt durch|complétée? par'],
	['refines', 'amends|clarifies|extends|refines|ergänzt|präzisiert|complète|complementa|修订|补充'],
	['depends-on', 'depends[ -]on|requires|depende del?|dépend de|依赖'],
	['relates-to', 'relate[sd](?:[ -]to)?|see also|相关|关联|関連'],
];

/** The source of a pattern of such words, with what they may be said of: `Related ADRs:`. */
export const relationSource = String.raw`(?:${relations.map(([, words]) => words).join('|')})(?:[ _-]?(?:ADRs?|decisions?|决策)(?=[*_]{0,2}[ \t]{0,4}(?:[:：]|$)))?`;

/** What such a word says. */
export function verbOfRelation(word: string): Verb | undefined {
	return verbs.find(([, pattern]) => pattern.test(word))?.[0];
}

const verbs = relations.map(([verb, words]) => [verb, new RegExp(`^(?:${words})`, 'iu')] as const);
