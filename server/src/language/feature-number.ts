import type { Span } from '../util/span.js';

/**
 * In `spec 003 FR-001` and `FR-001 of spec 003`, `003`. The words are no part of the ID's name, and may mean a spec that lies elsewhere, so
 * that nothing is missed.
 */
export function featureBeside(text: string, { start, end }: Span): string | undefined {
	return featureBefore(text, start) ?? featureBehind(text, end);
}

/** In `spec 003 FR-001`, `003`, unless the words begin before an offset. */
export function featureBefore(text: string, idStart: number, from = 0): string | undefined {
	const code = text.charCodeAt(idStart - 2);
	const isBehindNumber = text[idStart - 1] === ' ' && code >= zero && code <= nine;
	return isBehindNumber ? before.exec(text.slice(Math.max(from, idStart - longest), idStart))?.groups?.['number'] : undefined;
}

function featureBehind(text: string, idEnd: number): string | undefined {
	const isOf = text.startsWith(' of ', idEnd) || text.startsWith(' de ', idEnd);
	return isOf ? behind.exec(text.slice(idEnd, idEnd + longest))?.groups?.['number'] : undefined;
}

const zero = 0x30;
const nine = 0x39;
const longest = 24;
const before = /(?<![\p{L}\p{N}-])(?:spec|feature|规格|規格)[ -](?<number>\d{3,}) $/iu;
const behind = /^ (?:of|de(?: la)?) (?:spec|feature) (?<number>\d{3,})(?![\p{L}\p{N}])/iu;
