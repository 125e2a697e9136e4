import {
	BACKSLASH,
	DELETE,
	GREATER_THAN,
	isLineEnding,
	isWhitespace,
	LEFT_PARENTHESIS,
	LESS_THAN,
	RIGHT_PARENTHESIS,
	SPACE,
} from './characters.js';

/** How deep parentheses may nest in the destination of a link; in a definition nothing bounds them. */
export const MAXIMUM_PARENTHESES = 32;

/**
 * Reads a destination: `/a_(b)` or `<a b>`. Returns the offset behind it, or -1 when there is none.
 *
 * `limit` is where the text ends, `depth` how deep its parentheses may nest.
 */
export function scanDestination(text: string, from: number, limit: number, depth: number): number {
	if (from >= limit) {
		return -1;
	}
	return text.charCodeAt(from) === LESS_THAN ? scanEnclosed(text, from, limit) : scanRaw(text, from, limit, depth);
}

function scanEnclosed(text: string, from: number, limit: number): number {
	let at = from + 1;
	while (at < limit) {
		const code = text.charCodeAt(at);
		if (code === GREATER_THAN) {
			return at + 1;
		}
		if (code === LESS_THAN || isLineEnding(code)) {
			return -1;
		}
		at++;
		if (code === BACKSLASH && at < limit && isEnclosedEscape(text.charCodeAt(at))) {
			at++;
		}
	}
	return -1;
}

function scanRaw(text: string, from: number, limit: number, depth: number): number {
	let open = 0;
	let at = from;
	while (at < limit) {
		const code = text.charCodeAt(at);
		if (isWhitespace(code) || (code === RIGHT_PARENTHESIS && open === 0)) {
			break;
		}
		if (code < SPACE || code === DELETE) {
			return -1;
		}
		at++;
		if (code === LEFT_PARENTHESIS) {
			open++;
			if (open > depth) {
				return -1;
			}
		} else if (code === RIGHT_PARENTHESIS) {
			open--;
		} else if (code === BACKSLASH && at < limit && isRawEscape(text.charCodeAt(at))) {
			at++;
		}
	}
	return open === 0 && at > from ? at : -1;
}

function isEnclosedEscape(code: number): boolean {
	return code === LESS_THAN || code === GREATER_THAN || code === BACKSLASH;
}

function isRawEscape(code: number): boolean {
	return code === LEFT_PARENTHESIS || code === RIGHT_PARENTHESIS || code === BACKSLASH;
}
