/** A letter, a digit, `_`, `$`, or anything outside ASCII but a byte order mark: what names are made of. NaN, past the end, is none. */
export function isNameCode(code: number): boolean {
	return code > 0x7f ? code !== byteOrderMark : isDigitCode(code) || isLetterCode(code) || code === 0x5f || code === 0x24;
}

const byteOrderMark = 0xfeff;

function isLetterCode(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A digit of ASCII. */
export function isDigitCode(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

/** A line feed or a carriage return. */
export function isLineEnd(code: number): boolean {
	return code === 0x0a || code === 0x0d;
}

/** White space inside a line; a byte order mark counts. */
export function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x09 || code === byteOrderMark;
}

/** Where the blanks before an offset begin. */
export function skipBlanksBack(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && isBlank(text.charCodeAt(start - 1))) {
		start--;
	}
	return start;
}

/** Whether only blanks precede an offset in its line. */
export function isFirstInLine(text: string, offset: number): boolean {
	const start = skipBlanksBack(text, offset);
	return start === 0 || isLineEnd(text.charCodeAt(start - 1));
}

/** Where the line around an offset starts, but not before `from`. */
export function lineStart(text: string, offset: number, from = 0): number {
	let start = offset;
	while (start > from && !isLineEnd(text.charCodeAt(start - 1))) {
		start--;
	}
	return start;
}

/** Where the line around an offset ends, before its line break, but not behind `to`. */
export function lineEnd(text: string, offset: number, to = text.length): number {
	let end = offset;
	while (end < to && !isLineEnd(text.charCodeAt(end))) {
		end++;
	}
	return end;
}
