import type { BlockScan } from './block-scan.js';
import {
	isLineEnding,
	isSpaceOrTab,
	isWhitespace,
	LEFT_BRACKET,
	RIGHT_BRACKET,
	skipSpaces,
	skipWhitespace,
} from './characters.js';
import { type ParagraphText, takeDefinition } from './definition.js';
import { FactKind } from './fact-kind.js';
import { CODE_INDENT } from './indented-code.js';

const CAPITAL_X = 88;
const SMALL_X = 120;

/** Opens a paragraph with the line. */
export function openParagraph(scan: BlockScan): void {
	const { cursor, paragraph } = scan;
	scan.leaf = 'paragraph';
	paragraph.start = cursor.contentStart;
	paragraph.end = cursor.lineEnd;
	paragraph.lineCount = 1;
	paragraph.prefixes = undefined;
	paragraph.earlierEnd = -1;
	paragraph.lastLineStart = cursor.offset;
	paragraph.lastContentStart = cursor.contentStart;
	paragraph.canBeTableHead = true;
	// A task box stands where the content of its item starts, no column further.
	const isAtContent = cursor.offset === cursor.contentStart && cursor.tabRest === 0;
	paragraph.taskItem = isAtContent ? scan.taskItem : -1;
}

/** Takes the line into the open paragraph. */
export function continueParagraph(scan: BlockScan): void {
	const { cursor, paragraph } = scan;
	if (scan.quoteDepth > 0 && cursor.offset > cursor.lineStart) {
		paragraph.prefixes ??= [];
		paragraph.prefixes.push(cursor.lineStart, cursor.offset);
	}
	paragraph.earlierEnd = paragraph.end;
	paragraph.end = cursor.lineEnd;
	paragraph.lineCount++;
	paragraph.lastLineStart = cursor.offset;
	paragraph.lastContentStart = cursor.contentStart;
	paragraph.canBeTableHead = cursor.indent < CODE_INDENT;
}

/** Takes the last line of the open paragraph out of it again, which must not be its only one. */
export function dropLastLine({ paragraph }: BlockScan): void {
	const { prefixes } = paragraph;
	paragraph.end = paragraph.earlierEnd;
	while (prefixes && prefixes.length > 0 && (prefixes.at(-2) as number) > paragraph.end) {
		prefixes.length -= 2;
	}
}

/** Adds the paragraph that was open: the definitions it opens with, then what text is left. */
export function closeParagraph(scan: BlockScan): void {
	const source = textOfParagraph(scan);
	const { text, origin, end } = source;
	const start = takeDefinitions(scan, source);
	if (start >= end) {
		return;
	}
	const fact = scan.facts.add(FactKind.paragraph, origin + start, origin + end);
	const textStart = text.charCodeAt(start) === LEFT_BRACKET ? takeTaskBox(scan, source, start) : start;
	scan.facts.set(fact, 0, origin + textStart);
	keepMaskedText(scan, source, fact);
}

/**
 * Adds the paragraph that was open as a heading, which the line under it has made of it. Returns false when the paragraph held
 * definitions only: then that line underlines nothing.
 */
export function closeAsHeading(scan: BlockScan, depth: number): boolean {
	const { facts, paragraph, cursor } = scan;
	const source = textOfParagraph(scan);
	const { origin, end } = source;
	const start = takeDefinitions(scan, source);
	if (start >= end) {
		return false;
	}
	// The heading reaches back over the definitions before its title, as remark has it.
	const fact = facts.add(FactKind.heading, paragraph.start, cursor.lineEnd);
	facts.set(fact, 0, depth);
	facts.setSpan(fact, 1, origin + start, origin + end);
	facts.set(fact, 3, 1);
	keepMaskedText(scan, source, fact);
	return true;
}

/**
 * The text of the open paragraph, as a copy with its quote prefixes blanked out if it has any, so that they do not get into
 * links and code spans, and offsets stay true:
 * ```markdown
 * > a `code span
 * > of two lines`
 * ^^ blank in the copy
 * ```
 */
function textOfParagraph({ text, paragraph }: BlockScan): ParagraphText {
	const { start, end, prefixes } = paragraph;
	if (!prefixes || prefixes.length === 0) {
		return { text, origin: 0, start, end };
	}
	let masked = '';
	let copiedTo = start;
	for (let i = 0; i < prefixes.length; i += 2) {
		const prefixStart = prefixes[i] as number;
		const prefixEnd = prefixes[i + 1] as number;
		masked += text.slice(copiedTo, prefixStart) + ' '.repeat(prefixEnd - prefixStart);
		copiedTo = prefixEnd;
	}
	masked += text.slice(copiedTo, end);
	return { text: masked, origin: start, start: 0, end: end - start };
}

function keepMaskedText({ text, maskedTexts }: BlockScan, source: ParagraphText, fact: number): void {
	if (source.text !== text) {
		maskedTexts.push({ fact, text: source.text, origin: source.origin });
	}
}

/** Adds the definitions that the paragraph opens with and returns the place behind them. */
function takeDefinitions(scan: BlockScan, source: ParagraphText): number {
	const { text, end } = source;
	let at = source.start;
	while (at < end && text.charCodeAt(at) === LEFT_BRACKET) {
		const definitionEnd = takeDefinition(scan, source, at);
		if (definitionEnd < 0) {
			break;
		}
		at = skipWhitespace(text, definitionEnd, end);
	}
	return at;
}

/** Notes the box of a task, `[ ]` or `[x]`, if there is one at `from`. Returns the place behind it, else `from`. */
function takeTaskBox({ paragraph, facts }: BlockScan, { text, origin, end }: ParagraphText, from: number): number {
	const boxEnd = from + 3;
	if (paragraph.taskItem < 0 || boxEnd >= end || text.charCodeAt(from + 2) !== RIGHT_BRACKET) {
		return from;
	}
	const mark = text.charCodeAt(from + 1);
	const isChecked = mark === SMALL_X || mark === CAPITAL_X;
	if (!(isChecked || isWhitespace(mark)) || !isFollowedByText(text, boxEnd, end)) {
		return from;
	}
	facts.set(paragraph.taskItem, 2, isChecked ? 1 : 0);
	facts.set(paragraph.taskItem, 3, origin + from);
	return boxEnd;
}

/** Whether a task box that ends at `boxEnd` has a space and text, or a line ending, behind it. */
function isFollowedByText(text: string, boxEnd: number, end: number): boolean {
	const code = text.charCodeAt(boxEnd);
	return isLineEnding(code) || (isSpaceOrTab(code) && skipSpaces(text, boxEnd, end) < end);
}
