import type { Diagram, DiagramReading } from '../language/diagram.js';
import type { SpecDocument } from '../language/document.js';
import { findFact } from '../language/item-facts.js';
import type { FlowDiagram, FlowItem, SpecFlows } from '../drawing/flow/model.js';
import { positionAt } from '../util/line-table.js';
import { coverageOf, stateOf } from '../workspace/coverage.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import { qualifiedId, titleBeside, type Workspace } from '../workspace/workspace.js';
import { namesIn, type NamedItem } from './flow/names.js';
import { stepsOf, waysOf } from './flow/steps.js';

/**
 * The diagrams of a spec, and what their boxes mean.
 *
 * @implements REQ-411
 */
export function createFlows(workspace: Workspace, document: SpecDocument): SpecFlows {
	const references = document.diagrams.length > 0 ? workspace.referencesIn(document) : [];
	const items = new Map<string, FlowItem>();
	const diagrams = document.diagrams.map(diagram => {
		const names = namesIn(diagram, referencesInside(references, diagram), it => learn(workspace, it, items));
		return toFlowDiagram(document, diagram, workspace.readingOf(diagram) ?? {}, names);
	});
	return { diagrams, items: [...items.values()] };
}

function referencesInside(references: readonly LocatedReference[], { start, end }: Diagram): readonly LocatedReference[] {
	return references.filter(it => start <= it.reference.start && it.reference.end <= end);
}

/** The qualified ID of what a reference means, which is then one of the items; `undefined` where it means nothing, or several. */
function learn(workspace: Workspace, reference: LocatedReference, items: Map<string, FlowItem>): string | undefined {
	const resolution = workspace.resolve(reference);
	if (resolution.type !== 'resolved') {
		return undefined;
	}
	const id = qualifiedId(workspace, resolution.target);
	if (!items.has(id)) {
		items.set(id, toFlowItem(workspace, id, resolution.target));
	}
	return id;
}

function toFlowItem(workspace: Workspace, id: string, target: LocatedItem): FlowItem {
	const { document, item } = target;
	const coverage = coverageOf(workspace, target);
	const valueOf = (key: string): string => findFact(target, key)?.value ?? '';
	return {
		id,
		title: titleBeside(item),
		kind: item.kind,
		status: item.status ?? '',
		coverage: stateOf(coverage),
		unmet: coverage.unmet,
		priority: valueOf('priority'),
		owner: valueOf('owner'),
		file: document.path,
		line: positionAt(document.lines, item.idSpan.start).line,
	};
}

function toFlowDiagram(
	{ lines }: SpecDocument,
	diagram: Diagram,
	{ fault, flow }: DiagramReading,
	names: readonly NamedItem[],
): FlowDiagram {
	const lineOf = (offset: number): number => positionAt(lines, diagram.start + offset).line;
	return {
		source: diagram.source,
		title: diagram.heading,
		line: lineOf(0),
		lastLine: positionAt(lines, diagram.end).line,
		fault: fault && { line: lineOf(fault.start), message: fault.message },
		items: [...new Set(names.map(it => it.id))],
		steps: flow ? stepsOf(diagram.source, flow, names, lineOf) : [],
		ways: flow ? waysOf(flow) : [],
	};
}
