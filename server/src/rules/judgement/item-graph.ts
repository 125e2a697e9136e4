import type { Item, Reference, SpecDocument } from '../../language/document.js';
import type { Verb } from '../../language/verb.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';

/** The items of one picture of the workspace, joined by the links of some verbs. What has been looked at is not looked at again. */
export class ItemGraph {
	readonly #workspace: Workspace;
	readonly #verbs: ReadonlySet<Verb>;
	readonly #visits = new Map<Item, Visit>();

	/** The visited items whose component is not yet known, in the order of their visits. */
	readonly #open: Visit[] = [];

	constructor(workspace: Workspace, verbs: ReadonlySet<Verb>) {
		this.#workspace = workspace;
		this.#verbs = verbs;
	}

	/** Where a link leads; `undefined` for a link of another verb, and for one to nothing. */
	targetOf(document: SpecDocument, reference: Reference): LocatedItem | undefined {
		const resolution = this.#verbs.has(reference.verb) ? this.#workspace.resolve(document.path, reference) : undefined;
		return resolution?.type === 'resolved' ? resolution.target : undefined;
	}

	/** Whether some way leads from each of two items, of which the first links to the second, to the other. */
	isCycle(from: LocatedItem, to: LocatedItem): boolean {
		this.#visit(from);
		return from.item === to.item || this.#visits.get(from.item)?.low === this.#visits.get(to.item)?.low;
	}

	/** The shortest way from one item to another, both included; `undefined` where it is not found in a thousand items. */
	findPath(from: LocatedItem, to: LocatedItem): readonly Item[] | undefined {
		const previous = new Map<Item, Item | undefined>([[from.item, undefined]]);
		const queue = [from];
		for (const located of queue) {
			if (located.item === to.item || previous.size > longestSearch) {
				break;
			}
			for (const target of this.#targetsOf(located)) {
				if (!previous.has(target.item)) {
					previous.set(target.item, located.item);
					queue.push(target);
				}
			}
		}
		return previous.has(to.item) ? pathTo(to.item, previous) : undefined;
	}

	/** Tarjan's search for strongly connected components, without recursion: a chain of items may be long. */
	#visit(root: LocatedItem): void {
		const path = this.#visits.has(root.item) ? [] : [this.#enter(root)];
		for (let visit = path.at(-1); visit; visit = path.at(-1)) {
			const target = visit.targets[visit.next++];
			const known = target && this.#visits.get(target.item);
			if (known) {
				visit.low = known.isOpen ? Math.min(visit.low, known.low) : visit.low;
			} else if (target) {
				path.push(this.#enter(target));
			} else {
				path.pop();
				this.#leave(visit, path.at(-1));
			}
		}
	}

	#enter(located: LocatedItem): Visit {
		const number = this.#visits.size;
		const visit = { number, low: number, isOpen: true, next: 0, targets: this.#targetsOf(located) };
		this.#visits.set(located.item, visit);
		this.#open.push(visit);
		return visit;
	}

	#leave(visit: Visit, previous: Visit | undefined): void {
		if (previous) {
			previous.low = Math.min(previous.low, visit.low);
		}
		if (visit.low === visit.number) {
			for (const member of this.#open.splice(this.#open.lastIndexOf(visit))) {
				member.isOpen = false;
				member.low = visit.number;
			}
		}
	}

	#targetsOf({ document, item }: LocatedItem): readonly LocatedItem[] {
		return (linksOf(document).get(item) ?? noLinks).flatMap(it => this.targetOf(document, it) ?? []);
	}
}

const longestSearch = 1000;

interface Visit {
	/** How many items were visited before. */
	readonly number: number;

	/** The least number that is known to be reached; that of the component once it is closed. */
	low: number;
	isOpen: boolean;
	readonly targets: readonly LocatedItem[];

	/** The index of the target to look at next. */
	next: number;
}

function pathTo(item: Item, previous: ReadonlyMap<Item, Item | undefined>): readonly Item[] {
	const path: Item[] = [];
	for (let at: Item | undefined = item; at; at = previous.get(at)) {
		path.unshift(at);
	}
	return path;
}

const linksByDocument = new WeakMap<SpecDocument, ReadonlyMap<Item, readonly Reference[]>>();
const noLinks: readonly Reference[] = [];

/** What each item of a document links to, mentions aside. */
function linksOf(document: SpecDocument): ReadonlyMap<Item, readonly Reference[]> {
	const known = linksByDocument.get(document) ?? groupLinks(document);
	linksByDocument.set(document, known);
	return known;
}

function groupLinks({ items, references }: SpecDocument): ReadonlyMap<Item, readonly Reference[]> {
	const links = new Map<Item, Reference[]>();
	for (const reference of references) {
		const item = reference.verb === 'mentions' ? undefined : items[reference.from];
		if (item) {
			links.set(item, [...(links.get(item) ?? []), reference]);
		}
	}
	return links;
}
