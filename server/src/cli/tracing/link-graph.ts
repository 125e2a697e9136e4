import type { Document } from '../../language/document.js';
import { resolvedReference } from '../../rules/resolved-reference.js';
import { applyRule } from '../../rules/rule.js';
import { type Few, listOf, withOne } from '../../util/few.js';
import { artifactLinks, type ArtifactLinkState } from '../../workspace/artifact-links.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import { sourceOf } from '../../workspace/item-links.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A reference, and what it was found to mean. */
export interface Link {
	readonly located: LocatedReference;

	/** The item that the reference comes from; `undefined` for one in code, or outside of items. */
	readonly source: LocatedItem | undefined;
	readonly state: LinkState;

	/** The ID that is meant: that of the reference, unless it is of another revision. */
	readonly id: string;

	/** The item that the reference leads to; `undefined` where there is none, or more than one. */
	readonly target: LocatedItem | undefined;
}

/**
 * `resolved`: it means one item; `ambiguous`: several, of which it may mean any; `missing`: none. What is to cover an item of
 * OpenFastTrace has the states of that.
 */
export type LinkState = 'resolved' | 'ambiguous' | 'missing' | ArtifactLinkState;

/** All links of a workspace, gathered by going through its references once. */
export class LinkGraph {
	/** What should lead to an item and leads to nothing, by file and place. */
	readonly dangling: readonly LocatedReference[];
	readonly #byItem = new Map<LocatedItem, ItemLinks>();
	readonly #workspace: Workspace;

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
		this.dangling = workspace.documents().flatMap(document => this.#read(document));
	}

	/** What refers to an item, by file and place. */
	incoming(item: LocatedItem): readonly Link[] {
		return listOf(this.#byItem.get(item)?.incoming);
	}

	/** What an item refers to, by file and place. */
	outgoing(item: LocatedItem): readonly Link[] {
		return listOf(this.#byItem.get(item)?.outgoing);
	}

	/** Adds the links of a document, and answers those of its references that lead to nothing. */
	#read(document: Document): LocatedReference[] {
		const workspace = this.#workspace;
		let missing: ReadonlySet<number> | undefined;
		return workspace.referencesIn(document).filter(located => {
			const covering = artifactLinks(workspace, located);
			const { id } = located.reference;
			if (covering.length > 0) {
				covering.forEach(it => this.#add(it, it.target));
				return covering.every(it => it.state === 'orphaned');
			}
			const resolution = workspace.resolve(located);
			const source = sourceOf(workspace, located);
			switch (resolution.type) {
				case 'resolved': {
					const { target } = resolution;
					this.#add({ located, source, state: 'resolved', id: target.item.id, target }, target);
					return false;
				}
				case 'ambiguous':
					this.#add({ located, source, state: 'ambiguous', id, target: undefined }, ...few(resolution.candidates));
					return false;
				case 'missing':
					missing ??= missingIn(document, workspace);
					if (missing.has(located.reference.start)) {
						this.#add({ located, source, state: 'missing', id, target: undefined });
						return true;
					}
					return false;
			}
		});
	}

	#add(link: Link, ...ends: readonly (LocatedItem | undefined)[]): void {
		if (link.source) {
			const links = this.#linksOf(link.source);
			links.outgoing = withOne(links.outgoing, link);
		}
		for (const end of ends) {
			if (end) {
				const links = this.#linksOf(end);
				links.incoming = withOne(links.incoming, link);
			}
		}
	}

	#linksOf(item: LocatedItem): ItemLinks {
		const known = this.#byItem.get(item);
		if (known) {
			return known;
		}
		const links: ItemLinks = { incoming: undefined, outgoing: undefined };
		this.#byItem.set(item, links);
		return links;
	}
}

/** What may mean so many items that it says nothing about any of them is told at none. */
function few(candidates: readonly LocatedItem[]): readonly LocatedItem[] {
	return candidates.length > mostCandidates ? [] : candidates;
}

const mostCandidates = 20;

/** The links of one item. */
interface ItemLinks {
	incoming: Few<Link>;
	outgoing: Few<Link>;
}

/** Where the references start of which it is sure that they should lead somewhere; the rule knows what an example is. */
function missingIn(document: Document, workspace: Workspace): ReadonlySet<number> {
	return new Set(Array.from(applyRule(resolvedReference, document, workspace), it => it.start));
}
