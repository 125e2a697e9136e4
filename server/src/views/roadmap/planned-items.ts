import type { SpecDocument } from '../../language/document.js';
import type { ItemInSpec } from '../../language/item-facts.js';
import { isPlanned } from './plan.js';

/** Which items of a spec have to do with a roadmap, by their indexes. */
export interface PlannedItems {
	/** Those that are on it. */
	readonly onRoadmap: readonly number[];

	/** Whether any waits for another. */
	readonly isWaiting: boolean;
}

/** The items of a spec that have to do with a roadmap. A spec is a value, so it is looked through once. */
export function plannedItemsIn(document: SpecDocument): PlannedItems {
	const planned = plannedByDocument.get(document) ?? findPlanned(document);
	plannedByDocument.set(document, planned);
	return planned;
}

const plannedByDocument = new WeakMap<SpecDocument, PlannedItems>();

function findPlanned(document: SpecDocument): PlannedItems {
	const { items, references } = document;
	const onRoadmap: number[] = [];
	items.forEach((item, index) => {
		if (isOnRoadmap({ document, item })) {
			onRoadmap.push(index);
		}
	});
	return { onRoadmap, isWaiting: references.some(it => it.verb === 'depends-on' && it.from >= 0) };
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

function isOnRoadmap(located: ItemInSpec): boolean {
	const { kind, parent, status } = located.item;
	const isOutermostGoal = kind === 'goal' && located.document.items[parent]?.kind !== 'goal';
	const isWork = ownKinds.has(kind) || isOutermostGoal || (!factKinds.has(kind) && isPlanned(located));
	return isWork && status !== 'dropped';
}
