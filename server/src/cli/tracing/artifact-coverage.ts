import { readTagArtifact, type TagArtifact } from '../../language/dialects/openfasttrace/tag-artifact.js';
import { artifactTypeOf, isCovering, linksToTag } from '../../workspace/artifact-links.js';
import type { Coverage, CoverageState } from '../../workspace/coverage.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
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

	/** Those that are covered by themselves. */
	readonly #covered: ReadonlySet<LocatedItem>;

	/** By item, and by the ID of a tag. */
	readonly #known = new Map<LocatedItem | string, boolean>();

	constructor({ workspace, graph, items }: TracedCoverage) {
		this.#graph = graph;
		this.#workspace = workspace;
		this.#covered = new Set(items.filter(it => it.coverage === 'covered').map(it => it.located));
	}

	/** One word for the answer. */
	stateOf(located: LocatedItem): CoverageState {
		return this.#isCovered(located) ? 'covered' : 'uncovered';
	}

	/** The same of a tag in code. */
	stateOfTag(tag: TagArtifact): CoverageState {
		return this.#isTagCovered(tag) ? 'covered' : 'uncovered';
	}

	#isCovered(located: LocatedItem): boolean {
		return (
			this.#covered.has(located) &&
			this.#once(located, () => this.#graph.incoming(located).every(it => !isProvider(it) || this.#isProviderCovered(it.located)))
		);
	}

	#isProviderCovered({ reference, source }: LocatedReference): boolean {
		return source ? this.#isCovered(source) : this.#isTagCovered(readTagArtifact(reference.annotation ?? ''));
	}

	#isTagCovered({ id, needs }: TagArtifact): boolean {
		if (id === undefined) {
			return needs.length === 0;
		}
		return this.#once(id, () => {
			const links = linksToTag(this.#workspace, id);
			const types = new Set(links.filter(it => it.state === 'covers').map(it => artifactTypeOf(it.located)));
			return needs.every(it => types.has(it)) && links.every(it => this.#isProviderCovered(it.located));
		});
	}

	/** The answer for one item or tag, worked out once; while it is, the answer is no. */
	#once(key: LocatedItem | string, answer: () => boolean): boolean {
		const known = this.#known.get(key);
		if (known !== undefined) {
			return known;
		}
		this.#known.set(key, false);
		const isCovered = answer();
		this.#known.set(key, isCovered);
		return isCovered;
	}
}

function isProvider({ located, state }: Link): boolean {
	return isCovering(located.reference) && state !== 'ambiguous';
}
