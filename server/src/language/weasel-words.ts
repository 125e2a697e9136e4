import type { Item, WeaselWord } from './document.js';

/** The vague words in the statements of requirements and criteria, in text order. */
export function findWeaselWords(text: string, items: readonly Item[]): WeaselWord[] {
	const found: WeaselWord[] = [];
	let after = 0;
	for (const { kind, start, end } of items) {
		if (kind !== 'requirement' && kind !== 'criterion') {
			continue;
		}
		const from = Math.max(after, start);
		for (const match of text.slice(from, end).matchAll(vague)) {
			found.push({ word: match[0], start: from + match.index, end: from + match.index + match[0].length });
		}
		after = Math.max(after, end);
	}
	return found;
}

/** Words that two readers understand in two ways, after the lists that requirements engineering keeps (INCOSE R7, EARS). */
const english = [
	'adequate(?:ly)?',
	'and/or',
	'appropriate(?:ly)?',
	'as (?:far|soon|much) as possible',
	'easy to use',
	'easily',
	'efficient(?:ly)?',
	'etc\\.?',
	'fast',
	'flexible',
	'if necessary',
	'intuitive(?:ly)?',
	'minimal',
	'normally',
	'quick(?:ly)?',
	'reasonable',
	'robust',
	'seamless(?:ly)?',
	'sufficient(?:ly)?',
	'timely',
	'usually',
	'user[- ]friendly',
	'where possible',
];
const chinese = [
	'尽快',
	'尽可能',
	'尽量',
	'快速地?',
	'适当地?',
	'合理地?',
	'友好',
	'易用',
	'方便地?',
	'等等',
	'大概',
	'左右',
	'通常',
	'一般情况下',
	'必要时',
	'足够',
];
const vague = new RegExp(`(?<![\\p{L}-])(?:${english.join('|')})(?![\\p{L}-])|${chinese.join('|')}`, 'giu');
