import { artifactCoverage, isCovering } from '../../workspace/artifact-links.js';
import type { CoverageState } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Link, LinkGraph } from './link-graph.js';

/** How far an item of OpenFastTrace is covered by itself: one that needs nothing is. */
export function shallowState(located: LocatedItem): CoverageState {
	const { needs, unmet } = artifactCoverage(located);
	return unmet.length === 0 ? 'covered' : unmet.length === needs.length ? 'uncovered' : 'partial';
}

/**
 * Answers whether items of OpenFastTrace are covered together with all that is there to cover them, be it unwanted or for another
 * revision. Items that go in a circle are not.
 */
export class DeepArtifactCoverage {
	readonly #graph: LinkGraph;
	readonly #known = new Map<LocatedItem, boolean>();

	constructor(graph: LinkGraph) {
		this.#graph = graph;
	}

	/** One word for the answer. */
	stateOf(located: LocatedItem): CoverageState {
		return this.#isCovered(located) ? 'covered' : 'uncovered';
	}

	#isCovered(located: LocatedItem): boolean {
		const known = this.#known.get(located);
		if (known !== undefined) {
			return known;
		}
		this.#known.set(located, false);
		const isCovered =
			shallowState(located) === 'covered' &&
			this.#graph.incoming(located.item).every(it => !isProvider(it) || this.#isProviderCovered(it));
		this.#known.set(located, isCovered);
		return isCovered;
	}

	/** What a tag needs in turn nothing can cover, for it has no name. */
	#isProviderCovered({ reference, source }: Link): boolean {
		return source ? this.#isCovered(source) : !reference.artifact?.includes('>>');
	}
}

function isProvider({ reference, state }: Link): boolean {
	return isCovering(reference) && state !== 'ambiguous';
}
