import { isDigitCode, isLineEnd, isNameCode } from './characters.js';
import type { Cursor, Lexeme } from './cursor.js';
import type { Token } from './token.js';

/** How a quoted string behaves. */
export interface QuoteStyle {
	/** Whether a backslash takes the meaning from the next character. */
	readonly escapes?: boolean;

	/** Whether the string may go on in the next line. */
	readonly isMultiline?: boolean;
}

/**
 * A string between two equal quotes. A quote whose partner is missing, in its line or within the reach of
 * a string that spans lines, is taken for an apostrophe: nothing opens. A doubled quote is two strings, side by side.
 */
export function quoted(quote: string, { escapes = true, isMultiline = false }: QuoteStyle = {}): Lexeme {
	return {
		open: quote,
		read(cursor, at) {
			if (cursor.hasGivenUp(quote, at)) {
				return at;
			}
			const { text } = cursor;
			const limit = isMultiline ? Math.min(cursor.end, at + reach) : cursor.end;
			const code = quote.charCodeAt(0);
			let end = at + 1;
			for (; end < limit; end++) {
				const here = text.charCodeAt(end);
				if (here === code) {
					return cursor.add({ type: 'string', start: at, end: end + 1, contentStart: at + 1, contentEnd: end });
				}
				if (here === backslash && escapes) {
					end += text.startsWith('\r\n', end + 1) ? 2 : 1;
				} else if (!isMultiline && isLineEnd(here)) {
					break;
				}
			}
			cursor.giveUp(quote, { start: at, end });
			return at;
		},
	};
}

const backslash = 0x5c;

/** How far a string may go that spans lines, in UTF-16 units. */
const reach = 20_000;

/** A string between marks, over any number of lines; one without its end is none. */
export function fenced(open: string, close: string, { escapes = false }: QuoteStyle = {}, typeAt = alwaysString): Lexeme {
	return {
		open,
		read(cursor, at) {
			const contentStart = at + open.length;
			let contentEnd = cursor.find(close, contentStart);
			while (escapes && isEscaped(cursor.text, contentEnd, contentStart)) {
				contentEnd = cursor.find(close, contentEnd + 1);
			}
			return contentEnd === Number.POSITIVE_INFINITY
				? at
				: cursor.add({ type: typeAt(cursor, at), start: at, end: contentEnd + close.length, contentStart, contentEnd });
		},
	};
}

/** What a lexeme is, where that depends on its place. */
export type TypeAt = (cursor: Cursor, at: number) => Token['type'];

const alwaysString: TypeAt = () => 'string';

function isEscaped(text: string, at: number, from: number): boolean {
	let start = at;
	while (start > from && text.charCodeAt(start - 1) === backslash) {
		start--;
	}
	return (at - start) % 2 === 1 && at !== Number.POSITIVE_INFINITY;
}

/** `'x'` or `'\n'`, in languages where an apostrophe has other uses: lifetimes, type variables, names such as `x'`. */
export const character: Lexeme = {
	open: "'",
	read({ text, end: limit }, at) {
		if (isNameCode(text.charCodeAt(at - 1)) && !isBytePrefix(text, at - 1)) {
			return at;
		}
		const end =
			text.charCodeAt(at + 1) === backslash
				? text.slice(at + 3, at + 14).indexOf("'") + at + 3
				: at + 1 + codePointLength(text, at + 1);
		return end > at + 1 && end < limit && text[end] === "'" ? end + 1 : at;
	},
};

/** The `b` of Rust's `b'x'`. */
function isBytePrefix(text: string, at: number): boolean {
	return text[at] === 'b' && !isNameCode(text.charCodeAt(at - 1));
}

function codePointLength(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** `'…'` where digits may be grouped by apostrophes: `1'000`. */
export const characterBesideNumbers: Lexeme = {
	open: "'",
	read: (cursor, at) => (isInNumber(cursor.text, at) ? at : singleQuoted.read(cursor, at)),
};

const singleQuoted = quoted("'");

function isInNumber(text: string, at: number): boolean {
	let start = at;
	while (start > at - longestNumber && start > 0 && (isNameCode(text.charCodeAt(start - 1)) || text[start - 1] === "'")) {
		start--;
	}
	return start < at && isDigitCode(text.charCodeAt(start));
}

const longestNumber = 80;

/** A mark that takes the meaning from the next character, such as the backslash of Lisp's `\"`. */
export function escape(open: string): Lexeme {
	return { open, read: (_, at) => at + 2 };
}
