import {
	BACKTICK,
	COLON,
	DASH,
	DOT,
	DOUBLE_QUOTE,
	EQUALS,
	GREATER_THAN,
	isLetter,
	isLetterOrDigit,
	isWhitespace,
	LESS_THAN,
	SINGLE_QUOTE,
	SLASH,
	skipWhitespace,
	UNDERSCORE,
} from './characters.js';

/** The longest name in the two lists below, in characters. */
const LONGEST_NAME = 10;

/** Elements whose tags start a block of HTML that goes on until a blank line. */
const blockElements = new Set(
	(
		'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
		'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
		'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title ' +
		'tr track ul'
	).split(' '),
);

/** Elements whose content is not HTML: their blocks go on until an end tag, over blank lines. */
const rawElements = new Set(['pre', 'script', 'style', 'textarea']);

/** Whether the name between the two offsets is that of an element that stands for a block. */
export function isBlockHtmlElement(text: string, start: number, end: number): boolean {
	return end - start <= LONGEST_NAME && blockElements.has(text.slice(start, end).toLowerCase());
}

/** Whether the name between the two offsets is that of an element whose content is raw text. */
export function isRawHtmlElement(text: string, start: number, end: number): boolean {
	return end - start <= LONGEST_NAME && rawElements.has(text.slice(start, end).toLowerCase());
}

/** The offset behind the name of a tag, which starts at `from`; `from` when there is none. */
export function scanTagName(text: string, from: number, limit: number): number {
	if (from >= limit || !isLetter(text.charCodeAt(from))) {
		return from;
	}
	let at = from + 1;
	while (at < limit && isTagNamePart(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

/** Where a tag stands. Only in a block may values follow each other, as in `<a b=c=d>`. */
export type TagPlace = 'block' | 'inline';

/**
 * Reads the attributes of an opening tag.
 * ```markdown
 * <img src="a.png" hidden/>
 *     ^ from              ^ the result: the `>`, or -1 when this is no tag
 * ```
 */
export function scanAttributes(text: string, from: number, limit: number, place: TagPlace): number {
	let at = from;
	while (at >= 0) {
		at = skipWhitespace(text, at, limit);
		const code = at < limit ? text.charCodeAt(at) : 0;
		if (code === GREATER_THAN) {
			return at;
		}
		if (code === SLASH) {
			return at + 1 < limit && text.charCodeAt(at + 1) === GREATER_THAN ? at + 1 : -1;
		}
		if (!isAttributeNameStart(code)) {
			return -1;
		}
		at = scanAttribute(text, at, limit, place);
	}
	return -1;
}

function scanAttribute(text: string, from: number, limit: number, place: TagPlace): number {
	let at = from + 1;
	while (at < limit && isAttributeNamePart(text.charCodeAt(at))) {
		at++;
	}
	for (;;) {
		const equals = skipWhitespace(text, at, limit);
		if (equals >= limit || text.charCodeAt(equals) !== EQUALS) {
			return at;
		}
		at = scanValue(text, skipWhitespace(text, equals + 1, limit), limit, place);
		if (at < 0 || place === 'inline' || isQuote(text.charCodeAt(at - 1))) {
			return at >= 0 && isValueEnd(text, at, limit) ? at : -1;
		}
	}
}

/** The offset behind the value at `from`, or -1. */
function scanValue(text: string, from: number, limit: number, place: TagPlace): number {
	const opener = from < limit ? text.charCodeAt(from) : GREATER_THAN;
	if (isQuote(opener)) {
		const end = text.indexOf(opener === DOUBLE_QUOTE ? '"' : "'", from + 1);
		return end >= 0 && end < limit ? end + 1 : -1;
	}
	if (opener !== SLASH && !isUnquotedValuePart(opener)) {
		return -1;
	}
	// Only inline may a value start with a slash: `<a href=/b>`.
	let at = opener === SLASH && place === 'block' ? from : from + 1;
	while (at < limit && isUnquotedValuePart(text.charCodeAt(at))) {
		at++;
	}
	return at;
}

function isValueEnd(text: string, at: number, limit: number): boolean {
	const code = at < limit ? text.charCodeAt(at) : 0;
	return code === SLASH || code === GREATER_THAN || isWhitespace(code);
}

function isQuote(code: number): boolean {
	return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

function isTagNamePart(code: number): boolean {
	return code === DASH || isLetterOrDigit(code);
}

function isAttributeNameStart(code: number): boolean {
	return code === COLON || code === UNDERSCORE || isLetter(code);
}

function isAttributeNamePart(code: number): boolean {
	return code === COLON || code === UNDERSCORE || code === DOT || code === DASH || isLetterOrDigit(code);
}

/** A slash ends an unquoted value here, other than in CommonMark: `<a href=http://x>` is no tag. */
function isUnquotedValuePart(code: number): boolean {
	return !(
		isWhitespace(code) ||
		isQuote(code) ||
		code === SLASH ||
		code === LESS_THAN ||
		code === EQUALS ||
		code === GREATER_THAN ||
		code === BACKTICK
	);
}
