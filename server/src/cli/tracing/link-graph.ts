import type { Document, Item } from '../../language/document.js';
import { resolvedReference } from '../../rules/resolved-reference.js';
import { type ArtifactLink, artifactLinks, type ArtifactLinkState } from '../../workspace/artifact-links.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A reference, and what it was found to mean. */
export interface Link extends LocatedReference {
	readonly state: LinkState;

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
	readonly #incoming = new Map<Item, Link[]>();
	readonly #outgoing = new Map<Item, Link[]>();

	constructor(workspace: Workspace) {
		this.dangling = workspace.documents().flatMap(document => this.#read(document, workspace));
	}

	/** What refers to an item, by file and place. */
	incoming(item: Item): readonly Link[] {
		return this.#incoming.get(item) ?? nothing;
	}

	/** What an item refers to, in text order. */
	outgoing(item: Item): readonly Link[] {
		return this.#outgoing.get(item) ?? nothing;
	}

	#read(document: Document, workspace: Workspace): LocatedReference[] {
		const dangling: LocatedReference[] = [];
		const missing = missingIn(document, workspace);
		for (const located of workspace.referencesIn(document)) {
			const covering = artifactLinks(workspace, located);
			if (covering.length > 0) {
				dangling.push(...this.#readCovering(located, covering));
				continue;
			}
			const resolution = workspace.resolve(located);
			if (resolution.type === 'resolved') {
				const link: Link = { ...located, state: 'resolved', target: resolution.target };
				add(this.#incoming, resolution.target.item, link);
				this.#addOutgoing(link);
			} else if (resolution.type === 'ambiguous') {
				const link: Link = { ...located, state: 'ambiguous', target: undefined };
				for (const { item } of resolution.candidates) {
					add(this.#incoming, item, link);
				}
				this.#addOutgoing(link);
			} else if (missing.has(located.reference.start)) {
				dangling.push(located);
				this.#addOutgoing({ ...located, state: 'missing', target: undefined });
			}
		}
		return dangling;
	}

	/** Answers the reference itself where it covers nothing. */
	#readCovering(located: LocatedReference, links: readonly ArtifactLink[]): LocatedReference[] {
		for (const { state, target } of links) {
			const link: Link = { ...located, state, target };
			if (target) {
				add(this.#incoming, target.item, link);
			}
			this.#addOutgoing(link);
		}
		return links.every(it => it.state === 'orphaned') ? [located] : [];
	}

	#addOutgoing(link: Link): void {
		if (link.source) {
			add(this.#outgoing, link.source.item, link);
		}
	}
}

const nothing: readonly Link[] = [];

/** Where the references start of which it is sure that they should lead somewhere; the rule knows what an example is. */
function missingIn(document: Document, workspace: Workspace): ReadonlySet<number> {
	return new Set(Array.from(resolvedReference.check(document, workspace), it => it.start));
}

function add(links: Map<Item, Link[]>, item: Item, link: Link): void {
	const known = links.get(item);
	if (known) {
		known.push(link);
	} else {
		links.set(item, [link]);
	}
}
