import {
	AMPERSAND,
	DASH,
	DOT,
	isLetter,
	isUnicodePunctuation,
	isUnicodeWhitespace,
	isUrlTrail,
	LEFT_BRACKET,
	LEFT_PARENTHESIS,
	LESS_THAN,
	RIGHT_BRACKET,
	RIGHT_PARENTHESIS,
	SEMICOLON,
	UNDERSCORE,
} from './characters.js';
import type { InlineScan } from './inline-scan.js';

/** Where the path ends that starts at `from`: before white space and before punctuation that only ends the sentence. */
export function scanPath(scan: InlineScan, from: number): number {
	const { text, end: limit } = scan;
	let opened = 0;
	let closed = 0;
	let at = from;
	while (at < limit) {
		const code = text.charCodeAt(at);
		if (code === LEFT_PARENTHESIS) {
			opened++;
		} else if (code === RIGHT_PARENTHESIS && closed < opened) {
			closed++;
		} else if (code === LESS_THAN || isUrlTrail(code)) {
			if (isTrail(scan, at)) {
				return at;
			}
			closed += code === RIGHT_PARENTHESIS ? 1 : 0;
		} else if (isUnicodeWhitespace(code)) {
			return at;
		}
		at++;
	}
	return at;
}

/**
 * Where the domain ends that starts at `from`; -1 when it is none, as neither of its last two parts may hold an underscore.
 * ```markdown
 * https://docs.example.com/a
 *         ^               ^ from and the result
 * ```
 */
export function scanDomain(scan: InlineScan, from: number): number {
	if (isKnownBadDomain(scan, from)) {
		return -1;
	}
	const { text, end: limit } = scan;
	let isLastPartBad = false;
	let isPartBeforeBad = false;
	let lastPart = from;
	let partBefore = from;
	let at = from;
	let hasContent = false;
	while (at < limit) {
		const code = text.charCodeAt(at);
		if (code === DOT || code === UNDERSCORE) {
			if (isTrail(scan, at)) {
				break;
			}
			if (code === UNDERSCORE) {
				isLastPartBad = true;
			} else {
				isPartBeforeBad = isLastPartBad;
				isLastPartBad = false;
				partBefore = lastPart;
				lastPart = at + 1;
			}
		} else if (isDomainEnd(code)) {
			break;
		} else {
			hasContent = true;
		}
		at++;
	}
	if (isLastPartBad || isPartBeforeBad) {
		// A domain that starts further right, up to the bad part, would fail just so.
		scan.badDomainStart = from;
		scan.badDomainEnd = partBefore;
		return -1;
	}
	return hasContent ? at : -1;
}

/** Whether an earlier search has found that no domain starts at `from`. */
export function isKnownBadDomain({ badDomainStart, badDomainEnd }: InlineScan, from: number): boolean {
	return badDomainStart >= 0 && from >= badDomainStart && from <= badDomainEnd;
}

function isDomainEnd(code: number): boolean {
	return code !== DASH && (isUnicodeWhitespace(code) || isUnicodePunctuation(code));
}

/**
 * Whether what follows from `from` on, up to the next white space, is punctuation of the sentence and none of the address.
 * ```markdown
 * See https://example.com/a.b), then
 *                          ^ no: `b` follows
 *                            ^ yes
 * ```
 */
function isTrail(scan: InlineScan, from: number): boolean {
	if (from > scan.innerTrailStart && from < scan.innerTrailEnd) {
		return false;
	}
	const { text, end: limit } = scan;
	let at = from;
	while (at < limit) {
		const code = text.charCodeAt(at);
		if (code === LESS_THAN || isUnicodeWhitespace(code)) {
			return true;
		}
		if (code === RIGHT_BRACKET && isBeforeResource(text, at + 1, limit)) {
			return true;
		}
		const next = code === AMPERSAND ? skipCharacterReference(text, at, limit) : at + 1;
		if (next < 0 || !isUrlTrail(code)) {
			scan.innerTrailStart = from;
			scan.innerTrailEnd = at;
			return false;
		}
		at = next;
	}
	return true;
}

/** Whether a `]` before `at` might be the one of a link or a reference. */
function isBeforeResource(text: string, at: number, limit: number): boolean {
	const code = at < limit ? text.charCodeAt(at) : LEFT_BRACKET;
	return code === LEFT_PARENTHESIS || code === LEFT_BRACKET || isUnicodeWhitespace(code);
}

/** The offset behind `&copy;`; -1 when the `&` at `from` opens no such thing. */
function skipCharacterReference(text: string, from: number, limit: number): number {
	let at = from + 1;
	while (at < limit && isLetter(text.charCodeAt(at))) {
		at++;
	}
	return at > from + 1 && at < limit && text.charCodeAt(at) === SEMICOLON ? at + 1 : -1;
}
