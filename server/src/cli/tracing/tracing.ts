import { type CoverageState, coverageOf, stateOf } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { DeepArtifactCoverage, shallowState } from './artifact-coverage.js';
import { deepCoverage } from './deep-coverage.js';
import { LinkGraph } from './link-graph.js';

/** Every item of a workspace with its coverage, and all links. */
export interface Tracing {
	readonly workspace: Workspace;
	readonly graph: LinkGraph;

	/** By file and place. */
	readonly items: readonly TracedItem[];
	readonly artifacts: DeepArtifactCoverage;
}

/** An item and what is known of its coverage. */
export interface TracedItem {
	readonly located: LocatedItem;
	readonly needs: readonly string[];

	/** Those needs that nothing meets. */
	readonly unmet: readonly string[];
	readonly coverage: CoverageState;
	readonly deepCoverage: CoverageState;
}

/** Traces a whole workspace, in time that grows with the number of its items and references. */
export function traceWorkspace(workspace: Workspace): Tracing {
	const graph = new LinkGraph(workspace);
	const documents = workspace.documents().flatMap(it => (it.type === 'spec' ? it : []));
	const items = documents
		.flatMap(document => workspace.itemsIn(document))
		.map(located => {
			const coverage = coverageOf(workspace, located);
			return { located, ...coverage, coverage: located.item.idStyle === 'artifact' ? shallowState(coverage) : stateOf(coverage) };
		});
	const deep = deepCoverage(items, graph);
	const artifacts = new DeepArtifactCoverage({ workspace, graph, items });
	const deepStateOf = ({ located }: { readonly located: LocatedItem }): CoverageState =>
		located.item.idStyle === 'artifact' ? artifacts.stateOf(located) : (deep.get(located.item) ?? 'none');
	return { workspace, graph, items: items.map(it => ({ ...it, deepCoverage: deepStateOf(it) })), artifacts };
}
