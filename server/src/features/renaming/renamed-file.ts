import * as l10n from '@vscode/l10n';
import { type Document, isWritten, type Reference, type SpecDocument } from '../../language/document.js';
import { findIds } from '../../language/id.js';
import { definitionOf, FactKind, scanMarkdown } from '../../language/markdown/index.js';
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
import type { Place, PlannedFile, RenamePlan } from './plan.js';

/** One file with its IDs renamed, before its links follow. */
export interface RenamedFile extends PlannedFile {
	/** The text as it is. */
	readonly text: string;
	readonly changes: readonly TextChange[];

	/** The text with these changes, and what it says. */
	readonly newText: string;
	readonly newDocument: Document;
}

/** Renames the IDs of one file. A text in which they would not be read again, each in its place, is refused. */
export function renameInFile(file: PlannedFile, text: string, plan: RenamePlan): RenamedFile {
	const { document, places } = file;
	const ids = places.map(
		(place): TextChange => ({ start: place.start, end: place.end, newText: renamePlace(file, text, place) }),
	);
	const labels = document.type === 'spec' && places.length > 0 ? renameLabels(text, places, plan.reading) : [];
	const changes = [...ids, ...labels];
	const newText = applyChanges(text, changes);
	const newDocument = readAgain(document, newText, plan);
	refuseUnread(file, newDocument, plan);
	return { ...file, text, changes, newText, newDocument };
}

function renamePlace({ document }: PlannedFile, text: string, place: Place): string {
	const { start, end, oldId, newId, role } = place;
	const old = text.slice(start, end);
	const written = role === 'field' ? respellField(old, oldId, newId) : respell(old, oldId, newId);
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
function renameLabels(text: string, places: readonly Place[], reading: Reading): TextChange[] {
	const facts = scanMarkdown(text);
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

function readAgain(document: Document, newText: string, { reading, moves }: RenamePlan): Document {
	const path = movedPath(moves, document.path);
	return document.type === 'spec' ? readSpec(path, newText, reading) : readCode(path, newText, reading.grammar);
}

/** After a renaming everything has to be found where it was found before, by its new name. */
function refuseUnread({ document, places }: PlannedFile, newDocument: Document, { newId }: RenamePlan): void {
	const newIdByStart = new Map(places.map(it => [it.wholeStart, it]));
	const expected = findableIn(document, newIdByStart);
	const found = findableIn(newDocument, new Map());
	const lost = expected.findIndex((it, index) => it.id !== found[index]?.id || it.role !== found[index].role);
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
	readonly role: Verb | 'definition';
	readonly start: number;
}

function findableIn(document: Document, placeByStart: ReadonlyMap<number, Place>): Findable[] {
	const rename = (id: string, start: number): string => {
		const place = placeByStart.get(start);
		return place ? place.newId + id.slice(place.oldId.length) : id;
	};
	const items = document.type === 'spec' ? itemsOf(document, rename) : [];
	const references = document.references
		.filter(isWritten)
		.map(it => ({ id: rename(writtenId(it), it.start), role: it.verb, start: it.start }));
	return [...items, ...references];
}

/** As much of an ID as stands at a place: `AC #2` names `BACK-1#2` within that task. */
function writtenId({ id, start, end }: Pick<Reference, 'id' | 'start' | 'end'>): string {
	return end - start < id.length ? id.slice(start - end) : id;
}

/** An item that is made from the one around it, as `US1/AC2` is, has its new name, too. */
function itemsOf({ items }: SpecDocument, rename: (id: string, start: number) => string): Findable[] {
	const named: Findable[] = [];
	for (const item of items) {
		const { id, idSpan, parent } = item;
		const around = items[parent];
		const isMade = around !== undefined && isMadeFrom(item, around);
		const own = isMade ? (named[parent]?.id ?? '') + id.slice(around.id.length) : rename(id, idSpan.start);
		named.push({ id: own, role: 'definition', start: idSpan.start });
	}
	return named;
}
