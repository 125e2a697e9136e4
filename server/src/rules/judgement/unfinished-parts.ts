import { isPromised, partsOf } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { compareItems, type Workspace } from '../../workspace/workspace.js';
import { Components, type Member } from './components.js';

/** Knows of the items of one picture which of their parts, however deep, have been promised and lack something. */
export class UnfinishedParts {
	readonly #lacksSomething: (located: LocatedItem) => boolean;

	/** The unfinished part of each item that was looked at and has one. */
	readonly #found = new Map<LocatedItem, LocatedItem>();
	readonly #components: Components;

	constructor(workspace: Workspace, lacksSomething: (located: LocatedItem) => boolean) {
		this.#lacksSomething = lacksSomething;
		this.#components = new Components(
			it => partsOf(workspace, it),
			members => this.#judge(members),
		);
	}

	/** The first by place of an item's unfinished parts; `undefined` where all is well. */
	find(located: LocatedItem): LocatedItem | undefined {
		this.#components.visit(located);
		return this.#found.get(located);
	}

	/** Items that are parts of each other have the same unfinished parts. */
	#judge(members: readonly Member[]): void {
		let first: LocatedItem | undefined;
		for (const { targets } of members) {
			for (const part of targets) {
				first = earlier(first, this.#found.get(part));
				first = earlier(first, isPromised(part) && this.#lacksSomething(part) ? part : undefined);
			}
		}
		for (const { located } of first ? members : []) {
			this.#found.set(located, first ?? located);
		}
	}
}

function earlier(a: LocatedItem | undefined, b: LocatedItem | undefined): LocatedItem | undefined {
	return a && b ? (compareItems(a, b) <= 0 ? a : b) : (a ?? b);
}
