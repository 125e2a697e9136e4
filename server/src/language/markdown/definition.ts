import type { BlockScan } from './block-scan.js';
import { COLON, isLineEnding, skipSpaces, skipWhitespace } from './characters.js';
import { scanDestination } from './destination.js';
import { FactKind } from './fact-kind.js';
import { normalizeLabel, scanLabel } from './label.js';
import { isTitleOpener } from './title.js';

/** The text of a paragraph: `start` to `end` of `text`, whose first character stands at `origin` in the file. */
export interface ParagraphText {
	readonly text: string;
	readonly origin: number;
	readonly start: number;
	readonly end: number;
}

/**
 * Adds the definition that stands at the start of a paragraph and returns the place behind it, or -1 when there is none.
 * ```markdown
 * [label]: /destination "title"
 * ^ from                       ^ the result
 * ```
 */
export function takeDefinition(scan: BlockScan, { text, origin, end: limit }: ParagraphText, from: number): number {
	const labelEnd = scanLabel(text, from, limit);
	if (labelEnd < 0 || labelEnd >= limit || text.charCodeAt(labelEnd) !== COLON) {
		return -1;
	}
	const destinationStart = skipWhitespace(text, labelEnd + 1, limit);
	const destinationEnd = scanDestination(text, destinationStart, limit, Number.MAX_SAFE_INTEGER);
	if (destinationEnd < 0) {
		return -1;
	}

	const titleStart = skipWhitespace(text, destinationEnd, limit);
	const titleEnd = titleStart > destinationEnd ? scanTitleOfLine(scan, text, titleStart, limit) : -1;
	const end = skipSpaces(text, titleEnd < 0 ? destinationEnd : titleEnd, limit);
	if (!isAtLineEnd(text, end, limit)) {
		return -1;
	}
	const { facts, definitions } = scan;
	const fact = facts.add(FactKind.definition, origin + from, origin + end);
	facts.setSpan(fact, 0, origin + from + 1, origin + labelEnd - 1);
	facts.setSpan(fact, 2, origin + destinationStart, origin + destinationEnd);
	if (titleEnd >= 0) {
		facts.setSpan(fact, 4, origin + titleStart, origin + titleEnd);
	}
	definitions.add(normalizeLabel(text.slice(from + 1, labelEnd - 1)));
	return end;
}

/** The offset behind the title at `from`, or -1. What more text follows in its line is no title, but text. */
function scanTitleOfLine(scan: BlockScan, text: string, from: number, limit: number): number {
	if (from >= limit || !isTitleOpener(text.charCodeAt(from))) {
		return -1;
	}
	const end = scan.titles.scan(text, from, limit);
	return end >= 0 && isAtLineEnd(text, skipSpaces(text, end, limit), limit) ? end : -1;
}

function isAtLineEnd(text: string, at: number, limit: number): boolean {
	return at >= limit || isLineEnding(text.charCodeAt(at));
}
