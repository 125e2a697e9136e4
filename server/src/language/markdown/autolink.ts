import {
	AT,
	COLON,
	DASH,
	DELETE,
	DOT,
	GREATER_THAN,
	isLocalPart,
	isLetter,
	isLetterOrDigit,
	LESS_THAN,
	PLUS,
	SPACE,
} from './characters.js';

const SHORTEST_SCHEME = 2;
const LONGEST_SCHEME = 32;
/** The longest part of a host name between two dots, in characters. */
const LONGEST_HOST_LABEL = 63;

/** The offset behind `<https://example.com>`, whose `<` stands at `from`; -1 when it is none. */
export function scanUriAutolink(text: string, from: number, limit: number): number {
	const schemeStart = from + 1;
	let at = schemeStart;
	if (at >= limit || !isLetter(text.charCodeAt(at))) {
		return -1;
	}
	while (at < limit && at - schemeStart <= LONGEST_SCHEME && isSchemePart(text.charCodeAt(at))) {
		at++;
	}
	const length = at - schemeStart;
	if (length < SHORTEST_SCHEME || length > LONGEST_SCHEME || at >= limit || text.charCodeAt(at) !== COLON) {
		return -1;
	}
	while (at < limit && isUriPart(text.charCodeAt(at))) {
		at++;
	}
	return at < limit && text.charCodeAt(at) === GREATER_THAN ? at + 1 : -1;
}

/** The offset behind `<li@example.com>`, whose `<` stands at `from`; -1 when it is none. */
export function scanEmailAutolink(text: string, from: number, limit: number): number {
	let at = from + 1;
	while (at < limit && isLocalPart(text.charCodeAt(at))) {
		at++;
	}
	if (at === from + 1 || at >= limit || text.charCodeAt(at) !== AT) {
		return -1;
	}
	do {
		at = scanHostLabel(text, at + 1, limit);
	} while (at >= 0 && text.charCodeAt(at) === DOT);
	return at < 0 ? -1 : at + 1;
}

/** The offset of the `.` or `>` behind a part of a host name, or -1. */
function scanHostLabel(text: string, from: number, limit: number): number {
	let at = from;
	while (at < limit && isHostLabelPart(text.charCodeAt(at))) {
		at++;
	}
	const code = at < limit ? text.charCodeAt(at) : 0;
	const isLabel =
		at > from && at - from <= LONGEST_HOST_LABEL && text.charCodeAt(from) !== DASH && text.charCodeAt(at - 1) !== DASH;
	return isLabel && (code === DOT || code === GREATER_THAN) ? at : -1;
}

function isSchemePart(code: number): boolean {
	return code === PLUS || code === DASH || code === DOT || isLetterOrDigit(code);
}

function isUriPart(code: number): boolean {
	return code > SPACE && code !== LESS_THAN && code !== GREATER_THAN && code !== DELETE;
}

function isHostLabelPart(code: number): boolean {
	return code === DASH || isLetterOrDigit(code);
}
