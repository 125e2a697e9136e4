import type { BlockScan } from './block-scan.js';
import {
	DASH,
	EXCLAMATION_MARK,
	GREATER_THAN,
	isLetter,
	isSpaceOrTab,
	LEFT_BRACKET,
	QUESTION_MARK,
	SLASH,
	skipSpaces,
} from './characters.js';
import { FactKind } from './fact-kind.js';
import { isBlockHtmlElement, isRawHtmlElement, scanAttributes, scanTagName } from './html-tag.js';

// The kinds of HTML block, numbered as in CommonMark.
const NONE = 0;
const RAW_ELEMENT = 1;
const COMMENT = 2;
const INSTRUCTION = 3;
const DECLARATION = 4;
const CDATA = 5;
const BLOCK_ELEMENT = 6;
/** A line that is one whole tag of any other name. This kind alone may not end a paragraph. */
export const COMPLETE_TAG = 7;

/** By kind, how far behind its `<` the mark that ends it may begin: `<!-->` is a whole comment. */
const leastDistances = [0, 1, 2, 1, 3, 9];

/** The kind of the HTML block that a line opens with its `<` at `from`; 0 when it opens none. */
export function htmlBlockKind(text: string, from: number, lineEnd: number): number {
	const next = from + 1 < lineEnd ? text.charCodeAt(from + 1) : 0;
	if (next === EXCLAMATION_MARK) {
		return declarationKind(text, from + 2, lineEnd);
	}
	return next === QUESTION_MARK ? INSTRUCTION : elementKind(text, from, lineEnd);
}

/** Opens the block of HTML that the line starts. Returns whether it starts one. */
export function openHtmlBlock(scan: BlockScan): boolean {
	const { contentStart, offset, lineEnd } = scan.cursor;
	const kind = htmlBlockKind(scan.text, contentStart, lineEnd);
	if (kind === NONE) {
		return false;
	}
	beginHtmlBlock(scan, kind, offset);
	if (kind < BLOCK_ELEMENT) {
		endAtMark(scan, contentStart + (leastDistances[kind] as number));
	}
	return true;
}

/** Opens a block of HTML of this kind that starts at `start`. */
export function beginHtmlBlock(scan: BlockScan, kind: number, start: number): void {
	scan.leaf = 'htmlBlock';
	scan.htmlBlock.kind = kind;
	scan.htmlBlock.start = start;
}

/** Takes the line into the open block of HTML, or closes the block with it. */
export function continueHtmlBlock(scan: BlockScan): void {
	if (goesOnUntilMark(scan)) {
		endAtMark(scan, scan.cursor.offset);
	} else if (scan.cursor.isBlank) {
		closeHtmlBlock(scan, scan.previousLineEnd);
		scan.leaf = 'none';
	}
}

/** Whether the open block ends at a mark of its own rather than at a blank line. */
export function goesOnUntilMark(scan: BlockScan): boolean {
	return scan.htmlBlock.kind < BLOCK_ELEMENT;
}

/** Adds the block of HTML that was open. */
export function closeHtmlBlock(scan: BlockScan, end: number): void {
	scan.facts.add(FactKind.htmlBlock, scan.htmlBlock.start, end);
}

function endAtMark(scan: BlockScan, from: number): void {
	const { lineEnd } = scan.cursor;
	if (scan.htmlBlockEnds.isBetween(scan.htmlBlock.kind, from, lineEnd)) {
		closeHtmlBlock(scan, lineEnd);
		scan.leaf = 'none';
	}
}

/** What `<!` opens; `at` is the offset behind it. */
function declarationKind(text: string, at: number, lineEnd: number): number {
	const code = at < lineEnd ? text.charCodeAt(at) : 0;
	if (code === DASH) {
		return at + 1 < lineEnd && text.charCodeAt(at + 1) === DASH ? COMMENT : NONE;
	}
	if (code === LEFT_BRACKET) {
		return text.startsWith('[CDATA[', at) ? CDATA : NONE;
	}
	return isLetter(code) ? DECLARATION : NONE;
}

function elementKind(text: string, from: number, lineEnd: number): number {
	const isClosing = from + 1 < lineEnd && text.charCodeAt(from + 1) === SLASH;
	const nameStart = from + (isClosing ? 2 : 1);
	const nameEnd = scanTagName(text, nameStart, lineEnd);
	const code = nameEnd < lineEnd ? text.charCodeAt(nameEnd) : GREATER_THAN;
	if (nameEnd === nameStart || !(code === SLASH || code === GREATER_THAN || isSpaceOrTab(code))) {
		return NONE;
	}
	if (!isClosing && code !== SLASH && isRawHtmlElement(text, nameStart, nameEnd)) {
		return RAW_ELEMENT;
	}
	if (isBlockHtmlElement(text, nameStart, nameEnd)) {
		const isBroken = code === SLASH && !(nameEnd + 1 < lineEnd && text.charCodeAt(nameEnd + 1) === GREATER_THAN);
		return isBroken ? NONE : BLOCK_ELEMENT;
	}
	const tagEnd = isClosing ? skipSpaces(text, nameEnd, lineEnd) : scanAttributes(text, nameEnd, lineEnd, 'block');
	return isTagAndNothingElse(text, tagEnd, lineEnd) ? COMPLETE_TAG : NONE;
}

function isTagAndNothingElse(text: string, tagEnd: number, lineEnd: number): boolean {
	return (
		tagEnd >= 0 &&
		tagEnd < lineEnd &&
		text.charCodeAt(tagEnd) === GREATER_THAN &&
		skipSpaces(text, tagEnd + 1, lineEnd) >= lineEnd
	);
}
