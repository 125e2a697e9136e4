import type { Diagram, Flow, FlowNode } from '../../language/diagram.js';
import type { SpecDocument } from '../../language/document.js';
import type { Span } from '../../util/span.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A way through the product, from a step where people begin: the diagram marks it, as most pictures of systems do not. */
export interface UserFlow {
	readonly diagram: Diagram;
	readonly flow: Flow;
	readonly starts: readonly FlowNode[];

	/** The steps that are marked as ends; none where the author marks none. */
	readonly ends: ReadonlySet<FlowNode>;

	/** The steps to which each leads, by name. */
	readonly next: ReadonlyMap<string, readonly string[]>;
}

/** The user flows that a document draws: flowcharts and state diagrams in which a step is marked as the first. */
export function userFlowsIn({ diagrams }: SpecDocument, workspace: Workspace): readonly UserFlow[] {
	return diagrams.flatMap(it => toUserFlow(it, workspace.readingOf(it)?.flow) ?? []);
}

/** Where a step stands in its document. */
export function spanOfStep({ diagram }: UserFlow, { start, end }: Span): Span {
	return { start: diagram.start + start, end: diagram.start + end };
}

/** The names of the steps that can be reached from those marked as the first, themselves included. */
export function reachedSteps({ starts, next }: UserFlow): ReadonlySet<string> {
	const reached = new Set(starts.map(it => it.id));
	for (const id of reached) {
		next.get(id)?.forEach(it => reached.add(it));
	}
	return reached;
}

function toUserFlow(diagram: Diagram, flow: Flow | undefined): UserFlow | undefined {
	const starts = flow?.nodes.filter(it => it.shape === 'initial' || startWords.test(it.label.trim())) ?? [];
	if (!flow || starts.length === 0) {
		return undefined;
	}
	const next = new Map<string, string[]>(flow.nodes.map(it => [it.id, []]));
	for (const { from, to, isDirected } of flow.edges) {
		next.get(from)?.push(to);
		if (!isDirected) {
			next.get(to)?.push(from);
		}
	}
	const ends = flow.nodes.filter(it => it.shape === 'final' || it.shape === 'rounded' || endWords.test(it.label.trim()));
	return { diagram, flow, starts, ends: new Set(ends.filter(it => !starts.includes(it))), next };
}

const startWords = /^(?:start|begin|entry|开始|起点|入口)$/i;
const endWords = /^(?:end|finish(?:ed)?|done|stop|exit|结束|完成|终点|退出)$/i;
