import type { Span } from '../util/span.js';
import { normalizeKey } from './attribute.js';
import type { Certainty, Item, Reference } from './document.js';
import { findIds, type IdGrammar, kindOfId } from './id.js';
import type { ItemSource } from './read-items.js';
import { Regions } from './region.js';
import { type Verb, verbByField } from './verb.js';

/** Every place of a file that names an item without defining it, in text order. */
export function readReferences(source: ItemSource, items: readonly Item[]): Reference[] {
	const candidates = findCandidates(source);
	if (candidates.length === 0) {
		return noReferences;
	}

	const places: Places = {
		regions: new Regions(source.text, source.facts),
		fields: declaredFields(source, items),
		definitions: new Set(items.map(it => it.idSpan.start)),
		around: new EnclosingItems(items),
		grammar: source.reading.grammar,
	};
	const references: Reference[] = [];
	for (const candidate of candidates) {
		const reference = readReference(source.text, candidate, places);
		if (reference) {
			references.push(reference);
		}
	}
	return references;
}

const noReferences: Reference[] = [];

/** A stretch that looks like an ID. */
interface Candidate {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	readonly verb: Verb;
	readonly certainty: Certainty;
}

/** What lies where in a file; asked in text order. */
interface Places {
	readonly regions: Regions;
	readonly fields: readonly DeclaredField[];
	readonly definitions: ReadonlySet<number>;
	readonly around: EnclosingItems;
	readonly grammar: IdGrammar;
}

function readReference(text: string, candidate: Candidate, places: Places): Reference | undefined {
	const { id, start: idStart, end } = candidate;
	const from = places.around.at(idStart);
	const field = findField(places.fields, idStart);
	const region = field ? 'prose' : places.regions.kindAt(idStart);
	if (region === 'hidden' || places.definitions.has(idStart)) {
		return undefined;
	}
	const qualifier = qualifierOf(text, idStart, places.grammar);
	const start = qualifier === undefined ? idStart : idStart - qualifier.length - 1;
	if (field) {
		const certainty = certaintyInField(text, candidate, { field, start });
		return { id, qualifier, start, end, verb: field.verb, from: field.item, certainty };
	}
	const certainty = region === 'quoted' ? 'quoted' : candidate.certainty;
	return { id, qualifier, start, end, verb: candidate.verb, from, certainty };
}

function findCandidates({ text, reading, dialect }: ItemSource): Candidate[] {
	const found = findIds(text, { start: 0, end: text.length }, reading.grammar);
	const candidates = found.map(({ id, start, end, isNumbered }, index): Candidate => {
		const isRange = isRangeBetween(text, found[index - 1], start) || isRangeBetween(text, found[index], found[index + 1]?.start);
		return {
			id,
			start,
			end,
			verb: 'mentions',
			certainty: isNumbered && !isRange && !isRangeOrPart(id) ? 'prose' : 'named',
		};
	});
	const own = dialect.references(text);
	if (own.length === 0) {
		return candidates;
	}
	return [...candidates, ...own.map(it => ({ ...it, certainty: 'named' as const }))].sort((a, b) => a.start - b.start);
}

/** `FR-001–FR-010`, `FR-001 to FR-010`: the ends of a range need not be numbers that are in use. */
function isRangeBetween(text: string, from: Span | undefined, to: number | undefined): boolean {
	return from !== undefined && to !== undefined && to - from.end < 12 && rangeMark.test(text.slice(from.end, to));
}

const rangeMark = /^\s*(?:[–—~～〜-]|\.{2,3}|…|to|through|至|到)\s*$/u;

/** `FR-001-010` is as likely a range as an ID, and `FR-001.2` a part of `FR-001`. */
function isRangeOrPart(id: string): boolean {
	const hyphen = id.lastIndexOf('-');
	if (hyphen !== id.indexOf('-')) {
		const { from = '', to = '' } = rangeInId.exec(id)?.groups ?? {};
		return from !== '' && from.length === to.length && from < to;
	}
	return id.charCodeAt(hyphen + 1) === zero && id.includes('.');
}

