import type { LocatedItem } from '../../workspace/postings.js';

/**
 * The strongly connected components of the items of one picture, under some edges: items that go in a circle are in one
 * component, any other item is one by itself. What has been looked at is not looked at again.
 */
export class Components {
	readonly #targetsOf: (located: LocatedItem) => readonly LocatedItem[];
	readonly #onClose: (members: readonly Member[]) => void;
	readonly #visits = new Map<LocatedItem, Visit>();

	/** How many items each component of several holds, by the number of the first of them. */
	readonly #sizes = new Map<number, number>();

	/** The visited items whose component is not yet known, in the order of their visits. */
	readonly #open: Visit[] = [];

	/**
	 * `onClose` hears of every component once, after it has heard of all components that edges lead to from there. Of an item that
	 * no edge leaves nothing is said, unless the search began with it.
	 */
	constructor(
		targetsOf: (located: LocatedItem) => readonly LocatedItem[],
		onClose: (members: readonly Member[]) => void = () => {},
	) {
		this.#targetsOf = targetsOf;
		this.#onClose = onClose;
	}

	/** Whether some way leads from each of two items to the other. */
	areTogether(a: LocatedItem, b: LocatedItem): boolean {
		this.visit(a);
		this.visit(b);
		const component = this.#visits.get(a)?.low;
		return component !== undefined && component === this.#visits.get(b)?.low;
	}

	/** How many items an item's component holds. */
	sizeOf(located: LocatedItem): number {
		this.visit(located);
		const component = this.#visits.get(located)?.low;
		return component === undefined ? 1 : (this.#sizes.get(component) ?? 1);
	}

	/** Tarjan's search, without recursion: a chain of items may be long. */
	visit(root: LocatedItem): void {
		const path = this.#visits.has(root) ? [] : [this.#enter(root, this.#targetsOf(root))];
		for (let visit = path.at(-1); visit; visit = path.at(-1)) {
			const target = visit.targets[visit.next++];
			const known = target && this.#visits.get(target);
			if (known) {
				visit.low = known.isOpen ? Math.min(visit.low, known.low) : visit.low;
			} else if (target) {
				const targets = this.#targetsOf(target);
				if (targets.length > 0) {
					path.push(this.#enter(target, targets));
				}
			} else {
				path.pop();
				this.#leave(visit, path.at(-1));
			}
		}
	}

	#enter(located: LocatedItem, targets: readonly LocatedItem[]): Visit {
		const number = this.#visits.size;
		const visit = { located, number, low: number, isOpen: true, next: 0, targets };
		this.#visits.set(located, visit);
		this.#open.push(visit);
		return visit;
	}

	#leave(visit: Visit, previous: Visit | undefined): void {
		if (previous) {
			previous.low = Math.min(previous.low, visit.low);
		}
		if (visit.low === visit.number) {
			const members = this.#open.splice(this.#open.lastIndexOf(visit));
			for (const member of members) {
				member.isOpen = false;
				member.low = visit.number;
			}
			if (members.length > 1) {
				this.#sizes.set(visit.number, members.length);
			}
			this.#onClose(members);
		}
	}
}

/** An item of a component, and what its edges lead to. */
export interface Member {
	readonly located: LocatedItem;
	readonly targets: readonly LocatedItem[];
}

interface Visit extends Member {
	/** How many items were visited before. */
	readonly number: number;

	/** The least number that is known to be reached; that of the component once it is closed. */
	low: number;
	isOpen: boolean;

	/** The index of the target to look at next. */
	next: number;
}
