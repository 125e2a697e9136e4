import type { BlockScan } from './block-scan.js';
import { BACKSLASH, COLON, DASH, isSpaceOrTab, PIPE, skipRun, skipSpaces } from './characters.js';
import { FactKind } from './fact-kind.js';
import { closeParagraph, dropLastLine } from './paragraph.js';

const HEAD = 0;
const DELIMITER = 1;
const BODY = 2;

/** Where a cell ends, and where its text stands in it. */
interface Cell {
	end: number;
	contentStart: number;
	contentEnd: number;
}

/**
 * Whether the line is a delimiter row with as many cells as the last line of the open paragraph, so that both open a table.
 * ```markdown
 * | a | b |
 * |---|--:|
 * ```
 */
export function isDelimiterOfParagraph({ cursor, paragraph }: BlockScan): boolean {
	if (!paragraph.canBeTableHead) {
		return false;
	}
	const count = countDelimiters(cursor.text, cursor.contentStart, cursor.lineEnd);
	return count > 0 && count === countCells(cursor.text, paragraph.lastContentStart, paragraph.end);
}

/** Opens a table of which the line is the delimiter row, and the last line of the open paragraph the head. */
export function openTable(scan: BlockScan): void {
	const { cursor, facts, paragraph } = scan;
	const headStart = paragraph.lastContentStart;
	const headEnd = paragraph.end;
	if (paragraph.lineCount > 1) {
		dropLastLine(scan);
		closeParagraph(scan);
	}
	scan.leaf = 'table';
	scan.table = facts.add(FactKind.table, headStart, -1);
	addRow(scan, HEAD, headStart, headEnd);
	const delimiterRow = facts.add(FactKind.tableRow, cursor.offset, cursor.lineEnd);
	facts.set(delimiterRow, 0, DELIMITER);
}

/** Takes the line into the open table. */
export function continueTable(scan: BlockScan): void {
	addRow(scan, BODY, scan.cursor.contentStart, scan.cursor.lineEnd);
}

/** Ends the table that was open with the line before. */
export function closeTable(scan: BlockScan): void {
	scan.facts.setEnd(scan.table, scan.previousLineEnd);
}

function addRow({ text, facts }: BlockScan, role: number, start: number, end: number): void {
	const row = facts.add(FactKind.tableRow, start, end);
	facts.set(row, 0, role);
	const cell: Cell = { end: start, contentStart: -1, contentEnd: -1 };
	while (cell.end < end) {
		const cellStart = cell.end;
		readCell(text, cell, end);
		const fact = facts.add(FactKind.tableCell, cellStart, cell.end);
		facts.setSpan(fact, 0, cell.contentStart, cell.contentEnd);
	}
}

/**
 * Reads the cell that follows `cell`.
 * ```markdown
 * | a | b |
 * ^   ^ A cell has the pipe before it, and the last one the pipe and the spaces behind it too.
 * ```
 * Pipes cut a row even inside a code span, unless a backslash stands before them.
 */
function readCell(text: string, cell: Cell, rowEnd: number): void {
	let at = text.charCodeAt(cell.end) === PIPE ? cell.end + 1 : cell.end;
	at = skipSpaces(text, at, rowEnd);
	cell.contentStart = -1;
	cell.contentEnd = -1;
	while (at < rowEnd && text.charCodeAt(at) !== PIPE) {
		if (cell.contentStart < 0) {
			cell.contentStart = at;
		}
		cell.contentEnd = skipWord(text, at, rowEnd);
		at = skipSpaces(text, cell.contentEnd, rowEnd);
	}
	const isClosingPipe = at < rowEnd && skipSpaces(text, at + 1, rowEnd) >= rowEnd;
	cell.end = isClosingPipe ? rowEnd : at;
}

function skipWord(text: string, from: number, rowEnd: number): number {
	let at = from;
	while (at < rowEnd) {
		const code = text.charCodeAt(at);
		if (code === PIPE || isSpaceOrTab(code)) {
			break;
		}
		at++;
		if (code === BACKSLASH && at < rowEnd && isCellEscape(text.charCodeAt(at))) {
			at++;
		}
	}
	return at;
}

function isCellEscape(code: number): boolean {
	return code === BACKSLASH || code === PIPE;
}

/** How many cells a line has as the head of a table; 0 for a lone pipe. */
function countCells(text: string, start: number, end: number): number {
	if (text.charCodeAt(start) === PIPE && skipSpaces(text, start + 1, end) >= end) {
		return 0;
	}
	const cell: Cell = { end: start, contentStart: -1, contentEnd: -1 };
	let count = 0;
	while (cell.end < end) {
		readCell(text, cell, end);
		count++;
	}
	return count;
}

/** How many cells a delimiter row has, such as `|---|:-:|`; 0 when the line is none. A lone `---` needs a pipe or a colon. */
function countDelimiters(text: string, start: number, end: number): number {
	let at = text.charCodeAt(start) === PIPE ? start + 1 : start;
	let hasMark = at > start;
	let count = 0;
	at = skipSpaces(text, at, end);
	while (at < end) {
		const delimiterEnd = skipDelimiter(text, at, end);
		if (delimiterEnd < 0) {
			return 0;
		}
		count++;
		hasMark ||= text.charCodeAt(at) === COLON || text.charCodeAt(delimiterEnd - 1) === COLON;
		at = skipSpaces(text, delimiterEnd, end);
		if (at < end && text.charCodeAt(at) !== PIPE) {
			return 0;
		}
		hasMark ||= at < end;
		at = skipSpaces(text, at + 1, end);
	}
	return hasMark ? count : 0;
}

/** The offset behind `---`, `:--`, `--:` or `:-:`, or -1. */
function skipDelimiter(text: string, from: number, end: number): number {
	let at = text.charCodeAt(from) === COLON ? from + 1 : from;
	if (at >= end || text.charCodeAt(at) !== DASH) {
		return -1;
	}
	at = skipRun(text, at, end);
	return at < end && text.charCodeAt(at) === COLON ? at + 1 : at;
}