const zero = 0x30;
const rangeInId = /-(?<from>\d+)-(?<to>\d+)$/;

/** In a field, a number is meant as an ID. A name is where it stands alone between commas: `US-based buyers` is none. */
function certaintyInField(
	text: string,
	{ end, certainty }: Candidate,
	{ field, start }: { field: Span; start: number },
): Certainty {
	if (certainty !== 'named') {
		return 'declared';
	}
	const isAlone = opensEntry.test(text.slice(field.start, start)) && closesEntry.test(text.slice(end, field.end));
	return isAlone ? 'declared' : 'named';
}

const opensEntry = /(?:^|[,，、;；(（[\]|\n])\s*["'`*]*$/u;
const closesEntry = /^["'`*]*\s*(?:$|[,，、;；()（）\]|\n])/u;

/**
 * `003-user-auth` in front of an ID and a slash; whether that is a scope only the workspace knows. `REQ-1/REQ-2` are two IDs, for
 * an ID is no folder.
 */
function qualifierOf(text: string, start: number, grammar: IdGrammar): string | undefined {
	if (start < 2 || text.charCodeAt(start - 1) !== 0x2f) {
		return undefined;
	}
	const names = qualifierBefore.exec(text.slice(Math.max(0, start - 120), start))?.groups?.['qualifier']?.split('/') ?? [];
	const lastId = names.findLastIndex(it => kindOfId(it, grammar) !== undefined);
	return names.slice(lastId + 1).join('/') || undefined;
}

/** The qualifier may name several folders: `mobile/003-user-auth/`. */
const qualifierBefore = /(?<qualifier>(?<![\p{L}\p{N}._/-])[\p{L}\p{N}_][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}._-]+)*)\/$/u;

interface DeclaredField {
	readonly start: number;
	readonly end: number;
	readonly verb: Verb;
	readonly item: number;
}

/** The stretches whose IDs are links by the name of their field. */
function declaredFields({ entries }: ItemSource, items: readonly Item[]): readonly DeclaredField[] {
	const fields: DeclaredField[] = [];
	const fileItem = items[0]?.form === 'front-matter' || items[0]?.form === 'field' ? 0 : -1;
	for (const { path, span } of entries) {
		const verb = verbByField.get(normalizeKey(String(path[0])));
		if (verb) {
			fields.push({ start: span.start, end: span.end, verb, item: fileItem });
		}
	}
	for (const [index, item] of items.entries()) {
		for (const { key, start, end } of index === fileItem ? [] : item.attributes) {
			const verb = verbByField.get(key);
			if (verb) {
				fields.push({ start, end, verb, item: index });
			}
		}
	}
	return fields.sort((a, b) => a.start - b.start);
}

/** The field around an offset; fields do not overlap. */
function findField(fields: readonly DeclaredField[], offset: number): DeclaredField | undefined {
	let low = 0;
	let high = fields.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const field = fields[middle];
		if (!field || field.start > offset) {
			high = middle - 1;
		} else if (field.end <= offset) {
			low = middle + 1;
		} else {
			return field;
		}
	}
	return undefined;
}

/** Answers for rising offsets which item is the innermost around each. */
class EnclosingItems {
	readonly #items: readonly Item[];
	#next = 0;
	readonly #open: number[] = [];

	constructor(items: readonly Item[]) {
		this.#items = items;
	}

	at(offset: number): number {
		for (let item = this.#items[this.#next]; item && item.start <= offset; item = this.#items[++this.#next]) {
			this.#open.push(this.#next);
		}
		while (this.#open.length > 0 && (this.#items[this.#open.at(-1) ?? 0]?.end ?? 0) <= offset) {
			this.#open.pop();
		}
		return this.#open.at(-1) ?? -1;
	}
}
