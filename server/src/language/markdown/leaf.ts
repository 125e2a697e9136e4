import type { BlockScan } from './block-scan.js';
import { ASTERISK, BACKTICK, COLON, DASH, EQUALS, HASH, LESS_THAN, PIPE, TILDE, UNDERSCORE } from './characters.js';
import { closeFence, continueFence, fenceSize, openFence } from './fence.js';
import { atxDepth, openHeading, setextDepth } from './heading.js';
import {
	beginHtmlBlock,
	closeHtmlBlock,
	COMPLETE_TAG,
	continueHtmlBlock,
	goesOnUntilMark,
	htmlBlockKind,
	openHtmlBlock,
} from './html-block.js';
import { CODE_INDENT, closeIndentedCode, continueIndentedCode, openIndentedCode } from './indented-code.js';
import { closeAsHeading, closeParagraph, continueParagraph, dropLastLine, openParagraph } from './paragraph.js';
import { closeTable, continueTable, isDelimiterOfParagraph, openTable } from './table.js';
import { isThematicBreak, openThematicBreak } from './thematic-break.js';

/** Reads a line that goes on with no leaf, or with a table, which any other block may end. */
export function openLeaf(scan: BlockScan): void {
	const isInTable = scan.leaf === 'table';
	if (scan.cursor.isBlank) {
		scan.leaf = 'none';
	} else if (!openLeafByFirstCharacter(scan)) {
		if (isInTable) {
			continueTable(scan);
			return;
		}
		openParagraph(scan);
	}
	if (isInTable) {
		closeTable(scan);
	}
}

/** Reads a line that goes on with all open containers, so that it may go on with the open leaf. */
export function continueLeaf(scan: BlockScan): void {
	switch (scan.leaf) {
		case 'paragraph':
			continueOrEndParagraph(scan);
			break;
		case 'indentedCode':
			if (!continueIndentedCode(scan)) {
				closeIndentedCode(scan);
				scan.leaf = 'none';
				openLeaf(scan);
			}
			break;
		case 'fence':
			continueFence(scan);
			break;
		case 'htmlBlock':
			continueHtmlBlock(scan);
			break;
		default:
			openLeaf(scan);
	}
}

/** Closes the leaf that is open, if any. One that looked for a closing mark ends at the offset `unclosedEnd`. */
export function closeLeaf(scan: BlockScan, unclosedEnd: number): void {
	const { leaf } = scan;
	scan.leaf = 'none';
	if (leaf === 'paragraph') {
		closeParagraph(scan);
	} else if (leaf === 'indentedCode') {
		closeIndentedCode(scan);
	} else if (leaf === 'table') {
		closeTable(scan);
	} else if (leaf === 'fence') {
		closeFence(scan, unclosedEnd);
		scan.containerEnd = unclosedEnd;
	} else if (leaf === 'htmlBlock') {
		const end = goesOnUntilMark(scan) ? unclosedEnd : scan.previousLineEnd;
		closeHtmlBlock(scan, end);
		scan.containerEnd = end;
	}
}

/** Whether the open leaf goes on until a mark of its own, whatever its lines look like. */
export function isLeafUnclosed(scan: BlockScan): boolean {
	return scan.leaf === 'fence' || scan.leaf === 'htmlBlock';
}

/** Whether the line, which is indented by less than code is, ends a paragraph by opening another leaf. */
export function endsParagraph(scan: BlockScan): boolean {
	const { text, contentStart, lineEnd } = scan.cursor;
	switch (text.charCodeAt(contentStart)) {
		case HASH:
			return atxDepth(text, contentStart, lineEnd) > 0;
		case DASH:
		case ASTERISK:
		case UNDERSCORE:
			return isThematicBreak(scan, contentStart);
		case LESS_THAN: {
			const kind = htmlBlockKind(text, contentStart, lineEnd);
			return kind > 0 && kind < COMPLETE_TAG;
		}
		case BACKTICK:
		case TILDE:
			return fenceSize(text, contentStart, lineEnd) > 0;
		default:
			return false;
	}
}

function openLeafByFirstCharacter(scan: BlockScan): boolean {
	const { text, contentStart, indent } = scan.cursor;
	if (indent >= CODE_INDENT) {
		openIndentedCode(scan);
		return true;
	}
	switch (text.charCodeAt(contentStart)) {
		case HASH:
			return openHeading(scan);
		case DASH:
		case ASTERISK:
		case UNDERSCORE:
			return openThematicBreak(scan);
		case LESS_THAN:
			return openHtmlBlock(scan);
		case BACKTICK:
		case TILDE:
			return openFence(scan);
		default:
			return false;
	}
}

function continueOrEndParagraph(scan: BlockScan): void {
	const { cursor } = scan;
	if (cursor.isBlank) {
		closeLeaf(scan, scan.previousLineEnd);
		return;
	}
	if (cursor.indent >= CODE_INDENT) {
		continueParagraph(scan);
		return;
	}
	const code = cursor.text.charCodeAt(cursor.contentStart);
	if ((code === PIPE || code === DASH || code === COLON) && isDelimiterOfParagraph(scan)) {
		openTableOrHtml(scan);
		return;
	}
	const depth = code === EQUALS || code === DASH ? setextDepth(cursor.text, cursor.contentStart, cursor.lineEnd) : 0;
	if (depth > 0) {
		scan.leaf = 'none';
		if (!closeAsHeading(scan, depth)) {
			openLeaf(scan);
		}
	} else if (endsParagraph(scan)) {
		closeLeaf(scan, scan.previousLineEnd);
		openLeaf(scan);
	} else {
		continueParagraph(scan);
	}
}

/**
 * Opens a table, unless its head could not have been one: tried as the first line of a block, a head that is a whole tag is HTML.
 * ```markdown
 * text
 * <b>
 * |-
 * ```
 */
function openTableOrHtml(scan: BlockScan): void {
	const { text, paragraph } = scan;
	const { lastContentStart, lastLineStart, lineCount, end } = paragraph;
	const isTag = text.charCodeAt(lastContentStart) === LESS_THAN && htmlBlockKind(text, lastContentStart, end) === COMPLETE_TAG;
	if (isTag && lineCount > 1) {
		dropLastLine(scan);
		closeLeaf(scan, scan.previousLineEnd);
		beginHtmlBlock(scan, COMPLETE_TAG, lastLineStart);
	} else {
		openTable(scan);
	}
}
