import * as l10n from '@vscode/l10n';
import { type Document, isWritten, type SpecDocument } from '../../language/document.js';
import { anchorOfName } from '../../language/dialects/anchor-of-name.js';
import { findIds } from '../../language/id.js';
import { isHtml, namesInHtml, namesOfHeading } from '../../language/given-names.js';
import { definitionOf, FactKind, type MarkdownFacts, scanMarkdown } from '../../language/markdown/index.js';
import { readCode } from '../../language/read-code.js';
import { readSpec } from '../../language/read-spec.js';
import type { Verb } from '../../language/verb.js';
import type { Reading } from '../../language/reading.js';
import { applyChanges, type TextChange } from '../../util/text-change.js';
import { movedPath } from '../linking/moves.js';
import { Refusal } from '../refusal.js';
import { placeOf } from './conflicts.js';
import { respell, respellField } from './new-id.js';
import { isMadeFrom } from './spelling.js';
import type { Place } from './places.js';
import type { PlannedFile, RenamePlan } from './plan.js';

/** One file with its IDs renamed, before its links follow. */
export interface RenamedFile extends PlannedFile {
	/** The text as it is. */
	readonly text: string;
	readonly changes: readonly TextChange[];

	/** Those of them that change the name that an author has given a place. */
	readonly names: readonly TextChange[];

	/** The text with these changes, and what it says. */
	readonly newText: string;
	readonly newDocument: Document;
}

/** Renames the IDs of one file. */
export function renameInFile(file: PlannedFile, text: string, plan: RenamePlan): RenamedFile {
	const { document, places } = file;
	const ids = places
		.map((place): TextChange => ({ start: place.start, end: place.end, newText: renamePlace(file, text, place, plan) }))
		.filter(it => it.newText !== text.slice(it.start, it.end));
	const facts = document.type === 'spec' && places.length > 0 ? scanMarkdown(text) : undefined;
	const labels = facts ? renameLabels(text, facts, places, plan.reading) : [];
	const names = facts && document === plan.target.document ? renameNames(text, facts, places, plan) : [];
	const changes = [...ids, ...labels, ...names];
	const newText = applyChanges(text, changes);
	return { ...file, text, changes, names, newText, newDocument: readAgain(document, newText, plan) };
}

/** Refuses a text in which the IDs would not be read again, each in its place, once its links have followed. */
export function refuseUnread(file: RenamedFile, followed: readonly TextChange[], plan: RenamePlan): void {
	const { document, text, changes } = file;
	const newDocument =
		followed.length === 0 ? file.newDocument : readAgain(document, applyChanges(text, [...changes, ...followed]), plan);
	refuseLost(file, newDocument, followed, plan);
	refuseOtherRanges(file, newDocument, plan);
}

function renamePlace({ document }: PlannedFile, text: string, place: Place, plan: RenamePlan): string {
	const { start, end, oldId, newId, role } = place;
	const old = text.slice(start, end);
	const written =
		role === 'field'
			? respellField(old, oldId, newId)
			: (respell(old, oldId, newId) ?? respell(old, plan.target.item.id, plan.newId));
	if (written === undefined && plan.moves.size > 0 && role !== 'field') {
		// The name of the file alone says the ID, here or in the link that this is the text of.
		return old;
	}
	if (written === undefined) {
		throw new Refusal(
			l10n.t(
				'`{0}` in {1} cannot be written as `{2}`. Change it by hand first, or choose another ID.',
				old,
				placeOf(document, place),
				newId,
			),
		);
	}
	return written;
}

/** `[REQ-012]: a.md` gives a link its destination by a label, which has to stay that of the link. */
function renameLabels(text: string, facts: MarkdownFacts, places: readonly Place[], reading: Reading): TextChange[] {
	const changes: TextChange[] = [];
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (facts.kind(fact) === FactKind.definition) {
			const { labelStart, labelEnd } = definitionOf(facts, fact);
			for (const { id, start, end } of findIds(text, { start: labelStart, end: labelEnd }, reading.grammar)) {
				const isQualified = text.charAt(start - 1) === '/';
				const use = places.find(it => it.role === 'reference' && it.oldId === id && it.wholeStart < it.start === isQualified);
				if (use) {
					changes.push({ start, end, newText: use.newId });
				}
			}
		}
	}
	return changes;
}

