import {
	ASTERISK,
	AT,
	DASH,
	DELETE,
	DOT,
	isEmailNamePart,
	isLetter,
	isLetterOrDigit,
	isUnicodePunctuation,
	isUnicodeWhitespace,
	isWhitespace,
	LEFT_BRACKET,
	LEFT_PARENTHESIS,
	RIGHT_BRACKET,
	SLASH,
	SPACE,
	TILDE,
	UNDERSCORE,
} from './characters.js';
import { FactKind } from './fact-kind.js';
import type { InlineScan } from './inline-scan.js';
import { isKnownBadDomain, scanDomain, scanPath } from './literal-url.js';

const PROTOCOL = 0;
const WWW = 1;
const EMAIL = 2;

const SMALL_H = 104;
const SMALL_P = 112;
const SMALL_S = 115;
const SMALL_T = 116;
const SMALL_W = 119;

/**
 * Adds the address whose `://` stands at `colon` and returns the place behind it, or -1 when it is none.
 * ```markdown
 * See https://example.com.
 *          ^             ^ colon and the result
 * ```
 */
export function scanProtocolAutolink(scan: InlineScan, colon: number): number {
	const { text, end: limit } = scan;
	const start = startOfProtocol(scan, colon);
	const domainStart = colon + 3;
	if (start < 0 || domainStart >= limit || !isDomainStart(text.charCodeAt(domainStart))) {
		return -1;
	}
	const domainEnd = scanDomain(scan, domainStart);
	return domainEnd < 0 ? -1 : addLiteral(scan, PROTOCOL, start, scanPath(scan, domainEnd));
}

/** Adds the address `www.example.com` whose first dot stands at `dot` and returns the place behind it, or -1 when it is none. */
export function scanWwwAutolink(scan: InlineScan, dot: number): number {
	const { text, end: limit } = scan;
	const start = dot - 3;
	if (!isWww(scan, start) || dot + 1 >= limit || isKnownBadDomain(scan, start)) {
		return -1;
	}
	if (start > scan.start && !canPrecedeWww(text.charCodeAt(start - 1))) {
		return -1;
	}
	// An e-mail address that starts with `www.` is one.
	let nameEnd = dot;
	while (nameEnd < limit && isEmailNamePart(text.charCodeAt(nameEnd))) {
		nameEnd++;
	}
	const emailEnd = nameEnd < limit && text.charCodeAt(nameEnd) === AT ? scanEmailAutolinkLiteral(scan, nameEnd) : -1;
	if (emailEnd >= 0) {
		return emailEnd;
	}
	const domainEnd = scanDomain(scan, start);
	return domainEnd < 0 ? -1 : addLiteral(scan, WWW, start, scanPath(scan, domainEnd));
}

/** Adds the e-mail address whose `@` stands at `at` and returns the place behind it, or -1 when it is none. */
export function scanEmailAutolinkLiteral(scan: InlineScan, at: number): number {
	const { text } = scan;
	let start = at;
	while (start > scan.floor && isEmailNamePart(text.charCodeAt(start - 1))) {
		start--;
	}
	if (start === at || (start > scan.start && !canPrecedeEmail(text.charCodeAt(start - 1)))) {
		return -1;
	}
	const end = emailDomainEnd(scan, at + 1);
	return end < 0 ? -1 : addLiteral(scan, EMAIL, start, end);
}

function addLiteral(scan: InlineScan, form: number, start: number, end: number): number {
	const fact = scan.add(FactKind.literalAutolink, start, end);
	scan.facts.set(fact, 0, form);
	return end;
}

/** Where the `http` or `https` before the colon starts, in any case; -1 when there is none that a letter does not precede. */
function startOfProtocol(scan: InlineScan, colon: number): number {
	const { text } = scan;
	const isSecure = lowerCase(text, colon - 1) === SMALL_S;
	const start = colon - (isSecure ? 5 : 4);
	const isHttp =
		start >= scan.floor &&
		lowerCase(text, start) === SMALL_H &&
		lowerCase(text, start + 1) === SMALL_T &&
		lowerCase(text, start + 2) === SMALL_T &&
		lowerCase(text, start + 3) === SMALL_P;
	return isHttp && !(start > scan.start && isLetter(text.charCodeAt(start - 1))) ? start : -1;
}

function isWww({ text, floor }: InlineScan, start: number): boolean {
	return (
		start >= floor &&
		lowerCase(text, start) === SMALL_W &&
		lowerCase(text, start + 1) === SMALL_W &&
		lowerCase(text, start + 2) === SMALL_W
	);
}

/** The code of the small letter, if there is a letter at this place. */
function lowerCase(text: string, at: number): number {
	return text.charCodeAt(at) | 32;
}

function isDomainStart(code: number): boolean {
	return !(code < SPACE || code === DELETE || isUnicodeWhitespace(code) || isUnicodePunctuation(code));
}

function canPrecedeWww(code: number): boolean {
	return (
		isWhitespace(code) ||
		code === LEFT_PARENTHESIS ||
		code === ASTERISK ||
		code === UNDERSCORE ||
		code === LEFT_BRACKET ||
		code === RIGHT_BRACKET ||
		code === TILDE
	);
}

function canPrecedeEmail(code: number): boolean {
	return code !== SLASH && !isEmailNamePart(code);
}

/** Where the domain of an e-mail address ends. It has a dot, and ends in a letter. */
function emailDomainEnd({ text, end: limit }: InlineScan, from: number): number {
	let hasDot = false;
	let at = from;
	while (at < limit) {
		const code = text.charCodeAt(at);
		const isInnerDot = code === DOT && at + 1 < limit && isLetterOrDigit(text.charCodeAt(at + 1));
		if (!isInnerDot && code !== DASH && code !== UNDERSCORE && !isLetterOrDigit(code)) {
			break;
		}
		hasDot ||= isInnerDot;
		at++;
	}
	return hasDot && at > from && isLetter(text.charCodeAt(at - 1)) ? at : -1;
}
