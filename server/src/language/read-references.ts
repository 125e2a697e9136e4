import { type Span, spanAround } from '../util/span.js';
import { normalizeKey } from './attribute.js';
import { isChronicle } from './chronicle.js';
import type { DialectReference } from './dialects/dialect.js';
import type { Certainty, Item, Reference } from './document.js';
import { EnclosingItems } from './enclosing-items.js';
import { featureBeside } from './feature-number.js';
import { type FieldReference, fieldReferences } from './field-references.js';
import { isWholeFile, ownerOfFrontMatter } from './front-matter-owner.js';
import { findIds, type IdGrammar, isOnlyNamed, kindOfId } from './id.js';
import type { ItemSource } from './read-items.js';
import { Regions } from './region.js';
import { type Verb, verbByField } from './verb.js';

/** Every place of a file that names an item without defining it, in text order. */
export function readReferences(source: ItemSource, items: readonly Item[]): Reference[] {
	const candidates = findCandidates(source);
	if (candidates.length === 0) {
		return noReferences;
	}

	const regions = new Regions(source.text, source.facts);
	const contentStart = source.frontMatter?.span.end ?? 0;
	const owner = contentStart > 0 ? ownerOfFrontMatter(source.facts, items) : -1;
	const isNews = isChronicle(source.path);
	const hasStrikes = source.text.includes('~~');
	const places: Places = {
		regions,
		contentStart,
		owner,
		fields: declaredFields(source.entries, items, owner),
		definitions: new Set(items.map(it => it.idSpan.start)),
		around: new EnclosingItems(items),
		grammar: source.reading.grammar,
		isPast: offset => isNews || regions.isHistory || (hasStrikes && isStruck(source.text, offset)),
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

	/** What a dialect knows of the folder, and of the field. */
	readonly qualifier?: string;
	readonly isField?: true;
	readonly mayBeCode?: true;
	readonly annotation?: string;
}

/** What lies where in a file; asked in text order. */
interface Places {
	readonly regions: Regions;

	/** Where the front matter ends, and the item of which it speaks. */
	readonly contentStart: number;
	readonly owner: number;
	readonly fields: readonly DeclaredField[];
	readonly definitions: ReadonlySet<number>;
	readonly around: EnclosingItems;
	readonly grammar: IdGrammar;

	/** Whether what stands at the offset that was asked for last tells of what was: it may name what is no more. */
	isPast(offset: number): boolean;
}

function readReference(text: string, candidate: Candidate, places: Places): Reference | undefined {
	const { id, start: idStart, end, annotation } = candidate;
	if (annotation !== undefined) {
		return {
			id,
			qualifier: undefined,
			start: idStart,
			end,
			verb: candidate.verb,
			from: -1,
			certainty: candidate.certainty,
			annotation,
		};
	}
	const from = idStart < places.contentStart ? places.owner : places.around.at(idStart);
	const field = spanAround(places.fields, idStart);
	const region = field ? 'prose' : places.regions.kindAt(idStart);
	const isHidden = region === 'hidden' && candidate.certainty !== 'declared' && !candidate.isField;
	if (isHidden || places.definitions.has(idStart)) {
		return undefined;
	}
	if (candidate.qualifier !== undefined) {
		const certainty = region === 'quoted' ? 'quoted' : candidate.certainty;
		return { id, qualifier: candidate.qualifier, start: idStart, end, verb: candidate.verb, from, certainty };
	}
	const folders = foldersBefore(text, idStart, places.grammar);
	const start = folders === undefined ? idStart : idStart - folders.length - 1;
	const feature = folders === undefined ? featureBeside(text, { start: idStart, end }) : undefined;
	const qualifier = folders ?? feature;
	if (field && !candidate.isField) {
		const certainty = isOnlyNamed(id, places.grammar) ? 'named' : certaintyInField(text, candidate, { field, start });
		return { id, qualifier, start, end, verb: verbInField(text, field, start), from: field.item, certainty };
	}
	// What a format declares is meant, in code spans, too.
	const isQuoted = (region === 'quoted' && !candidate.mayBeCode) || places.isPast(idStart);
	const isLoose = feature !== undefined && candidate.certainty === 'prose';
	const certainty = isQuoted && candidate.certainty !== 'declared' ? 'quoted' : isLoose ? 'named' : candidate.certainty;
	return { id, qualifier, start, end, verb: candidate.verb, from, certainty };
}

/** `~~FR-4: export~~`, in one line. */
function isStruck(text: string, offset: number): boolean {
	const before =
		text
			.slice(Math.max(0, offset - longestStrike), offset)
			.split('\n')
			.at(-1) ?? '';
	const [after = ''] = text.slice(offset, offset + longestStrike).split('\n', 1);
	return before.split('~~').length % 2 === 0 && after.includes('~~');
}

/** What is struck out is a few words. */
const longestStrike = 1000;

function findCandidates({ path, text, entries, reading, dialect }: ItemSource): Candidate[] {
	const { grammar } = reading;
	const found = findIds(text, { start: 0, end: text.length }, grammar.naming ?? grammar);
	const candidates = found.map(({ id, start, end, isNumbered }, index): Candidate => {
		const isRange = isRangeBetween(text, found[index - 1], start) || isRangeBetween(text, found[index], found[index + 1]?.start);
		return {
			id,
			start,
			end,
			verb: 'mentions',
			certainty: isNumbered && !isRange && !isRangeOrPart(id) && !isOnlyNamed(id, grammar) ? 'prose' : 'named',
		};
	});
	const own = [
		...dialect.references(text),
		...(reading.fieldIds.length > 0 ? inFields(fieldReferences(text, path, entries, reading)) : []),
	];
	if (own.length === 0) {
		return candidates;
	}
	// A dialect may say more of what it finds than that it is an ID.
	const known = new Set(own.map(it => it.start));
	return [...candidates.filter(it => !known.has(it.start)), ...own.map(it => ({ certainty: 'named' as const, ...it }))].sort(
		(a, b) => a.start - b.start,
	);
}

/** What such a number stands for may lie elsewhere: nobody shall be told that it is missing. */
function inFields(references: readonly FieldReference[]): DialectReference[] {
	return references.map(it => ({ ...it, certainty: 'named', isField: true }));
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

/** What a field says of an ID: `Dependencies: blocks US-3` is told of what waits for the item, and no dependency of its own. */
function verbInField(text: string, { start, verb }: DeclaredField, at: number): Verb {
	return verb === 'depends-on' && blocking.test(text.slice(Math.max(start, at - longestRemark), at)) ? 'relates-to' : verb;
}

const blocking = /(?<![\p{L}\p{N}])block(?:s|ing)(?![\p{L}\p{N}])[^;；.。\r\n]*$|阻塞[^;；.。\r\n]*$/iu;
const longestRemark = 200;

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
function foldersBefore(text: string, start: number, grammar: IdGrammar): string | undefined {
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
function declaredFields(entries: ItemSource['entries'], items: readonly Item[], owner: number): readonly DeclaredField[] {
	const fields: DeclaredField[] = [];
	for (const { path, span } of entries) {
		const verb = verbByField.get(normalizeKey(String(path[0])));
		if (verb) {
			fields.push({ start: span.start, end: span.end, verb, item: owner });
		}
	}
	for (const [index, item] of items.entries()) {
		for (const { key, start, end } of isWholeFile(item) ? [] : item.attributes) {
			const verb = verbOfField(key, item);
			if (verb) {
				fields.push({ start, end, verb, item: index });
			}
		}
	}
	return fields.sort((a, b) => a.start - b.start);
}

/** What a field of an item says: the requirements of a test are those that it verifies. */
function verbOfField(key: string, { kind }: Item): Verb | undefined {
	const verb = verbByField.get(key);
	return verb === 'covers' && kind === 'test' ? 'verifies' : verb;
}