/** `<a id="req-012"></a>` and `{#req-012}` name a place by the ID of the item there. */
function renameNames(text: string, facts: MarkdownFacts, places: readonly Place[], { target, newId }: RenamePlan): TextChange[] {
	const changes: TextChange[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		const kind = facts.kind(fact);
		const names = isHtml(kind)
			? namesInHtml(text, facts, fact)
			: kind === FactKind.heading
				? namesOfHeading(text, facts, fact)
				: [];
		for (const { name, start, end } of names) {
			const isOwn = name === target.item.id || name === target.item.id.toLowerCase() || name === anchorOfName(target.item.id);
			const newText = isOwn ? respell(name, target.item.id, newId) : undefined;
			if (newText !== undefined && !places.some(it => it.start < end && start < it.end)) {
				changes.push({ start, end, newText });
			}
		}
	}
	return changes;
}

function readAgain(document: Document, newText: string, { reading, moves }: RenamePlan): Document {
	const path = movedPath(moves, document.path);
	return document.type === 'spec' ? readSpec(path, newText, reading) : readCode(path, newText, reading.grammar);
}

/** After a renaming everything has to be found where it was found before, by its new name. */
function refuseLost(
	{ document, places }: PlannedFile,
	newDocument: Document,
	followed: readonly TextChange[],
	{ target, newId }: RenamePlan,
): void {
	const placeByStart = new Map(places.map(it => [it.wholeStart, it]));
	const expected = findableIn(document, (id, start) => {
		const place = placeByStart.get(start);
		const isFollowed = followed.some(it => it.start <= start && start < it.end);
		return place
			? place.newId + id.slice(place.oldId.length)
			: ((isFollowed ? respell(id, target.item.id, newId) : undefined) ?? id);
	});
	const found = findableIn(newDocument, id => id);
	const lost = expected.findIndex((it, index) => !isSame(it, found[index]));
	const place = expected[lost] ?? (found.length === expected.length ? undefined : places[0]);
	if (place) {
		throw new Refusal(
			l10n.t('In {1}, `{0}` would not be read as the ID of the same item. Choose another ID.', newId, placeOf(document, place)),
		);
	}
}

/** An ID that a file defines or names, as what, and where. */
interface Findable {
	readonly id: string;

	/** As much of it as stands there: `AC #2` names `BACK-1#2` within that task. */
	readonly written: string;
	readonly role: Verb | 'definition';
	readonly start: number;
}

/** An item that is counted within a renamed one is told by what is written of it. */
function isSame(expected: Findable, found: Findable | undefined): boolean {
	const isNamed = expected.id === found?.id || (expected.written !== expected.id && expected.written === found?.written);
	return isNamed && expected.role === found.role;
}

/** A range means the items between its ends without writing them: it may mean no others than before. */
function refuseOtherRanges({ document, places }: PlannedFile, newDocument: Document, { target, newId }: RenamePlan): void {
	const oldId = target.item.id;
	const isOld = (id: string): boolean => id === oldId || id.startsWith(`${oldId}.`);
	const implied = document.references.filter(it => !isWritten(it));
	const expected = new Set(implied.map(({ id }) => (isOld(id) ? newId + id.slice(oldId.length) : id)));
	const found = new Set(newDocument.references.flatMap(it => (isWritten(it) ? [] : it.id)));
	const isLost = Array.from(expected).some(it => !found.has(it));
	const isFound = Array.from(found).some(it => !expected.has(it) && !isOld(it));
	const place = places.find(it => it.role === 'reference') ?? implied[0];
	if (place && (isLost || isFound)) {
		throw new Refusal(
			l10n.t(
				'A range in {0} means `{1}` or others by their order. Write each of its IDs first, then rename.',
				placeOf(document, place),
				oldId,
			),
		);
	}
}

/** All of a file, each by its new name. */
function findableIn(document: Document, rename: (id: string, start: number) => string): Findable[] {
	const items = document.type === 'spec' ? itemsOf(document, rename) : [];
	const references = document.references.filter(isWritten).map(({ id, verb, start, end }) => ({
		id: rename(id, start),
		written: end - start < id.length ? id.slice(start - end) : id,
		role: verb,
		start,
	}));
	return [...items, ...references];
}

/** An item that is made from the one around it, as `US1/AC2` is, has its new name, too. */
function itemsOf({ items }: SpecDocument, rename: (id: string, start: number) => string): Findable[] {
	const named: Findable[] = [];
	for (const item of items) {
		const { id, idSpan, parent } = item;
		const around = items[parent];
		const isMade = around !== undefined && isMadeFrom(item, around);
		const made = isMade ? (named[parent]?.id ?? '') + id.slice(around.id.length) : id;
		const renamed = rename(id, idSpan.start);
		const own = renamed === id ? made : renamed;
		named.push({ id: own, written: own, role: 'definition', start: idSpan.start });
	}
	return named;
}
