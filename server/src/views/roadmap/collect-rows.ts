import type { Item, SpecDocument } from '../../language/document.js';
import { sourceOf } from '../../workspace/item-links.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { qualifiedId, type Workspace } from '../../workspace/workspace.js';
import { planBy, readIssueDates } from './issue-dates.js';
import { ownFactsOf } from './own-facts.js';
import { plannedItemsIn } from './planned-items.js';
import type { Row } from './row.js';

/** The rows of a roadmap, each by itself yet, and the items that wait for others. */
export function collectRows(workspace: Workspace): { readonly rows: readonly Row[]; readonly waiting: Iterable<LocatedItem> } {
	const issueDates = readIssueDates(workspace);
	const rowById = new Map<string, Row>();
	const waiting = new Set<LocatedItem>();
	for (const document of workspace.documents()) {
		if (document.type !== 'spec') {
			continue;
		}
		const planned = plannedItemsIn(document);
		const onRoadmap = withDated(planned.onRoadmap, document.items, issueDates);
		const locatedByItem = new Map(onRoadmap.length > 0 ? workspace.itemsIn(document).map(it => [it.item, it]) : []);
		for (const index of onRoadmap) {
			const item = document.items[index];
			const located = item && locatedByItem.get(item);
			const id = located && qualifiedId(workspace, located);
			// Of two items with one ID, which is a finding, the first is shown.
			if (located && id !== undefined && !rowById.has(id)) {
				rowById.set(id, createRow(located, id, issueDates.get(located.item)));
			}
		}
		for (const located of planned.isWaiting ? waitingIn(document, workspace) : []) {
			waiting.add(located);
		}
	}
	return { rows: [...rowById.values()], waiting };
}

/** The items of a spec that wait for others, several times those that say so several times. */
function waitingIn(document: SpecDocument, workspace: Workspace): readonly LocatedItem[] {
	const links = workspace.referencesIn(document).filter(it => it.reference.verb === 'depends-on');
	return links.flatMap(it => sourceOf(workspace, it) ?? []);
}

/** The indexes of items that are on the roadmap by themselves or by their issues, in text order. */
function withDated(planned: readonly number[], items: readonly Item[], issueDates: ReadonlyMap<Item, string>): readonly number[] {
	if (issueDates.size === 0) {
		return planned;
	}
	const isPlanned = new Set(planned);
	return items.flatMap((it, index) => (isPlanned.has(index) || issueDates.has(it) ? index : []));
}

function createRow(located: LocatedItem, id: string, issueDate: string | undefined): Row {
	const own = ownFactsOf(located);
	const plan = planBy(own.plan, issueDate);
	return {
		located,
		own,
		id,
		plan,
		parent: undefined,
		children: [],
		span: plan.span,
		horizon: undefined,
		progress: { units: 0, done: 0 },
		health: { state: 'none', reason: '' },
		dependencies: [],
		isCritical: false,
	};
}
