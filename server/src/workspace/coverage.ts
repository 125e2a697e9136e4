import { promisedStatuses } from '../language/attribute.js';
import type { Item, SpecDocument } from '../language/document.js';
import type { LocatedItem, LocatedReference } from './postings.js';
import type { Workspace } from './workspace.js';

/** What an item needs against what links to it. */
export interface Coverage {
	/** Verbs (`implements`, `verifies`), or kinds of items that must refer to it. */
	readonly needs: readonly string[];

	/** Those needs that nothing meets. */
	readonly unmet: readonly string[];
}

/** How far an item is covered: `none` where it needs nothing. */
export type CoverageState = 'covered' | 'partial' | 'uncovered' | 'none';

/** The coverage of one item, by its own links and those of the criteria inside it. */
export function coverageOf(workspace: Workspace, located: LocatedItem): Coverage {
	const needs = needsOf(workspace, located);
	const met = needs.length === 0 ? new Set<string>() : metBy(workspace, located);
	return { needs, unmet: needs.filter(it => !met.has(it)) };
}

/** One word for a coverage. */
export function stateOf({ needs, unmet }: Coverage): CoverageState {
	return needs.length === 0 ? 'none' : unmet.length === 0 ? 'covered' : unmet.length === needs.length ? 'uncovered' : 'partial';
}

/** The items that an item is finished by: those inside it, and those that refine it or are part of it. */
export function partsOf(workspace: Workspace, located: LocatedItem): readonly LocatedItem[] {
	const { document } = located;
	const inside = itemsInside(located).map(it => ({ document, item: it }));
	const referring = workspace.referencesTo(located).flatMap(link => {
		const isPart = link.reference.verb === 'refines' || link.reference.verb === 'part-of';
		return isPart ? sourceOf(link) : [];
	});
	return [...inside, ...referring.filter(it => !inside.some(part => part.item === it.item))];
}

/** How many parts are looked at: a chain of thousands is no plan, and every one of its links would be at the end of hundreds of others. */
const mostParts = 500;

/** The first of an item's parts, however deep, that has been promised and lacks something; `undefined` where all is well. */
export function unfinishedPart(
	workspace: Workspace,
	located: LocatedItem,
	lacksSomething = (part: LocatedItem): boolean => coverageOf(workspace, part).unmet.length > 0,
): LocatedItem | undefined {
	const seen = new Set([located.item]);
	const queue = [...partsOf(workspace, located)];
	for (const part of queue) {
		if (seen.has(part.item)) {
			continue;
		}
		seen.add(part.item);
		if (isPromised(part) && lacksSomething(part)) {
			return part;
		}
		if (seen.size > mostParts) {
			return undefined;
		}
		queue.push(...partsOf(workspace, part));
	}
	return undefined;
}

/** Whether a team has promised an item: approved, in progress, or shipped. */
export function isPromised({ item }: LocatedItem): boolean {
	return item.status !== undefined && promisedStatuses.has(item.status);
}

/** The item in whose body or attributes a reference stands. */
export function sourceOf({ document, reference }: LocatedReference): LocatedItem[] {
	const item = document.type === 'spec' ? document.items[reference.from] : undefined;
	return document.type === 'spec' && item ? [{ document, item }] : [];
}

function needsOf({ configuration }: Workspace, { item }: LocatedItem): readonly string[] {
	const own = item.attributes.find(it => it.key === 'needs')?.value;
	if (own !== undefined) {
		return own.split(/[\s,，、[\]]+/).filter(it => it !== '' && it !== 'none' && it !== '无');
	}
	return configuration.needs.get(item.kind) ?? [];
}

function metBy(workspace: Workspace, located: LocatedItem): Set<string> {
	const { document } = located;
	const criteria = itemsInside(located)
		.filter(it => it.kind === 'criterion')
		.map(it => ({ document, item: it }));
	const met = new Set<string>(itemsInside(located).map(it => it.kind));
	for (const target of [located, ...criteria]) {
		for (const link of workspace.referencesTo(target).filter(it => it.reference.verb !== 'mentions')) {
			met.add(link.reference.verb);
			for (const source of sourceOf(link)) {
				met.add(source.item.kind);
			}
		}
	}
	return met;
}

const insideByDocument = new WeakMap<SpecDocument, ReadonlyMap<Item, readonly Item[]>>();
const nothingInside: readonly Item[] = [];

/** The items directly inside an item, in text order. */
function itemsInside({ document, item }: LocatedItem): readonly Item[] {
	const known = insideByDocument.get(document) ?? groupByParent(document);
	insideByDocument.set(document, known);
	return known.get(item) ?? nothingInside;
}

function groupByParent({ items }: SpecDocument): ReadonlyMap<Item, readonly Item[]> {
	const inside = new Map<Item, Item[]>();
	for (const item of items) {
		const parent = items[item.parent];
		const siblings = parent && inside.get(parent);
		if (siblings) {
			siblings.push(item);
		} else if (parent) {
			inside.set(parent, [item]);
		}
	}
	return inside;
}
