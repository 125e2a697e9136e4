import { isLineEnd, lineStart } from '../code/characters.js';

/** The lines above the one in which an offset lies, the nearest first: at most so many, and of a long one its end. */
export function* linesAbove(text: string, offset: number, most: number): Generator<string, void, void> {
	let from = startOfLine(text, offset);
	for (let count = 0; count < most && isLineEnd(text.charCodeAt(from - 1)); count++) {
		const end = text.endsWith('\r\n', from) ? from - 2 : from - 1;
		from = startOfLine(text, end);
		yield text.slice(from, end);
	}
}

/** Where the line begins in which an offset lies, or, in a long one, what is looked at of it. */
export function startOfLine(text: string, offset: number): number {
	return lineStart(text, offset, Math.max(0, offset - longestLine));
}

const longestLine = 300;
