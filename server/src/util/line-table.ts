import type { Position, Range } from 'vscode-languageserver-protocol';
import type { Span } from './span.js';

/** Where each line of a text starts: all that is needed to turn its offsets into lines and columns once the text is gone. */
export interface LineTable {
	/** The offset of the first character of each line; the first is 0. */
	readonly starts: Uint32Array;
}

/** Lines end at LF, CRLF or a lone CR, as LSP has it. */
export function createLineTable(text: string): LineTable {
	let count = 1;
	let carriageReturn = text.indexOf('\r');
	let lineFeed = text.indexOf('\n');
	while (lineFeed >= 0 || carriageReturn >= 0) {
		const isLoneReturn = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed - 1);
		const next = isLoneReturn ? carriageReturn + 1 : lineFeed + 1;
		if (count === scratch.length) {
			scratch = grown(scratch);
		}
		scratch[count++] = next;
		if (lineFeed >= 0 && lineFeed < next) {
			lineFeed = text.indexOf('\n', next);
		}
		if (carriageReturn >= 0 && carriageReturn < next) {
			carriageReturn = text.indexOf('\r', next);
		}
	}
	return { starts: scratch.slice(0, count) };
}

/** Room for one table at a time, kept between tables; its first number is always 0. */
let scratch = new Uint32Array(4096);

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(array.length * 2);
	larger.set(array);
	return larger;
}

/**
 * The position of an offset, both counted from 0.
 *
 * @implements REQ-003
 */
export function positionAt({ starts }: LineTable, offset: number): Position {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The offset of a position; a character past the end of its line may lead into the next one. */
export function offsetAt({ starts }: LineTable, { line, character }: Position): number {
	return (starts[Math.min(line, starts.length - 1)] ?? 0) + character;
}

/** The range of a span, its lines and characters counted from 0. */
export function rangeOf(lines: LineTable, span: Span): Range {
	return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
