import type { Roadmap, RoadmapFacts, RoadmapItem, RoadmapSpan } from '../drawing/roadmap/model.js';
import type { Kind } from '../language/kind.js';
import type { Verb } from '../language/verb.js';
import { statusOf } from '../workspace/status.js';
import { qualifiedId, type Workspace } from '../workspace/workspace.js';
import { collectRows } from './roadmap/collect-rows.js';
import { addDependencies, markCriticalPath } from './roadmap/dependencies.js';
import { judgeHealth } from './roadmap/health.js';
import { nestRows, targetsOf } from './roadmap/nesting.js';
import { createHorizons } from './roadmap/plan.js';
import { ProgressMeter } from './roadmap/progress.js';
import type { Row } from './roadmap/row.js';

/**
 * The roadmap of a folder on a day: its goals, PRDs, releases and milestones, and everything else that says when it happens.
 * Nothing in it is typed in: progress comes from the status and the coverage of what an item contains, health from dates,
 * progress and dependencies.
 *
 * @implements REQ-401
 */
export function createRoadmap(workspace: Workspace, today: string): Roadmap {
	const { rows, waiting } = collectRows(workspace);
	const rowByItem = new Map(rows.map(row => [row.located, row]));
	nestRows(rows, rowByItem, workspace);
	const outer = rows.filter(it => !it.parent);
	const meter = new ProgressMeter(workspace);
	for (const row of outer) {
		addSpan(row);
		meter.measure(row);
	}
	addDependencies(waiting, rowByItem, workspace);
	judgeHealth(rows, today);
	markCriticalPath(rows);
	const horizonOf = createHorizons(today);
	for (const row of rows) {
		row.horizon = row.plan.horizon ?? (row.span && horizonOf(row.span));
	}
	const roadmap: RoadmapItem[] = [];
	addItems(outer, 0, workspace, roadmap);
	return { today, items: roadmap };
}

/** What has no dates of its own takes as long as what is inside. */
function addSpan(row: Row): RoadmapSpan | undefined {
	const inner = row.children.flatMap(it => addSpan(it) ?? []);
	const [first] = inner;
	if (!row.span && first) {
		const start = inner.reduce((a, b) => (b.start < a ? b.start : a), first.start);
		const end = inner.reduce((a, b) => (b.end > a ? b.end : a), first.end);
		row.span = { start, end, precision: 'inner' };
	}
	return row.span;
}

/** Releases first, for they give a roadmap its rhythm; then by time, and what has none last. */
function compareRows(a: Row, b: Row): number {
	return (
		rankOf(a) - rankOf(b) ||
		compareText(a.span?.start ?? '9', b.span?.start ?? '9') ||
		compareText(a.span?.end ?? '9', b.span?.end ?? '9') ||
		compareText(a.horizon ?? 'z', b.horizon ?? 'z')
	);
}

function rankOf({ own: { kind } }: Row): number {
	return kind === 'release' ? 0 : kind === 'milestone' ? 1 : 2;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function addItems(rows: Row[], depth: number, workspace: Workspace, items: RoadmapItem[]): void {
	for (const row of rows.sort(compareRows)) {
		items.push(toItem(row, depth, workspace));
		addItems(row.children, depth + 1, workspace, items);
	}
}

function toItem(row: Row, depth: number, workspace: Workspace): RoadmapItem {
	const { located, own, id, parent, span, horizon, dependencies } = row;
	const { aliases } = located.item;
	return {
		id,
		kind: own.kind,
		title: own.title,
		status: statusOf(workspace, located) ?? '',
		file: located.document.path,
		line: own.line,
		...(parent && { parent: parent.id }),
		depth,
		...(span && { span }),
		...(horizon && { horizon }),
		progress: row.progress,
		health: row.health,
		dependencies: dependencies.map(({ target, isConflict }) => ({ id: target.id, isConflict })),
		isCritical: row.isCritical,
		facts: factsOf(row, workspace),
		...(aliases.length > 0 && { aliases: aliases.map(it => qualifiedAs(id, located.item.id, it)) }),
	};
}

/** An old ID in the scope of the one that an item has now. */
function qualifiedAs(qualified: string, id: string, alias: string): string {
	return qualified.endsWith(id) ? qualified.slice(0, qualified.length - id.length) + alias : alias;
}

function factsOf({ located, own }: Row, workspace: Workspace): RoadmapFacts {
	const targets = targetsOf(located, factVerbs, workspace);
	const idsOf = (kind: Kind): readonly string[] => {
		const ids = targets.flatMap(it => (it.item.kind === kind ? qualifiedId(workspace, it) : []));
		return ids.length > 1 ? [...new Set(ids)] : ids;
	};
	return {
		owner: own.owner,
		team: own.team,
		priority: own.priority,
		goals: idsOf('goal'),
		releases: idsOf('release'),
		personas: idsOf('persona'),
		tags: own.tags,
	};
}

const factVerbs: ReadonlySet<Verb> = new Set<Verb>(['contributes-to', 'part-of', 'serves']);
