import type { Item } from '../../language/document.js';
import type { Verb } from '../../language/verb.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { Components } from './components.js';

/** The items of one picture of the workspace, joined by the links of some verbs. */
export class ItemGraph {
	readonly #workspace: Workspace;
	readonly #verbs: ReadonlySet<Verb>;
	readonly #components = new Components(located => this.#targetsOf(located));

	constructor(workspace: Workspace, verbs: ReadonlySet<Verb>) {
		this.#workspace = workspace;
		this.#verbs = verbs;
	}

	/** Where a link leads; `undefined` for a link of another verb, and for one to nothing. */
	targetOf(link: LocatedReference): LocatedItem | undefined {
		const resolution = this.#verbs.has(link.reference.verb) ? this.#workspace.resolve(link) : undefined;
		return resolution?.type === 'resolved' ? resolution.target : undefined;
	}

	/** Whether some way leads from each of two items, of which the first links to the second, to the other. */
	isCycle(from: LocatedItem, to: LocatedItem): boolean {
		return from === to || (to.links.length > 0 && this.#components.areTogether(from, to));
	}

	/**
	 * The shortest way from one item to another, both included; `undefined` where it is not found in a thousand items, or in fewer
	 * where so many items go in one circle that to look for a way from each would take long.
	 */
	findPath(from: LocatedItem, to: LocatedItem): readonly Item[] | undefined {
		const previous = new Map<LocatedItem, LocatedItem | undefined>([[from, undefined]]);
		const queue = [from];
		const longest = Math.min(longestSearch, mostSearched / this.#components.sizeOf(from));
		for (const located of queue) {
			if (located === to || previous.size > longest) {
				break;
			}
			for (const target of this.#targetsOf(located)) {
				if (!previous.has(target)) {
					previous.set(target, located);
					queue.push(target);
				}
			}
		}
		return previous.has(to) ? pathTo(to, previous) : undefined;
	}

	#targetsOf({ links }: LocatedItem): readonly LocatedItem[] {
		return links.length === 0 ? nothing : links.flatMap(it => this.targetOf(it) ?? []);
	}
}

const longestSearch = 1000;

/** As many items are looked at for all the ways of one circle, about. */
const mostSearched = 300_000;
const nothing: readonly LocatedItem[] = [];

function pathTo(located: LocatedItem, previous: ReadonlyMap<LocatedItem, LocatedItem | undefined>): readonly Item[] {
	const path: Item[] = [];
	for (let at: LocatedItem | undefined = located; at; at = previous.get(at)) {
		path.push(at.item);
	}
	return path.reverse();
}
