import { continueBlockQuote, openBlockQuote } from './block-quote.js';
import type { BlockScan } from './block-scan.js';
import { ASTERISK, DASH, GREATER_THAN, isDigit, LEFT_BRACKET, LESS_THAN, PLUS } from './characters.js';
import { type Container, closeContainers, type ListContainer } from './container.js';
import { continueFootnoteDefinition, footnoteLabelEnd, openFootnoteDefinition } from './footnote-definition.js';
import { beginHtmlBlock, COMPLETE_TAG, goesOnUntilMark, htmlBlockKind } from './html-block.js';
import { CODE_INDENT } from './indented-code.js';
import { closeLeaf, continueLeaf, endsParagraph, isLeafUnclosed, openLeaf } from './leaf.js';
import { continueBlankListItem, continueListItem, listMarkerEnd, openList, openListItem, siblingMarkerEnd } from './list.js';
import { continueParagraph } from './paragraph.js';

/** Goes through all lines of the text and adds its blocks. */
export function scanBlocks(scan: BlockScan): void {
	const { cursor, text } = scan;
	while (cursor.nextLineStart < text.length) {
		scan.startLine();
		scanLine(scan);
		scan.previousLineEnd = cursor.lineEnd;
	}
	endDocument(scan);
}

/**
 * Reads one line from left to right: first what goes on with the open containers, then what opens more of them, then a leaf.
 * ```markdown
 * > - > text
 * ^^^^ goes on with a quote and an item, then
 *     ^^ opens a quote, and
 *       ^^^^ opens a paragraph
 * ```
 */
function scanLine(scan: BlockScan): void {
	const { cursor, containers } = scan;
	if (containers.length > 0) {
		continueContainers(scan);
	}
	const isLeafContent = scan.matched === containers.length && !scan.hasOpened && isLeafUnclosed(scan);
	if (!cursor.isBlank && !isLeafContent) {
		openContainers(scan);
	}
	if (scan.hasOpened) {
		readFirstLine(scan);
	} else if (scan.matched < containers.length) {
		readLazyLine(scan);
	} else {
		readNextLine(scan);
	}
}

function continueContainers(scan: BlockScan): void {
	const { containers, cursor } = scan;
	while (scan.matched < containers.length) {
		const container = containers[scan.matched] as Container;
		if (container.type !== 'blockQuote' && cursor.isBlank) {
			continueBlankContainer(scan, container);
			continue;
		}
		if (!continueContainer(scan, container)) {
			if (container.type === 'list') {
				openSibling(scan, container);
			}
			break;
		}
		scan.matched++;
	}
}

function continueContainer(scan: BlockScan, container: Container): boolean {
	switch (container.type) {
		case 'blockQuote':
			return continueBlockQuote(scan);
		case 'list':
			return continueListItem(scan, container);
		default:
			return continueFootnoteDefinition(scan);
	}
}

/** A blank line goes on with a list or a footnote whatever its indent. */
function continueBlankContainer(scan: BlockScan, container: Container): void {
	const { containers, cursor } = scan;
	if (container.type === 'list') {
		continueBlankListItem(scan, container);
	}
	scan.matched++;
	if (scan.quoteDepth === 0 && cursor.offset >= cursor.lineEnd && cursor.tabRest === 0) {
		// Nothing is left that a container could take, and only the innermost can have had no content yet.
		const innermost = containers.at(-1);
		if (innermost?.type === 'list') {
			innermost.isItemOver ||= innermost.isBlankSoFar;
		}
		scan.matched = containers.length;
	}
	cursor.findContent();
}

/** Opens the next item of a list when the line starts with its marker. */
function openSibling(scan: BlockScan, list: ListContainer): void {
	const { cursor, facts } = scan;
	scan.isInterrupting = false;
	const markerEnd = siblingMarkerEnd(scan, list);
	if (markerEnd < 0) {
		return;
	}
	closeLeaf(scan, cursor.lineStart);
	closeContainers(scan, scan.matched + 1, scan.containerEnd);
	facts.setEnd(list.item, scan.containerEnd);
	openListItem(scan, list, markerEnd);
	scan.matched++;
	scan.hasOpened = true;
}

/** Opens the containers whose marks the line has behind those of the open ones. */
function openContainers(scan: BlockScan): void {
	const { cursor, containers } = scan;
	const canInterrupt = scan.leaf === 'paragraph' || scan.leaf === 'indentedCode';
	// Markers further in the line are held to the same: after `text`, `- 2. text` opens one list only.
	scan.isInterrupting = canInterrupt && !scan.hasOpened && scan.matched === containers.length;
	while (cursor.indent < CODE_INDENT && !cursor.isBlank && openContainerAtContent(scan)) {
		scan.hasOpened = true;
	}
}

function openContainerAtContent(scan: BlockScan): boolean {
	const { cursor } = scan;
	const code = cursor.text.charCodeAt(cursor.contentStart);
	if (code === GREATER_THAN) {
		closeForContainer(scan);
		openBlockQuote(scan);
		return true;
	}
	if (code === DASH || code === ASTERISK || code === PLUS || isDigit(code)) {
		const markerEnd = listMarkerEnd(scan);
		if (markerEnd >= 0) {
			closeForContainer(scan);
			openList(scan, markerEnd);
		}
		return markerEnd >= 0;
	}
	if (code === LEFT_BRACKET) {
		const labelEnd = footnoteLabelEnd(scan);
		if (labelEnd >= 0) {
			closeForContainer(scan);
			openFootnoteDefinition(scan, labelEnd);
		}
		return labelEnd >= 0;
	}
	return false;
}

