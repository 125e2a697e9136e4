import { type Coverage, type CoverageState, coverageOf, stateOf } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { DeepArtifactCoverage, shallowState } from './artifact-coverage.js';
import { DeepCoverage } from './deep-coverage.js';
import { LinkGraph } from './link-graph.js';

/** Every item of a workspace with its coverage, and all links. */
export interface Tracing {
	readonly workspace: Workspace;
	readonly graph: LinkGraph;

	/** By file and place. */
	readonly items: readonly TracedItem[];
	readonly artifacts: DeepArtifactCoverage;

	/** How far an item is covered together with its parts, or with what covers it. */
	deepStateOf(item: TracedItem): CoverageState;
}

/** An item and what is known of its coverage by itself. */
export interface TracedItem {
	readonly located: LocatedItem;
	readonly needs: readonly string[];

	/** Those needs that nothing meets. */
	readonly unmet: readonly string[];
	readonly coverage: CoverageState;
}

/** Traces a whole workspace, in time that grows with the number of its items and references. */
export function traceWorkspace(workspace: Workspace): Tracing {
	const graph = new LinkGraph(workspace);
	const items = workspace
		.documents()
		.flatMap(it => (it.type === 'spec' ? workspace.itemsIn(it) : []))
		.map(located => traceItem(located, coverageOf(workspace, located)));
	const parts = new DeepCoverage(items, workspace);
	const artifacts = new DeepArtifactCoverage({ workspace, graph, items });
	return {
		workspace,
		graph,
		items,
		artifacts,
		deepStateOf: item => (isArtifact(item.located) ? artifacts.stateOf(item.located) : parts.stateOf(item)),
	};
}

function traceItem(located: LocatedItem, coverage: Coverage): TracedItem {
	const { needs, unmet } = coverage;
	return { located, needs, unmet, coverage: isArtifact(located) ? shallowState(coverage) : stateOf(coverage) };
}

function isArtifact({ item }: LocatedItem): boolean {
	return item.idStyle === 'artifact';
}
