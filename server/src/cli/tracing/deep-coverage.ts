import type { Item } from '../../language/document.js';
import type { CoverageState } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { LinkGraph } from './link-graph.js';

/** An item and how far it is covered by itself. */
export interface CoveredItem {
	readonly located: LocatedItem;
	readonly coverage: CoverageState;
}

/**
 * How far each item is covered together with all its parts: the items inside it, those that refine it and those that are
 * part of it, however deep. Dropped parts do not count. Items that go in a circle have the same answer.
 */
export function deepCoverage(items: readonly CoveredItem[], graph: LinkGraph): ReadonlyMap<Item, CoverageState> {
	const whole = (located: LocatedItem): LocatedItem[] => (located.item.status === 'dropped' ? [] : wholesOf(located, graph));
	const covered = reach(
		items.filter(it => it.coverage === 'covered' || it.coverage === 'partial').map(it => it.located),
		whole,
	);
	const lacking = reach(
		items.filter(it => it.coverage === 'uncovered' || it.coverage === 'partial').map(it => it.located),
		whole,
	);
	return new Map(items.map(({ located: { item } }) => [item, stateOf(covered.has(item), lacking.has(item))]));
}

/** The items that one is a part of. */
function wholesOf({ item, parent }: LocatedItem, graph: LinkGraph): LocatedItem[] {
	const targets = graph.outgoing(item).flatMap(({ reference, target }) => {
		const isPart = reference.verb === 'refines' || reference.verb === 'part-of';
		return isPart && target ? target : [];
	});
	return parent ? [parent, ...targets] : targets;
}

/** The items, and all that a way leads to from them. */
function reach(items: readonly LocatedItem[], next: (located: LocatedItem) => readonly LocatedItem[]): ReadonlySet<Item> {
	const reached = new Set(items.map(it => it.item));
	const queue = [...items];
	for (const located of queue) {
		for (const found of next(located)) {
			if (!reached.has(found.item)) {
				reached.add(found.item);
				queue.push(found);
			}
		}
	}
	return reached;
}

function stateOf(hasCovered: boolean, lacks: boolean): CoverageState {
	return hasCovered ? (lacks ? 'partial' : 'covered') : lacks ? 'uncovered' : 'none';
}
