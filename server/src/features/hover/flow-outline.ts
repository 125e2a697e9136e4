import * as l10n from '@vscode/l10n';
import { pathsOf } from '../../drawing/flow/paths.js';
import type { FlowDiagram } from '../../drawing/flow/model.js';
import { createFlows } from '../../views/flow.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { positionAt } from '../../util/line-table.js';
import { escapeMarkdown } from '../escape-markdown.js';

/** The flows that are drawn inside an item, a line each: the shortest way from start to end, and how many steps and paths there are. */
export function outlineFlows(workspace: Workspace, { document, item }: LocatedItem): readonly string[] {
	if (document.diagrams.length === 0) {
		return [];
	}
	const [first, last] = [item.start, item.end].map(it => positionAt(document.lines, it).line);
	const { diagrams } = createFlows(workspace, document);
	const inside = diagrams.filter(it => it.steps.length > 0 && (first ?? 0) < it.line && it.lastLine <= (last ?? 0));
	return inside.map(outline);
}

function outline(diagram: FlowDiagram): string {
	const { paths, isCut } = pathsOf(diagram);
	const labelOf = (id = ''): string => escapeMarkdown(diagram.steps.find(it => it.id === id)?.label ?? id);
	const [shortest] = paths;
	const way = shortest ? [labelOf(shortest[0]?.from), ...shortest.map(it => labelOf(it.to))] : [];
	const count = l10n.t('{0} steps, {1} paths', diagram.steps.length, `${paths.length}${isCut ? '+' : ''}`);
	return way.length === 0
		? count
		: `${way.length > longestWay ? [...way.slice(0, longestWay - 1), '…', way.at(-1)].join(' → ') : way.join(' → ')} (${count})`;
}

/** In steps: more does not fit a line. */
const longestWay = 7;
