import { statusOf } from '../workspace/status.js';
import type { Roadmap, RoadmapFacts, RoadmapItem, RoadmapSpan } from '../drawing/roadmap/model.js';
import type { Verb } from '../language/verb.js';
import { positionAt } from '../util/line-table.js';
import type { LocatedItem } from '../workspace/postings.js';
import { qualifiedId, type Workspace } from '../workspace/workspace.js';
import { addDependencies, markCriticalPath } from './roadmap/dependencies.js';
import { judgeHealth } from './roadmap/health.js';
import { planBy, readIssueDates } from './roadmap/issue-dates.js';
import { nestRows, targetsOf } from './roadmap/nesting.js';
import { createHorizons, isPlanned, readPlan } from './roadmap/plan.js';
import { ProgressMeter } from './roadmap/progress.js';
import type { Row } from './roadmap/row.js';
import { valuesOf } from './roadmap/values.js';

/**
 * The roadmap of a folder on a day: its goals, PRDs, releases and milestones, and everything else that says when it happens.
 * Nothing in it is typed in: progress comes from the status and the coverage of what an item contains, health from dates,
 * progress and dependencies.
 *
 * @implements REQ-401
 */
export function createRoadmap(workspace: Workspace, today: string): Roadmap {
	const items: LocatedItem[] = [];
	for (const document of workspace.documents()) {
		if (document.type === 'spec') {
			items.push(...workspace.itemsIn(document));
		}
	}
	const rows = createRows(items, workspace);
	const rowByItem = new Map(rows.map(row => [row.located, row]));
	nestRows(rows, rowByItem, workspace);
	const outer = rows.filter(it => !it.parent);
	outer.forEach(it => addSpan(it));
	measure(rows, workspace);
	addDependencies(items, rowByItem, workspace);
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

/** Kinds that are on every roadmap; what has no date among them waits for one. */
const ownKinds: ReadonlySet<string> = new Set(['prd', 'release', 'milestone']);

function createRows(items: readonly LocatedItem[], workspace: Workspace): Row[] {
	const rows: Row[] = [];
	const issueDates = readIssueDates(workspace);
	const ids = new Set<string>();
	for (const located of items) {
		const issueDate = issueDates.get(located.item);
		if (isOnRoadmap(located) || issueDate !== undefined) {
			const id = qualifiedId(workspace, located);
			// Of two items with one ID, which is a finding, the first is shown.
			if (!ids.has(id)) {
				ids.add(id);
				rows.push(createRow(located, id, issueDate));
			}
		}
	}
	return rows;
}

/** Kinds that are facts rather than work: the day on which a flag is on is no plan. */
const factKinds: ReadonlySet<string> = new Set([
	'competitor',
	'data',
	'decision',
	'event',
	'flag',
	'insight',
	'metric',
	'persona',
]);

function isOnRoadmap({ item, parent }: LocatedItem): boolean {
	const isOutermostGoal = item.kind === 'goal' && parent?.item.kind !== 'goal';
	const isWork = ownKinds.has(item.kind) || isOutermostGoal || (!factKinds.has(item.kind) && isPlanned(item));
	return isWork && item.status !== 'dropped';
}

function createRow(located: LocatedItem, id: string, issueDate: string | undefined): Row {
	const plan = planBy(readPlan(located.item), issueDate);
	return {
		located,
		id,
		plan,
		parent: undefined,
		children: [],
		span: plan.span,
		horizon: undefined,
		progress: { units: 0, done: 0 },
		health: { state: 'none', reason: '' },
		dependencies: [],
		isCritical: false,
	};
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

function measure(rows: readonly Row[], workspace: Workspace): void {
	const meter = new ProgressMeter(workspace);
	const inside = ({ children }: Row): LocatedItem[] =>
		children.length === 0 ? noItems : children.flatMap(it => [it.located, ...inside(it)]);
	for (const row of rows) {
		row.progress = meter.measure(row.located, inside(row));
	}
}

const noItems: LocatedItem[] = [];

/** Releases first, for they give a roadmap its rhythm; then by time, and what has none last. */
function compareRows(a: Row, b: Row): number {
	return (
		rankOf(a) - rankOf(b) ||
		compareText(a.span?.start ?? '9', b.span?.start ?? '9') ||
		compareText(a.span?.end ?? '9', b.span?.end ?? '9') ||
		compareText(a.horizon ?? 'z', b.horizon ?? 'z')
	);
}

function rankOf({ located }: Row): number {
	const { kind } = located.item;
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
	const { located, id, parent, span, horizon, progress, health, dependencies, isCritical } = row;
	const { item, document } = located;
	return {
		id,
		kind: item.kind,
		title: item.title,
		status: statusOf(workspace, located) ?? '',
		file: document.path,
		line: positionAt(document.lines, item.idSpan.start).line,
		...(parent ? { parent: parent.id } : {}),
		depth,
		...(span ? { span } : {}),
		...(horizon ? { horizon } : {}),
		progress,
		health,
		dependencies: dependencies.map(({ target, isConflict }) => ({ id: target.id, isConflict })),
		isCritical,
		facts: factsOf(row, workspace),
		...(item.aliases.length > 0 ? { aliases: item.aliases.map(it => qualifiedAs(id, item.id, it)) } : {}),
	};
}

/** An old ID in the scope of the one that an item has now. */
function qualifiedAs(qualified: string, id: string, alias: string): string {
	return qualified.endsWith(id) ? qualified.slice(0, qualified.length - id.length) + alias : alias;
}

function factsOf({ located }: Row, workspace: Workspace): RoadmapFacts {
	const facts = { goals: new Set<string>(), releases: new Set<string>(), personas: new Set<string>() };
	for (const target of targetsOf(located, factVerbs, workspace)) {
		const { kind } = target.item;
		const ids = kind === 'goal' ? facts.goals : kind === 'release' ? facts.releases : facts.personas;
		if (kind === 'goal' || kind === 'release' || kind === 'persona') {
			ids.add(qualifiedId(workspace, target));
		}
	}
	const own = valuesOf(located.item);
	return {
		owner: inherited(located, 'owner'),
		team: inherited(located, 'team'),
		priority: own.get('priority')?.[0] ?? '',
		goals: [...facts.goals],
		releases: [...facts.releases],
		personas: [...facts.personas],
		tags: (own.get('tags') ?? []).flatMap(it => it.split(/[\s,，、[\]]+/).filter(Boolean)),
	};
}

const factVerbs: ReadonlySet<Verb> = new Set<Verb>(['contributes-to', 'part-of', 'serves']);

/** Who answers for what is around an item answers for the item. */
function inherited(located: LocatedItem, key: string): string {
	for (let at: LocatedItem | undefined = located; at; at = at.parent) {
		const value = valuesOf(at.item).get(key)?.[0];
		if (value !== undefined) {
			return value;
		}
	}
	return '';
}
