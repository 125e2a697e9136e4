import { statusOf } from '../workspace/status.js';
import { findFact } from '../language/item-facts.js';
import { addTo, type Group } from '../util/group-by.js';
import { coverageOf, stateOf } from '../workspace/coverage.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';

/** By what the items of a workspace are put together. */
export type SpecGrouping = 'file' | 'kind' | 'status' | 'coverage' | 'owner';

/** Items that have something in common. */
export interface SpecGroup {
	/** The path of a file, or a word such as `approved`; empty for items that have none. */
	readonly key: string;
	readonly items: readonly LocatedItem[];
}

/** Every item in one group, sorted by key: in the order of the work for statuses and coverage, those without a key last. */
export function groupSpecs(workspace: Workspace, grouping: SpecGrouping): SpecGroup[] {
	const itemsByKey = new Map<string, Group<LocatedItem>>();
	for (const document of workspace.documents()) {
		for (const located of document.type === 'spec' ? workspace.itemsIn(document) : []) {
			addTo(itemsByKey, keyOf(workspace, located, grouping), located);
		}
	}
	const groups = Array.from(itemsByKey, ([key, items]) => ({ key, items }));
	return groups.sort((a, b) => rankOf(a.key) - rankOf(b.key) || (a.key < b.key ? -1 : 1));
}

function keyOf(workspace: Workspace, located: LocatedItem, grouping: SpecGrouping): string {
	const { document, item } = located;
	switch (grouping) {
		case 'file':
			return document.path;
		case 'kind':
			return item.kind;
		case 'status':
			return statusOf(workspace, located) ?? '';
		case 'coverage':
			return stateOf(coverageOf(workspace, located));
		case 'owner':
			return ownerOf(located) ?? '';
	}
}

/** An item's own owner, else that of the nearest item around it: who answers for a PRD answers for what is in it. */
function ownerOf(located: LocatedItem): string | undefined {
	for (let at: LocatedItem | undefined = located; at; at = at.parent) {
		const owner = findFact(at, 'owner')?.value;
		if (owner !== undefined) {
			return owner;
		}
	}
	return undefined;
}

/** What is in doubt comes before what is well. */
const order = ['uncovered', 'partial', 'covered', 'draft', 'review', 'approved', 'in-progress', 'shipped', 'dropped'];

function rankOf(key: string): number {
	if (key === '' || key === 'none') {
		return order.length + 1;
	}
	const rank = order.indexOf(key);
	return rank < 0 ? order.length : rank;
}
