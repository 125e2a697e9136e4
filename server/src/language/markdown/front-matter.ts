import { isLineEnding, skipRun, skipSpaces } from './characters.js';
import { skipLineEnding } from './cursor.js';
import type { FactBuilder } from './fact-builder.js';
import { FactKind } from './fact-kind.js';

const FENCE = '---';

/**
 * Adds the front matter that the text opens with at `start` and returns the offset of the line behind it. Returns `start` when
 * there is none: without a closing fence, the first line is a thematic break like any other.
 */
export function takeFrontMatter(text: string, start: number, facts: FactBuilder): number {
	if (!text.startsWith(FENCE, start)) {
		return start;
	}
	const openingEnd = skipSpaces(text, start + FENCE.length, text.length);
	if (!isLineEnding(text.charCodeAt(openingEnd))) {
		return start;
	}
	const contentStart = skipLineEnding(text, openingEnd);
	const contentEnd = findClosingFence(text, contentStart);
	if (contentEnd < 0) {
		return start;
	}
	const end = skipSpaces(text, contentEnd + FENCE.length, text.length);
	const fact = facts.add(FactKind.frontMatter, start, end);
	facts.setSpan(fact, 0, contentStart, contentEnd);
	return end < text.length ? skipLineEnding(text, end) : end;
}

/** The offset of the first line from `from` on that is a fence and nothing else, or -1. */
function findClosingFence(text: string, from: number): number {
	let at = text.indexOf(FENCE, from);
	while (at >= 0) {
		const dashesEnd = skipRun(text, at, text.length);
		if (dashesEnd - at === FENCE.length && isWholeLine(text, at, skipSpaces(text, dashesEnd, text.length))) {
			return at;
		}
		at = text.indexOf(FENCE, dashesEnd);
	}
	return -1;
}

/** Whether a line starts at the one offset, and ends at the other. */
function isWholeLine(text: string, start: number, end: number): boolean {
	return isLineEnding(text.charCodeAt(start - 1)) && (end >= text.length || isLineEnding(text.charCodeAt(end)));
}