/** Closes what a line does not go on with that opens a container. What it has taken of prefixes then still counts for those. */
function closeForContainer(scan: BlockScan): void {
	if (scan.hasOpened) {
		return;
	}
	const { cursor } = scan;
	const reachesIntoLine = scan.hasPrefix || scan.leaf === 'fence' || (scan.leaf === 'htmlBlock' && goesOnUntilMark(scan));
	closeLeaf(scan, cursor.lineStart);
	closeContainers(scan, scan.matched, reachesIntoLine ? cursor.offset : scan.containerEnd);
}

/** Reads what follows the mark of a container that the line has opened. */
function readFirstLine(scan: BlockScan): void {
	const { cursor } = scan;
	if (!cursor.isBlank) {
		openLeaf(scan);
		scan.taskItem = -1;
	} else if (cursor.offset < cursor.lineEnd) {
		// After a marker with spaces behind it, the next line cannot open with a task box; after a bare one, it can.
		scan.taskItem = -1;
	}
	scan.containerEnd = cursor.lineEnd;
}

/**
 * Reads a line that lacks the prefix of an open container. It still goes on with a paragraph; anything else ends the container.
 * ```markdown
 * > a quote that
 * goes on here
 * ```
 */
function readLazyLine(scan: BlockScan): void {
	const { cursor, text } = scan;
	if (cursor.offset >= text.length) {
		// The file ends inside the prefix: no leaf gets to see the line.
		if (scan.hasPrefix) {
			scan.containerEnd = cursor.lineEnd;
		}
		if (isLeafUnclosed(scan)) {
			closeLeaf(scan, scan.previousLineEnd);
		}
		return;
	}
	if (scan.leaf === 'paragraph' && !cursor.isBlank && continueParagraphLazily(scan)) {
		scan.containerEnd = cursor.lineEnd;
		return;
	}
	const isAfterTable = scan.leaf === 'table';
	closeLeaf(scan, scan.previousLineEnd);
	closeContainers(scan, scan.matched, scan.containerEnd);
	if (!cursor.isBlank || scan.hasPrefix) {
		scan.containerEnd = cursor.lineEnd;
	}
	openLeafLazily(scan);
	if (isAfterTable) {
		scan.paragraph.canBeTableHead = false;
	}
}

function continueParagraphLazily(scan: BlockScan): boolean {
	const { cursor, text } = scan;
	const { contentStart, lineEnd } = cursor;
	if (cursor.indent >= CODE_INDENT) {
		continueParagraph(scan);
		return true;
	}
	if (text.charCodeAt(contentStart) === LESS_THAN && htmlBlockKind(text, contentStart, lineEnd) === COMPLETE_TAG) {
		// A whole tag ends the paragraph here, but not its containers: it becomes their next block.
		closeLeaf(scan, scan.previousLineEnd);
		beginHtmlBlock(scan, COMPLETE_TAG, cursor.offset);
		if (lineEnd >= text.length) {
			closeContainers(scan, scan.matched, scan.containerEnd);
		}
		return true;
	}
	if (endsParagraph(scan)) {
		return false;
	}
	continueParagraph(scan);
	return true;
}

function openLeafLazily(scan: BlockScan): void {
	const { cursor, containers } = scan;
	const innermost = containers.at(-1);
	if (scan.earlierTaskItem >= 0 && !cursor.isBlank && innermost?.type === 'list') {
		// After `1. 1.` the box in a line that only the outer item goes on with is that item's.
		scan.taskItem = innermost.item;
	}
	openLeaf(scan);
	scan.taskItem = -1;
	if (scan.leaf === 'indentedCode') {
		// Code that begins in such a line ends with it.
		closeLeaf(scan, scan.previousLineEnd);
	}
}

/** Reads a line that goes on with all open containers and opens none. */
function readNextLine(scan: BlockScan): void {
	const { cursor } = scan;
	if (scan.leaf === 'none' && !cursor.isBlank) {
		scan.taskItem = scan.earlierTaskItem;
	}
	continueLeaf(scan);
	scan.taskItem = -1;
	if (!cursor.isBlank || scan.hasPrefix || isLeafUnclosed(scan)) {
		scan.containerEnd = cursor.lineEnd;
	}
}

function endDocument(scan: BlockScan): void {
	const { cursor, text } = scan;
	const hasFinalLineEnding = cursor.lineEnd < text.length;
	const isPrefixOnly =
		!hasFinalLineEnding &&
		scan.containers.length > 0 &&
		cursor.offset >= text.length &&
		cursor.offset > cursor.lineStart &&
		cursor.tabRest === 0;
	// A last line of nothing but prefixes gives an unclosed leaf no text: the leaf ends before that line.
	const endsEarly = isPrefixOnly && isLeafUnclosed(scan);
	const unclosedEnd = endsEarly ? cursor.lineStart : text.length;
	closeLeaf(scan, hasFinalLineEnding && scan.quoteDepth > 0 ? scan.previousLineEnd : unclosedEnd);
	closeContainers(scan, 0, endsEarly ? text.length : scan.containerEnd);
}
