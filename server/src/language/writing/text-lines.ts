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
	let end = offset;
	while (end < text.length && !isLineEnding(text.charCodeAt(end))) {
		end++;
	}
	return { start: text.charCodeAt(start) === byteOrderMark ? start + 1 : start, end };
}

/** Behind the ending of the line around an offset; the end of the text where there is none. */
export function nextLineStart(text: string, offset: number): number {
	const { end } = lineAround(text, offset);
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
	return code === 0x0a || code === 0x0d;
}

/** Where the text before an offset ends, white space left out. */
export function trimmedEnd(text: string, end: number): number {
	let at = end;
	while (at > 0 && /\s/.test(text.charAt(at - 1))) {
		at--;
	}
	return at;
}
