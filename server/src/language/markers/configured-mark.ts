import { detach } from '../../util/detach.js';
import type { IdGrammar, MarkPattern } from '../id.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * What a team writes in its code to name an item, as it says in `clewline.yaml`. Without a verb, it verifies in a test and implements
 * elsewhere.
 *
 * @example
 *   REQUIREMENT("FH-002")
 */
export const configuredMark: MarkSyntax = {
	name: 'configured-mark',
	find(text, { grammar, isTest }) {
		return patternsOf(grammar)
			.filter(({ word }) => text.includes(word))
			.flatMap(({ pattern, verb }) =>
				Array.from(text.matchAll(pattern), ({ index, groups }): FoundMark => {
					const { before = '', id = '' } = groups ?? {};
					const start = index + before.length;
					const said = verb ?? (isTest ? 'verifies' : 'implements');
					return { id: detach(id), qualifier: undefined, verb: said, certainty: 'declared', start, end: start + id.length };
				}),
			);
	},
};

interface Pattern {
	readonly pattern: RegExp;
	readonly verb: MarkPattern['verb'];

	/** The longest word that stands before the ID: a file without it has no such mark. */
	readonly word: string;
}

const patternsByGrammar = new WeakMap<IdGrammar, readonly Pattern[]>();

function patternsOf(grammar: IdGrammar): readonly Pattern[] {
	const known = patternsByGrammar.get(grammar) ?? (grammar.marks ?? []).map(toPattern);
	patternsByGrammar.set(grammar, known);
	return known;
}

function toPattern({ before, after, verb }: MarkPattern): Pattern {
	const words = before.match(/[\p{L}\p{N}_]+/gu) ?? [''];
	const word = words.reduce((longest, it) => (it.length > longest.length ? it : longest), '');
	const pattern = new RegExp(String.raw`(?<before>${spaced(before)})(?<id>${idSource})(?=${spaced(after)})`, 'gu');
	return { pattern, verb, word };
}

const idSource = String.raw`[\p{L}\p{N}_]+(?:[.~:/-][\p{L}\p{N}_]+)*`;

/** What is written there, with any space between its words and signs, and any of the quotes for a quote. */
function spaced(written: string): string {
	const parts = written.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
	const sources = parts.map(it => (/["'`]/.test(it) ? '["\'`]' : it.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')));
	const isWord = /^[\p{L}\p{N}_]/u.test(written.trim());
	return (
		(isWord ? String.raw`(?<![\p{L}\p{N}_])` : '') + sources.join(String.raw`\s*`) + (/\s$/.test(written) ? String.raw`\s+` : '')
	);
}
