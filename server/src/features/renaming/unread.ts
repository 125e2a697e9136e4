import * as l10n from '@vscode/l10n';
import { type Document, isWritten, type SpecDocument } from '../../language/document.js';
import type { Verb } from '../../language/verb.js';
import { spanAround } from '../../util/span.js';
import { applyChanges, type TextChange } from '../../util/text-change.js';
import { Refusal } from '../refusal.js';
import { placeOf } from './conflicts.js';
import { respell } from './new-id.js';
import type { PlannedFile, RenamePlan } from './plan.js';
import { readAgain, type RenamedFile } from './renamed-file.js';
import { isMadeFrom, isSpellingOf } from './spelling.js';

/** Refuses a text in which the IDs would not be read again, each in its place, once its links have followed. */
export function refuseUnread(file: RenamedFile, followed: readonly TextChange[], plan: RenamePlan): void {
	const { document, text, changes } = file;
	const newDocument =
		followed.length === 0 ? file.newDocument : readAgain(document, applyChanges(text, [...changes, ...followed]), plan);
	refuseLost(file, newDocument, followed, plan);
	refuseOtherRanges(file, newDocument, plan);
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
		if (place) {
			return place.newId + id.slice(place.oldId.length);
		}
		return (spanAround(followed, start) && respell(id, target.item.id, newId)) ?? id;
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
	const rename = (id: string): string | undefined =>
		isSpellingOf(target.item, id) ? newId : id.startsWith(`${oldId}.`) ? newId + id.slice(oldId.length) : undefined;
	const implied = document.references.filter(it => !isWritten(it));
	const expected = new Set(implied.map(({ id }) => rename(id) ?? id));
	const found = new Set(newDocument.references.flatMap(it => (isWritten(it) ? [] : it.id)));
	const isLost = Array.from(expected).some(it => !found.has(it));
	const isFound = Array.from(found).some(it => !expected.has(it) && rename(it) === undefined);
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
