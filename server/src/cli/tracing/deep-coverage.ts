import { type CoverageState, wholesOf } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';

/** An item and how far it is covered by itself. */
export interface CoveredItem {
	readonly located: LocatedItem;
	readonly coverage: CoverageState;
}

/**
 * How far each item is covered together with all its parts: the items inside it, those that refine it and those that are
 * part of it, however deep. Dropped parts do not count. Items that go in a circle have the same answer.
 */
export class DeepCoverage {
	/** The items that have a part which is covered, and those that have one which is not. */
	readonly #covered: ReadonlySet<LocatedItem>;
	readonly #lacking: ReadonlySet<LocatedItem>;

	constructor(items: readonly CoveredItem[], workspace: Workspace) {
		this.#covered = findWholes(items.filter(isCovered), workspace);
		this.#lacking = findWholes(items.filter(isLacking), workspace);
	}

	/** One word for the answer. */
	stateOf(item: CoveredItem): CoverageState {
		const hasCovered = isCovered(item) || this.#covered.has(item.located);
		const lacks = isLacking(item) || this.#lacking.has(item.located);
		return hasCovered ? (lacks ? 'partial' : 'covered') : lacks ? 'uncovered' : 'none';
	}
}

function isCovered({ coverage }: CoveredItem): boolean {
	return coverage === 'covered' || coverage === 'partial';
}

function isLacking({ coverage }: CoveredItem): boolean {
	return coverage === 'uncovered' || coverage === 'partial';
}

/** All items that some are a part of, be it of a part. */
function findWholes(items: readonly CoveredItem[], workspace: Workspace): ReadonlySet<LocatedItem> {
	const found = new Set<LocatedItem>();
	const addWholes = (part: LocatedItem): void => {
		for (const whole of part.item.status === 'dropped' ? [] : wholesOf(workspace, part)) {
			found.add(whole);
		}
	};
	items.forEach(it => void addWholes(it.located));
	// What is found meanwhile is gone through, too.
	found.forEach(addWholes);
	return found;
}
