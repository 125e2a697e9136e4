import { readTagArtifact, type TagArtifact } from '../../language/dialects/openfasttrace/tag-artifact.js';
import { artifactTypeOf, isCovering, linksToTag } from '../../workspace/artifact-links.js';
import type { Coverage, CoverageState } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { CoveredItem } from './deep-coverage.js';
import type { Link, LinkGraph } from './link-graph.js';

/** How far an item of OpenFastTrace is covered by itself: one that needs nothing is. */
export function shallowState({ needs, unmet }: Coverage): CoverageState {
	return unmet.length === 0 ? 'covered' : unmet.length === needs.length ? 'uncovered' : 'partial';
}

/** What is known before: the links, and how far each item is covered by itself. */
export interface TracedCoverage {
	readonly workspace: Workspace;
	readonly graph: LinkGraph;
	readonly items: readonly CoveredItem[];
}

/**
 * Answers whether items of OpenFastTrace are covered together with all that is there to cover them, be it unwanted or for another
 * revision. Items that go in a circle are not.
 */
export class DeepArtifactCoverage {
	readonly #graph: LinkGraph;
	readonly #workspace: Workspace;

	/** By item, and by the ID of a tag; while an answer is worked out, it is no. */
	readonly #known: Map<LocatedItem | string, boolean>;

	constructor({ workspace, graph, items }: TracedCoverage) {
		this.#graph = graph;
		this.#workspace = workspace;
		const lacking = items.filter(it => it.coverage !== 'covered');
		this.#known = new Map([[keyOf(uncovered), false], ...lacking.map(it => [it.located, false] as const)]);
	}

	/** One word for the answer. */
	stateOf(located: LocatedItem): CoverageState {
		return this.#isCovered(located) ? 'covered' : 'uncovered';
	}

	/** The same of a tag in code. */
	stateOfTag(tag: TagArtifact): CoverageState {
		return (tag.id === undefined ? tag.needs.length === 0 : this.#isCovered(tag)) ? 'covered' : 'uncovered';
	}

	/** Goes to what covers an item, and to what covers that, with a list for a stack: chains may be of any length. */
	#isCovered(artifact: Artifact): boolean {
		const open = this.#known.has(keyOf(artifact)) ? [] : [this.#open(artifact)];
		for (let last = open.at(-1); last; last = open.at(-1)) {
			const provider = last.providers[last.next];
			const isProviderCovered = provider && this.#known.get(keyOf(provider));
			if (!provider) {
				this.#known.set(last.key, true);
				open.pop();
			} else if (isProviderCovered === undefined) {
				open.push(this.#open(provider));
			} else if (isProviderCovered) {
				last.next++;
			} else {
				open.pop();
			}
		}
		return this.#known.get(keyOf(artifact)) ?? false;
	}

	#open(artifact: Artifact): OpenArtifact {
		const key = keyOf(artifact);
		this.#known.set(key, false);
		return { key, providers: 'id' in artifact ? this.#providersOfTag(artifact) : this.#providersOf(artifact), next: 0 };
	}

	#providersOf(item: LocatedItem): readonly Artifact[] {
		return artifactsOf(this.#graph.incoming(item).filter(isProvider));
	}

	/** A tag that is not covered by itself has one that never is. */
	#providersOfTag({ id, needs }: TagArtifact): readonly Artifact[] {
		const links = id === undefined ? [] : linksToTag(this.#workspace, id);
		const types = new Set(links.filter(it => it.state === 'covers').map(it => artifactTypeOf(it.located)));
		return needs.every(it => types.has(it)) ? artifactsOf(links) : [uncovered];
	}
}

/** An item, or a tag in code, which is one to OpenFastTrace. */
type Artifact = LocatedItem | TagArtifact;

/** An artifact of which it is not known yet whether it is covered: what covers it, and which of that is to be looked at next. */
interface OpenArtifact {
	readonly key: LocatedItem | string;
	readonly providers: readonly Artifact[];
	next: number;
}

/** A tag that nobody can name and that needs something; all of those are one. */
const uncovered: TagArtifact = { type: '', id: undefined, needs: [''] };

function keyOf(artifact: Artifact): LocatedItem | string {
	return 'id' in artifact ? (artifact.id ?? '') : artifact;
}

/** What links come from, but for tags that need nothing and that nothing can cover. */
function artifactsOf(links: readonly Link[]): readonly Artifact[] {
	return links
		.map(({ located: { source, reference } }) => source ?? readTagArtifact(reference.annotation ?? ''))
		.filter(it => !('id' in it) || it.id !== undefined || it.needs.length > 0);
}

function isProvider({ located, state }: Link): boolean {
	return isCovering(located.reference) && state !== 'ambiguous';
}
