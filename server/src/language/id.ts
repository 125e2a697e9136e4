import type { Span } from '../util/span.js';
import { builtInKindByPrefix, type Kind } from './kind.js';
import { builtInStems, findStemmedIds, type IdStem, stemmedIdAt } from './stemmed-id.js';
import type { Verb } from './verb.js';

/** Which words are IDs: a prefix, a hyphen, and a number (`REQ-012`) or a name (`PRD-checkout`); or a stem and such a number or name. */
export interface IdGrammar {
	readonly kindByPrefix: ReadonlyMap<string, Kind>;

	/** What opens IDs without a hyphen; left out where there are none. */
	readonly stems?: readonly IdStem[];

	/** The same with the prefixes of items that one format alone defines, and every file may name; left out where there are none. */
	readonly naming?: IdGrammar;

	/** The prefixes that may begin an ID right behind another, where these are not all. */
	readonly inner?: ReadonlyMap<string, Kind>;

	/** What names items in code, beyond what is built in; left out where a team has configured nothing. */
	readonly marks?: readonly MarkPattern[];
}

/** `REQUIREMENT("{id}")`: what stands before and after an ID in code, and what it says of the item. */
export interface MarkPattern {
	readonly before: string;
	readonly after: string;

	/** `undefined` where that depends on whether the file holds tests. */
	readonly verb: Verb | undefined;
}

/** An ID as it stands in a text. */
export interface FoundId extends Span {
	/** In `(see REQ-012)`, `REQ-012`. */
	readonly id: string;
	readonly kind: Kind;

	/** Whether the ID ends in a number. One that does not, such as `US-based`, may well be an ordinary word. */
	readonly isNumbered: boolean;
}

/** The IDs of a team that has configured none. */
export const builtInIdGrammar: IdGrammar = { kindByPrefix: builtInKindByPrefix, stems: builtInStems };

/** `012`, `AUTH-012`, `2.KR1`, `001a`, `1.2.3`: what follows the hyphen of a numbered ID. */
const numberedTail = /^(?:[A-Za-z0-9_]+-)*\d+(?:\.\d+)*(?:\.[A-Z]{1,4}\d+)?[a-z]?$/;

/**
 * Every ID between two offsets, in text order. Linear in the length of the stretch.
 *
 * @implements REQ-005
 */
export function findIds(text: string, { start, end }: Span, grammar: IdGrammar): FoundId[] {
	const found = findStemmedIds(text, { start, end }, grammar.stems ?? []);
	const stemmed = found.length;
	let from = start;
	let hyphen = text.indexOf('-', start);
	while (hyphen >= 0 && hyphen < end) {
		const id = idAroundHyphen(text, hyphen, { start: from, end }, grammar);
		if (id) {
			found.push(id);
			from = text.charCodeAt(id.end) === hyphenCode ? id.end + 1 : id.end;
		}
		hyphen = text.indexOf('-', id ? id.end : hyphen + 1);
	}
	return stemmed === 0 ? found : found.sort((a, b) => a.start - b.start);
}

/** The ID that begins exactly at an offset. */
export function idAt(text: string, span: Span, grammar: IdGrammar): FoundId | undefined {
	let hyphen = span.start;
	while (hyphen < span.end && isAlphanumeric(text.charCodeAt(hyphen))) {
		hyphen++;
	}
	if (text.charCodeAt(hyphen) !== hyphenCode) {
		return stemmedIdAt(text, span, grammar.stems ?? []);
	}
	const found = idAroundHyphen(text, hyphen, span, grammar);
	return found?.start === span.start ? found : stemmedIdAt(text, span, grammar.stems ?? []);
}

/** Whether a whole string is an ID, and of which kind. */
export function kindOfId(id: string, grammar: IdGrammar): Kind | undefined {
	const found = idAt(id, { start: 0, end: id.length }, grammar);
	return found?.end === id.length ? found.kind : undefined;
}

/** Whether an ID ends in a number and a letter: `AC-1-a`. Its number may be an item's, and the letter a case that has no item. */
export function isLettered(id: string): boolean {
	return /\d-[A-Za-z]$/.test(id);
}

/** Whether an ID has its prefix from what one format alone defines: others number what they find in the same way, and nobody knows what is missing. */
export function isOnlyNamed(id: string, { kindByPrefix, naming }: IdGrammar): boolean {
	const prefix = naming && id.slice(0, Math.max(0, id.indexOf('-')));
	return prefix !== undefined && !kindByPrefix.has(prefix) && naming?.kindByPrefix.has(prefix) === true;
}

const hyphenCode = 0x2d;
const underscoreCode = 0x5f;
const dotCode = 0x2e;

