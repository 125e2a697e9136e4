import type { Span } from '../../util/span.js';
import type { Token } from './token.js';

/**
 * The stretches of comments that show code instead of saying something about it: what follows `@example` up to the next tag
 * that is indented no deeper, and what stands in a fence that is closed.
 *
 * ```text
 * @example
 *   // @implements REQ-1   ← in the example
 * @implements REQ-2        ← behind it
 * ```
 *
 * @returns In text order; they do not overlap.
 */
export function findExamples(text: string, tokens: readonly Token[]): Span[] {
	return tokens.flatMap(({ type, contentStart, contentEnd }) =>
		type === 'comment' ? examplesIn(text.slice(contentStart, contentEnd), contentStart) : [],
	);
}

/** A tag or a fence that opens a line of a comment. */
interface Opening extends Span {
	/** The columns before the mark, counting the star that decorates the line. */
	readonly indent: number;

	/** A tag such as `@example`, or the backticks or tildes of a fence. */
	readonly mark: string;
}

function examplesIn(comment: string, base: number): Span[] {
	const examples: Span[] = [];
	let example: Opening | undefined;
	let fence: Opening | undefined;
	for (const it of openingsOf(comment)) {
		const isTag = it.mark.startsWith('@');
		if (fence) {
			if (it.mark.startsWith(fence.mark)) {
				examples.push(...(example ? [] : [{ start: base + fence.start, end: base + it.end }]));
				fence = undefined;
			}
		} else if (!isTag) {
			fence = it;
		} else if (!example || it.indent <= example.indent) {
			examples.push(...(example ? [{ start: base + example.start, end: base + it.start }] : []));
			example = it.mark === '@example' ? it : undefined;
		}
	}
	return example ? [...examples, { start: base + example.start, end: base + comment.length }] : examples;
}

function openingsOf(comment: string): readonly Opening[] {
	if (!opensAnything.test(comment)) {
		return none;
	}
	return Array.from(comment.matchAll(openingPattern), ({ index, groups, 0: whole }) => ({
		start: index,
		end: index + whole.length,
		indent: groups?.['indent']?.length ?? 0,
		mark: groups?.['mark'] ?? '',
	}));
}

const none: readonly Opening[] = [];
const opensAnything = /[@`]|~~~/;
const openingPattern = /^(?<indent>[ \t*]*)(?<mark>`{3,}|~{3,}|@[A-Za-z]+)/gm;
