import type { Item, SpecDocument } from '../../language/document.js';
import { tellsOfTests } from '../../language/listing.js';
import type { Span } from '../../util/span.js';
import { isAllOfFile, type LocatedItem } from '../../workspace/postings.js';
import { prefixOf } from '../../workspace/workspace.js';
import { isTranslation } from './translation.js';

/**
 * Whether two definitions of one ID are no slip: one says again what the other says, or each belongs to numbers of its own.
 * Whoever gives an ID twice by mistake gives one; whoever numbers anew, or goes through the same items again, gives several.
 */
export function isRepetition(a: LocatedItem, b: LocatedItem): boolean {
	if (a.parent !== b.parent && isFirstOfParent(a) && isFirstOfParent(b)) {
		return true;
	}
	if (a.document === b.document) {
		return isSaidAgain(a.item, b.item) || a.item.form !== b.item.form || isNumberedAnew(a, b);
	}
	return isTranslation(a.document.path, b.document.path) || (!isRecord(a.item) && !isRecord(b.item) && isRepeatedElsewhere(a, b));
}

/** A file that is an item by its front matter has its number to itself. */
function isRecord({ form }: Item): boolean {
	return form === 'front-matter' || form === 'field';
}

function isRepeatedElsewhere(a: LocatedItem, b: LocatedItem): boolean {
	return (
		isSaidAgain(a.item, b.item) ||
		isTraced(a.item) ||
		isTraced(b.item) ||
		isAllOfFile(a) !== isAllOfFile(b) ||
		sharesAnother(a, b.document)
	);
}

/** The same title, or none: a test plan heads its sections with bare IDs. */
function isSaidAgain(a: Item, b: Item): boolean {
	return a.title === '' || b.title === '' || a.title.toLowerCase() === b.title.toLowerCase();
}

/** A plan of tests names the requirements that they verify, in words of its own. */
function isTraced(item: Item): boolean {
	return item.form === 'id-row' && tellsOfTests(item);
}

/** Whether another file defines another ID that the item's own file defines. */
function sharesAnother({ document, item }: LocatedItem, other: SpecDocument): boolean {
	const others = idsOf(other);
	for (const id of idsOf(document)) {
		if (id !== item.id && others.has(id)) {
			return true;
		}
	}
	return false;
}

const idsByDocument = new WeakMap<SpecDocument, ReadonlySet<string>>();

/** The IDs that a file defines beside its own. */
function idsOf(document: SpecDocument): ReadonlySet<string> {
	const ids = idsByDocument.get(document) ?? new Set(document.items.filter(it => !isRecord(it)).map(it => it.id));
	idsByDocument.set(document, ids);
	return ids;
}

/** In one file numbers begin anew with a section that has others of the IDs, too. */
function isNumberedAnew(a: LocatedItem, b: LocatedItem): boolean {
	const run = runOf(a.document, a.item);
	const places = [run.places.get(a.item) ?? 0, run.places.get(b.item) ?? 0];
	const stretch = { start: Math.min(...places), end: Math.max(...places) };
	return isAlsoOutside(run, stretch.start + 1, stretch) || isAlsoOutside(run, stretch.end - 1, stretch);
}

/** Whether the ID at a place of a run stands outside of a stretch of the run, too. */
function isAlsoOutside({ ids, firstById, lastById }: Run, place: number, { start, end }: Span): boolean {
	const id = ids[place] ?? '';
	const isOther = place > start && place < end && id !== ids[start];
	return isOther && ((firstById.get(id) ?? start) < start || (lastById.get(id) ?? end) > end);
}

/** `AC-1`, as the first of its kind inside a story: its numbers begin there. */
function isFirstOfParent({ item, parent }: LocatedItem): boolean {
	const isInside = parent !== undefined && !isRecord(parent.item) && /\D0*1$/.test(item.id);
	return isInside && parent.inside.find(it => it.item.kind === item.kind)?.item === item;
}

/** The items of one prefix in a file, in text order. */
interface Run {
	readonly ids: readonly string[];
	readonly places: ReadonlyMap<Item, number>;
	readonly firstById: ReadonlyMap<string, number>;
	readonly lastById: ReadonlyMap<string, number>;
}

const runsByDocument = new WeakMap<SpecDocument, Map<string, Run>>();

function runOf(document: SpecDocument, { id }: Item): Run {
	const runs = runsByDocument.get(document) ?? new Map<string, Run>();
	runsByDocument.set(document, runs);
	const prefix = prefixOf(id);
	const run = runs.get(prefix) ?? createRun(document.items.filter(it => prefixOf(it.id) === prefix));
	runs.set(prefix, run);
	return run;
}

function createRun(items: readonly Item[]): Run {
	const ids = items.map(it => it.id);
	return {
		ids,
		places: new Map(items.map((item, place) => [item, place])),
		firstById: new Map(ids.map((id, place) => [id, place] as const).reverse()),
		lastById: new Map(ids.map((id, place) => [id, place])),
	};
}
