import { displayWidth, takeEnd, takeStart } from './display-width.js';
import { printable } from './printable.js';

/** A piece of one line, and the marks that belong under it. */
export interface Excerpt {
	/** The line, or what of it is around the marked words. */
	readonly text: string;

	/** `     ^^^^^`: as wide as the marked words, and exactly under them. */
	readonly carets: string;
}

/**
 * What to show of a line where `start` to `end` of it are to be marked, in UTF-16 units; `width` is in cells. Tabs are
 * shown as spaces. A line that is too long is cut on both sides of the marked words.
 */
export function excerptOf(
	line: string,
	{ start, end }: { readonly start: number; readonly end: number },
	width: number,
): Excerpt {
	// What is further away could not be shown: few characters take more than four UTF-16 units a cell.
	const reach = Math.max(1, 4 * width);
	const near = (text: string, side: 'before' | 'after'): string =>
		side === 'before' ? text.slice(-reach) : text.slice(0, reach);
	const before = shown(near(line.slice(0, start), 'before'), 0);
	const marked = shown(near(line.slice(start, end), 'after'), displayWidth(before));
	const after = shown(near(line.slice(end), 'after'), displayWidth(before + marked));
	const isCut = line.length > 3 * reach || displayWidth(before + marked + after) > width;
	const { left, middle, right } = isCut ? fit({ before, marked, after }, width) : { left: before, middle: marked, right: after };
	return {
		text: (left + middle + right).trimEnd(),
		carets: ' '.repeat(displayWidth(left)) + '^'.repeat(Math.max(1, displayWidth(middle))),
	};
}

const tabWidth = 4;

/** The text with spaces for tabs, given the column it starts at. */
function shown(text: string, column: number): string {
	if (!text.includes('\t')) {
		return printable(text);
	}
	let line = '';
	for (const [index, piece] of text.split('\t').entries()) {
		const at = column + displayWidth(line);
		line += (index === 0 ? '' : ' '.repeat(tabWidth - (at % tabWidth))) + printable(piece);
	}
	return line;
}

interface Parts {
	readonly before: string;
	readonly marked: string;
	readonly after: string;
}

/** The marked words come first; what is left of the width goes to both sides. */
function fit(
	{ before, marked, after }: Parts,
	width: number,
): { readonly left: string; readonly middle: string; readonly right: string } {
	const middle = cutEnd(marked, Math.max(1, width - 2));
	const rest = width - displayWidth(middle);
	const right = cutEnd(after, Math.max(rest >> 1, rest - displayWidth(before)));
	const left = cutStart(before, rest - displayWidth(right));
	return { left, middle, right };
}

function cutEnd(text: string, width: number): string {
	return displayWidth(text) <= width ? text : width < 1 ? '' : `${takeStart(text, width - 1)}…`;
}

function cutStart(text: string, width: number): string {
	return displayWidth(text) <= width ? text : width < 1 ? '' : `…${takeEnd(text, width - 1)}`;
}