function idAroundHyphen(text: string, hyphen: number, { start: from, end: to }: Span, grammar: IdGrammar): FoundId | undefined {
	const next = text.charCodeAt(hyphen + 1);
	if (hyphen + 1 >= to || !isAlphanumeric(next)) {
		return undefined;
	}

	let start = hyphen;
	while (start > from && isAlphanumeric(text.charCodeAt(start - 1))) {
		start--;
	}
	if (start === hyphen || hyphen - start > maximumPrefix || isInsideWord(text, start, from)) {
		return undefined;
	}
	const kind = grammar.kindByPrefix.get(text.slice(start, hyphen));
	if (kind === undefined) {
		const mayBeLevelled = isUpperCase(next) && isUpperCase(text.charCodeAt(start));
		return mayBeLevelled ? levelledId(text, { start, end: hyphen }, to, grammar) : undefined;
	}

	const end = endOfTail(text, { start, end: hyphen }, to, grammar);
	if (isFileName(text, end, to)) {
		return undefined;
	}
	const id = text.slice(start, end);
	return { id, kind: kindOfLastPart(id, grammar) ?? kind, start, end, isNumbered: isNumberedTail(text, hyphen + 1, end) };
}

/** An ID that tells the level of its requirement before the prefix: `SYS-REQ-012`, `STK-SYS-FR-1`. */
function levelledId(text: string, { start, end }: Span, to: number, grammar: IdGrammar): FoundId | undefined {
	const { levels = '', prefix = '' } = levelled.exec(text.slice(start, Math.min(to, end + longestLevel)))?.groups ?? {};
	const kind = prefix === '' ? undefined : grammar.kindByPrefix.get(prefix);
	if (kind === undefined) {
		return undefined;
	}
	const hyphen = start + levels.length + prefix.length;
	const idEnd = endOfTail(text, { start: start + levels.length, end: hyphen }, to, grammar);
	const isId = isNumberedTail(text, hyphen + 1, idEnd) && !isFileName(text, idEnd, to);
	return isId ? { id: text.slice(start, idEnd), kind, start, end: idEnd, isNumbered: true } : undefined;
}

const longestLevel = 30;
const levelled = /^(?<levels>(?:[A-Z][A-Z0-9]*-){1,3})(?<prefix>REQ|FR|NFR)-(?=[A-Za-z0-9])/;

/** Whether a longer word goes on here: `my-REQ-1`, `my_REQ-1`. Underscores alone are emphasis. */
function isInsideWord(text: string, start: number, from: number): boolean {
	let before = start - 1;
	while (before >= from && text.charCodeAt(before) === underscoreCode) {
		before--;
	}
	const code = before >= from ? text.charCodeAt(before) : 0;
	return code === hyphenCode || (before < start - 1 && isAlphanumeric(code));
}

function isNumberedTail(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		if (!isDigit(text.charCodeAt(at))) {
			return numberedTail.test(text.slice(start, end));
		}
	}
	return true;
}

/** No prefix is longer; a run of letters that is belongs to prose. */
const maximumPrefix = 24;

/** In `US-001-AC-2` a criterion is counted within a story. */
function kindOfLastPart(id: string, grammar: IdGrammar): Kind | undefined {
	const prefix = /\d-(?<prefix>[A-Z]+)-\d+$/.exec(id)?.groups?.['prefix'];
	return prefix === undefined ? undefined : grammar.kindByPrefix.get(prefix);
}

/**
 * Where an ID ends that begins with this prefix and a hyphen. A range such as `FR-001-FR-005` is two IDs; `US-001-AC-2` is one, in which
 * something else is counted.
 */
function endOfTail(text: string, prefix: Span, to: number, grammar: IdGrammar): number {
	const from = prefix.end + 1;
	let end = from;
	let segment = from;
	while (end < to) {
		const code = text.charCodeAt(end);
		if (isAlphanumeric(code) || code === underscoreCode) {
			end++;
		} else if (code === hyphenCode || code === dotCode) {
			const next = end + 1 < to ? text.charCodeAt(end + 1) : 0;
			if (!isAlphanumeric(next) || (code === dotCode && !isDigit(next) && !isUpperCase(next))) {
				break;
			}
			const isOther =
				code === hyphenCode && segment > from && (grammar.inner ?? grammar.kindByPrefix).has(text.slice(segment, end));
			if (isOther && !isCountedWithin(text, prefix, { start: segment, end })) {
				return segment - 1;
			}
			end++;
			segment = end;
		} else {
			break;
		}
	}
	while (end > from && text.charCodeAt(end - 1) === underscoreCode) {
		end--;
	}
	return end;
}

/** Whether a prefix counts what belongs to a number before it: that of something else, and a number behind it. */
function isCountedWithin(text: string, first: Span, prefix: Span): boolean {
	const isElse = text.slice(first.start, first.end) !== text.slice(prefix.start, prefix.end);
	return isElse && isDigit(text.charCodeAt(prefix.start - 2)) && isDigit(text.charCodeAt(prefix.end + 1));
}

/** In `REQ-012.md` the ID is part of a file's name, which says nothing about the item. */
function isFileName(text: string, end: number, to: number): boolean {
	return end + 1 < to && text.charCodeAt(end) === dotCode && isLowerCase(text.charCodeAt(end + 1));
}

function isAlphanumeric(code: number): boolean {
	return isDigit(code) || isUpperCase(code) || isLowerCase(code);
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

function isUpperCase(code: number): boolean {
	return code >= 0x41 && code <= 0x5a;
}

function isLowerCase(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}
