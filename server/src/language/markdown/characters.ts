// The characters that Markdown gives a meaning, as UTF-16 codes.
/** `\t`. */
export const TAB = 9;
/** `\n`. */
export const LINE_FEED = 10;
/** `\r`. */
export const CARRIAGE_RETURN = 13;
/** A space. */
export const SPACE = 32;
/** `!`. */
export const EXCLAMATION_MARK = 33;
/** `"`. */
export const DOUBLE_QUOTE = 34;
/** `#`. */
export const HASH = 35;
/** `&`. */
export const AMPERSAND = 38;
/** `'`. */
export const SINGLE_QUOTE = 39;
/** `(`. */
export const LEFT_PARENTHESIS = 40;
/** `)`. */
export const RIGHT_PARENTHESIS = 41;
/** `*`. */
export const ASTERISK = 42;
/** `+`. */
export const PLUS = 43;
/** `-`. */
export const DASH = 45;
/** `.`. */
export const DOT = 46;
/** `/`. */
export const SLASH = 47;
/** `0`. */
export const DIGIT_ZERO = 48;
/** `1`. */
export const DIGIT_ONE = 49;
/** `9`. */
export const DIGIT_NINE = 57;
/** `:`. */
export const COLON = 58;
/** `;`. */
export const SEMICOLON = 59;
/** `<`. */
export const LESS_THAN = 60;
/** `=`. */
export const EQUALS = 61;
/** `>`. */
export const GREATER_THAN = 62;
/** `?`. */
export const QUESTION_MARK = 63;
/** `@`. */
export const AT = 64;
/** `[`. */
export const LEFT_BRACKET = 91;
/** `\`. */
export const BACKSLASH = 92;
/** `]`. */
export const RIGHT_BRACKET = 93;
/** `^`. */
export const CARET = 94;
/** `_`. */
export const UNDERSCORE = 95;
/** A backtick. */
export const BACKTICK = 96;
/** `|`. */
export const PIPE = 124;
/** `~`. */
export const TILDE = 126;
/** The last of the ASCII control characters. */
export const DELETE = 127;
/** U+FEFF, which some editors put at the start of a file. */
export const BYTE_ORDER_MARK = 0xfeff;

const LETTER = 1;
const DIGIT = 2;
const PUNCTUATION = 4;
const ATEXT = 8;
const EMAIL_NAME = 16;
const URL_TRAIL = 32;

/** What each ASCII character is, one bit per class. Other characters are read as `undefined`, in which no bit is set. */
const classes = new Uint8Array(128);
classify(/[A-Za-z]/, LETTER);
classify(/[0-9]/, DIGIT);
classify(/[!-/:-@[-`{-~]/, PUNCTUATION);
classify(/[A-Za-z0-9#-'*+\-./=?^-`{-~]/, ATEXT);
classify(/[A-Za-z0-9+\-._]/, EMAIL_NAME);
classify(/[!"')*,.:;?_~&\]]/, URL_TRAIL);

function classify(members: RegExp, bit: number): void {
	for (let code = 0; code < classes.length; code++) {
		if (members.test(String.fromCharCode(code))) {
			classes[code] = (classes[code] as number) | bit;
		}
	}
}

function hasClass(code: number, bits: number): boolean {
	return code < 128 && ((classes[code] as number) & bits) !== 0;
}

/** `A` to `Z` and `a` to `z`. */
export function isLetter(code: number): boolean {
	return hasClass(code, LETTER);
}

/** `0` to `9`. */
export function isDigit(code: number): boolean {
	return code >= DIGIT_ZERO && code <= DIGIT_NINE;
}

/** `A` to `Z`, `a` to `z` and `0` to `9`. */
export function isLetterOrDigit(code: number): boolean {
	return hasClass(code, LETTER | DIGIT);
}

/** Whether a backslash before this character takes its meaning away. */
export function isAsciiPunctuation(code: number): boolean {
	return hasClass(code, PUNCTUATION);
}

/** Whether this may stand before the `@` in `<li@example.com>`. */
export function isLocalPart(code: number): boolean {
	return hasClass(code, ATEXT);
}

/** Whether this may stand before the `@` of a bare `li@example.com`. */
export function isEmailNamePart(code: number): boolean {
	return hasClass(code, EMAIL_NAME);
}

/** Whether this may be punctuation behind a bare address rather than part of it. */
export function isUrlTrail(code: number): boolean {
	return hasClass(code, URL_TRAIL);
}

/** What may stand inside a line without being seen. */
export function isSpaceOrTab(code: number): boolean {
	return code === SPACE || code === TAB;
}

/** Either half of CRLF, or a whole line ending. */
export function isLineEnding(code: number): boolean {
	return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Spaces, tabs and line endings. */
export function isWhitespace(code: number): boolean {
	return code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;
}

const unicodePunctuation = /[\p{P}\p{S}]/u;
const unicodeWhitespace = /\s/;

/** Punctuation and symbols of any script. Half of a surrogate pair is neither. */
export function isUnicodePunctuation(code: number): boolean {
	return code < 128 ? hasClass(code, PUNCTUATION) : unicodePunctuation.test(String.fromCharCode(code));
}

/** White space of any script, such as the ideographic space. */
export function isUnicodeWhitespace(code: number): boolean {
	return code < 128
		? code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN)
		: unicodeWhitespace.test(String.fromCharCode(code));
}

/** The first place from `from` on that is no space or tab, at most `limit`. */
export function skipSpaces(text: string, from: number, limit: number): number {
	let at = from;
	while (at < limit && isSpaceOrTab(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** The first place from `from` on that is no space, tab or line ending, at most `limit`. */
export function skipWhitespace(text: string, from: number, limit: number): number {
	let at = from;
	while (at < limit && isWhitespace(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** The place behind the characters that repeat the one at `from`, at most `limit`: in `### a`, from 0, 3. */
export function skipRun(text: string, from: number, limit: number): number {
	const code = text.charCodeAt(from);
	let at = from + 1;
	while (at < limit && text.charCodeAt(at) === code) {
		at++;
	}
	return at;
}
