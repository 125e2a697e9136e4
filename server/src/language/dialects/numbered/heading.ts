import type { Kind } from '../../kind.js';

/** A way to write headings that define items by a number: `Requirement {number}`. Plain data, that can be handed to another thread. */
export interface NumberedHeading {
	/** What stands before the number: `Requirement`. */
	readonly words: string;

	/** What an ID has before the number: `SPEC-` in `SPEC-1.1.1`, empty where the number is the ID. */
	readonly before: string;
	readonly kind: Kind;

	/** How many parts a number has at least: two in `1.1`. */
	readonly fewestParts: 1 | 2;
}

/** The source of a pattern of the words of a heading, with as much space as people put between them. */
export function wordsSource({ words }: NumberedHeading): string {
	return words
		.trim()
		.split(/\s+/)
		.map(it => it.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
		.join('[ \\t]+');
}
