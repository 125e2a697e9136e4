import type { Span } from '../../util/span.js';

/** How the lines of a text end; a text of one line takes LF. */
export function lineEndingOf(text: string): string {
	return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** The line around an offset, without its ending. */
export function lineAround(text: string, offset: number): Span {
	let start = offset;
	while (start > 0 && !isLineEnding(text.charCodeAt(start - 1))) {
		start--;
	}
	return { start: text.charCodeAt(start) === byteOrderMark ? start + 1 : start, end: lineEnd(text, offset) };
}

/** Where the line that an offset is in ends, before its ending, unless `limit` comes first. */
export function lineEnd(text: string, offset: number, limit = text.length): number {
	let end = offset;
	while (end < limit && !isLineEnding(text.charCodeAt(end))) {
		end++;
	}
	return end;
}

/** Behind the ending of the line around an offset; the end of the text where there is none. */
export function nextLineStart(text: string, offset: number): number {
	return behindLineEnding(text, lineEnd(text, offset));
}

/** Behind the line ending at an offset; the end of the text stays where it is. */
export function behindLineEnding(text: string, end: number): number {
	return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Where the text of a file begins: behind the byte-order mark. */
export function textStart(text: string): number {
	return text.charCodeAt(0) === byteOrderMark ? 1 : 0;
}

/** Whether a text is written in Chinese: more characters than words of Latin letters. */
export function isChinese(text: string): boolean {
	const sample = text.slice(0, 20_000);
	const characters = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
	return characters > (sample.match(/[A-Za-z]{2,}/g)?.length ?? 0);
}

const byteOrderMark = 0xfeff;

function isLineEnding(code: number): boolean {
	return code <= 0x0d && (code === 0x0a || code === 0x0d);
}

/** Where the text before an offset ends, white space left out. */
export function trimmedEnd(text: string, end: number): number {
	let at = end;
	while (at > 0 && /\s/.test(text.charAt(at - 1))) {
		at--;
	}
	return at;
}
