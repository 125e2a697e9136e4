import type { BlockScan } from './block-scan.js';
import {
	ASTERISK,
	DASH,
	DIGIT_ONE,
	DIGIT_ZERO,
	DOT,
	isDigit,
	isSpaceOrTab,
	PLUS,
	RIGHT_PARENTHESIS,
	skipSpaces,
} from './characters.js';
import { type ListContainer, openContainer } from './container.js';
import { FactKind } from './fact-kind.js';
import { CODE_INDENT } from './indented-code.js';
import { isThematicBreak } from './thematic-break.js';

/** The longest number of an ordered item, in digits: browsers cannot count further. */
const MOST_DIGITS = 9;

/** Takes the indent that makes the line a part of the open item. Returns whether it is deep enough. */
export function continueListItem({ cursor }: BlockScan, list: ListContainer): boolean {
	const isOver = list.isItemOver;
	list.isItemOver = false;
	list.isBlankSoFar = false;
	if (isOver || cursor.indent === 0 || cursor.indent < list.contentIndent) {
		return false;
	}
	cursor.skipColumns(list.contentIndent);
	cursor.indent -= list.contentIndent;
	return true;
}

/** Takes what there is of the item's indent in a blank line. Such a line always belongs to the item. */
export function continueBlankListItem({ cursor }: BlockScan, list: ListContainer): void {
	list.isItemOver ||= list.isBlankSoFar;
	cursor.skipColumns(list.contentIndent);
}

/**
 * Where the marker of the item ends that the line starts, -1 when it starts none.
 * ```markdown
 * 12. text
 *    ^
 * ```
 */
export function listMarkerEnd(scan: BlockScan): number {
	const { text, contentStart, lineEnd } = scan.cursor;
	const code = text.charCodeAt(contentStart);
	let markerEnd = -1;
	if (code === PLUS) {
		markerEnd = contentStart + 1;
	} else if (code === DASH || code === ASTERISK) {
		markerEnd = isThematicBreak(scan, contentStart) ? -1 : contentStart + 1;
	} else if (isDigit(code)) {
		markerEnd = orderedMarkerEnd(scan);
	}
	if (markerEnd < 0 || (markerEnd < lineEnd && !isSpaceOrTab(text.charCodeAt(markerEnd)))) {
		return -1;
	}
	// An item without text cannot end a paragraph: many sentences wrap before a dash.
	return scan.isInterrupting && skipSpaces(text, markerEnd, lineEnd) >= lineEnd ? -1 : markerEnd;
}

/** Where the marker of the item ends that the line starts next in `list`, -1 when it starts none, or one of another list. */
export function siblingMarkerEnd(scan: BlockScan, list: ListContainer): number {
	const { text, contentStart, indent } = scan.cursor;
	if (indent >= CODE_INDENT) {
		return -1;
	}
	const code = text.charCodeAt(contentStart);
	const isOrdered = list.marker === DOT || list.marker === RIGHT_PARENTHESIS;
	if (isOrdered ? !isDigit(code) : code !== list.marker) {
		return -1;
	}
	const markerEnd = listMarkerEnd(scan);
	return markerEnd >= 0 && text.charCodeAt(markerEnd - 1) === list.marker ? markerEnd : -1;
}

/** Opens a list with the item whose marker ends at `markerEnd`. */
export function openList(scan: BlockScan, markerEnd: number): void {
	const { cursor, facts } = scan;
	const fact = facts.add(FactKind.list, cursor.contentStart, -1);
	facts.set(fact, 0, isDigit(cursor.text.charCodeAt(cursor.contentStart)) ? 1 : 0);
	const marker = cursor.text.charCodeAt(markerEnd - 1);
	const list: ListContainer = {
		type: 'list',
		fact,
		marker,
		item: -1,
		contentIndent: 0,
		isBlankSoFar: false,
		isItemOver: false,
	};
	openListItem(scan, list, markerEnd);
	openContainer(scan, list);
}

/** Opens the item whose marker ends at `markerEnd` in `list`, where no item may be open. */
export function openListItem(scan: BlockScan, list: ListContainer, markerEnd: number): void {
	const { cursor } = scan;
	const { contentStart: markerStart, lineEnd } = cursor;
	list.item = addItem(scan, markerStart, markerEnd);
	list.isItemOver = false;
	scan.taskItem = list.item;

	const markerColumns = cursor.indent + markerEnd - markerStart;
	cursor.skipToContent();
	cursor.skipTo(markerEnd);
	cursor.findContent();
	list.isBlankSoFar = cursor.contentStart >= lineEnd;
	if (list.isBlankSoFar) {
		list.contentIndent = markerColumns + 1;
	} else if (cursor.indent <= CODE_INDENT) {
		list.contentIndent = markerColumns + cursor.indent;
		cursor.skipToContent();
	} else {
		// With more space behind the marker, the item opens with indented code.
		list.contentIndent = markerColumns + 1;
		cursor.skipColumns(1);
	}
	cursor.findContent();
}

/** Where the marker of an ordered item ends. Only the number 1 can end a paragraph: sentences wrap before years. */
function orderedMarkerEnd({ cursor, isInterrupting }: BlockScan): number {
	const { text, contentStart, lineEnd } = cursor;
	let at = contentStart;
	while (at < lineEnd && isDigit(text.charCodeAt(at))) {
		at++;
		if (at - contentStart > MOST_DIGITS) {
			return -1;
		}
	}
	if (isInterrupting && (at - contentStart > 1 || text.charCodeAt(contentStart) !== DIGIT_ONE)) {
		return -1;
	}
	const code = at < lineEnd ? text.charCodeAt(at) : 0;
	return code === DOT || code === RIGHT_PARENTHESIS ? at + 1 : -1;
}

function addItem({ cursor, facts }: BlockScan, start: number, markerEnd: number): number {
	const item = facts.add(FactKind.listItem, start, -1);
	facts.set(item, 0, markerEnd);
	if (isDigit(cursor.text.charCodeAt(start))) {
		let value = 0;
		for (let at = start; at < markerEnd - 1; at++) {
			value = value * 10 + cursor.text.charCodeAt(at) - DIGIT_ZERO;
		}
		facts.set(item, 1, value);
	}
	return item;
}
