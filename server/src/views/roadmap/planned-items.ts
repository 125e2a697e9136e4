import type { Item, SpecDocument } from '../../language/document.js';
import { isPlanned } from './plan.js';

/** Which items of a spec have to do with a roadmap, by their indexes. */
export interface PlannedItems {
	/** Those that are on it. */
	readonly onRoadmap: readonly number[];

	/** Those that wait for others. */
	readonly waiting: readonly number[];
}

/** The items of a spec that have to do with a roadmap. A spec is a value, so it is looked through once. */
export function plannedItemsIn(document: SpecDocument): PlannedItems {
	const planned = plannedByDocument.get(document) ?? findPlanned(document);
	plannedByDocument.set(document, planned);
	return planned;
}

const plannedByDocument = new WeakMap<SpecDocument, PlannedItems>();

function findPlanned({ items, references }: SpecDocument): PlannedItems {
	const onRoadmap: number[] = [];
	items.forEach((item, index) => {
		if (isOnRoadmap(item, items[item.parent])) {
			onRoadmap.push(index);
		}
	});
	const waiting = references.filter(it => it.verb === 'depends-on' && it.from >= 0).map(it => it.from);
	return { onRoadmap, waiting: [...new Set(waiting)] };
}

/** Kinds that are on every roadmap; what has no date among them waits for one. */
const ownKinds: ReadonlySet<string> = new Set(['prd', 'release', 'milestone']);

/** Kinds that are facts rather than work: the day on which a flag is on is no plan. */
const factKinds: ReadonlySet<string> = new Set([
	'competitor',
	'data',
	'decision',
	'event',
	'flag',
	'insight',
	'metric',
	'persona',
]);

function isOnRoadmap(item: Item, around: Item | undefined): boolean {
	const { kind } = item;
	const isOutermostGoal = kind === 'goal' && around?.kind !== 'goal';
	const isWork = ownKinds.has(kind) || isOutermostGoal || (!factKinds.has(kind) && isPlanned(item));
	return isWork && item.status !== 'dropped';
}
