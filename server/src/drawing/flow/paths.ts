import type { FlowDiagram, FlowWay } from './model.js';

/** What people may do: from a start of a flow to an end of it, way by way. */
export type FlowPath = readonly FlowWay[];

/** The paths of a flow, the shortest first. */
export interface FlowPaths {
	readonly paths: readonly FlowPath[];

	/** Whether there are more than are listed. */
	readonly isCut: boolean;
}

/**
 * Every path that passes no step twice; then, for each way that is in none of them, such as one back to an earlier step, the shortest
 * path that takes it. So every way that leads from a start to an end is tried by at least one path.
 *
 * @implements REQ-415
 */
export function pathsOf(diagram: FlowDiagram, most = mostPaths): FlowPaths {
	const flow = createGraph(diagram);
	const { paths, isCut } = simplePaths(flow, most);
	const taken = new Set(paths.flat());
	for (const way of diagram.ways) {
		const detour = taken.has(way) ? undefined : detourOver(flow, way);
		if (detour && paths.length >= most) {
			return { paths: sort(paths), isCut: true };
		}
		if (detour) {
			paths.push(detour);
			detour.forEach(it => taken.add(it));
		}
	}
	return { paths: sort(paths), isCut };
}

/** More than a person reads through. */
const mostPaths = 100;

/** How many steps are tried: a tangle of a hundred steps has more paths than there are atoms. */
const mostTries = 50_000;

function sort(paths: FlowPath[]): FlowPath[] {
	return paths.sort((a, b) => a.length - b.length);
}

interface Graph {
	readonly starts: readonly string[];
	readonly ends: ReadonlySet<string>;

	/** The ways out of each step that lead to an end, however far; and those into each step from a start. */
	readonly out: ReadonlyMap<string, readonly FlowWay[]>;
	readonly into: ReadonlyMap<string, readonly FlowWay[]>;
}

function createGraph({ steps, ways }: FlowDiagram): Graph {
	const starts = steps.filter(it => it.role === 'start').map(it => it.id);
	const ends = new Set(steps.filter(it => it.role === 'end').map(it => it.id));
	const reached = closure(starts, groupWays(ways, 'from'), 'to');
	const leading = closure([...ends], groupWays(ways, 'to'), 'from');
	const used = ways.filter(it => reached.has(it.from) && leading.has(it.to));
	return { starts, ends, out: groupWays(used, 'from'), into: groupWays(used, 'to') };
}

type Side = 'from' | 'to';

function groupWays(ways: readonly FlowWay[], by: Side): ReadonlyMap<string, readonly FlowWay[]> {
	const groups = new Map<string, FlowWay[]>();
	for (const way of ways) {
		groups.set(way[by], [...(groups.get(way[by]) ?? []), way]);
	}
	return groups;
}

/** What can be reached from some steps, themselves included. */
function closure(from: readonly string[], ways: ReadonlyMap<string, readonly FlowWay[]>, next: Side): ReadonlySet<string> {
	const reached = new Set(from);
	for (const id of reached) {
		ways.get(id)?.forEach(it => reached.add(it[next]));
	}
	return reached;
}

/** The paths that pass no step twice, the shorter ones first where there are too many. */
function simplePaths({ starts, ends, out }: Graph, most: number): { paths: FlowPath[]; isCut: boolean } {
	const paths: FlowPath[] = [];
	const queue: Partial[] = starts.map(id => ({ ways: [], passed: new Set([id]), at: id }));
	for (let tried = 0; tried < queue.length; tried++) {
		const { ways, passed, at } = queue[tried] ?? nowhere;
		if (ends.has(at) && ways.length > 0) {
			if (paths.length >= most) {
				return { paths, isCut: true };
			}
			paths.push(ways);
		}
		for (const way of out.get(at) ?? []) {
			if (queue.length >= mostTries) {
				return { paths, isCut: true };
			}
			if (!passed.has(way.to)) {
				queue.push({ ways: [...ways, way], passed: new Set([...passed, way.to]), at: way.to });
			}
		}
	}
	return { paths, isCut: false };
}

/** A path that has not come to an end yet. */
interface Partial {
	readonly ways: FlowPath;
	readonly passed: ReadonlySet<string>;
	readonly at: string;
}

const nowhere: Partial = { ways: [], passed: new Set(), at: '' };

/** The shortest path that takes a way; `undefined` for one that leads nowhere. */
function detourOver({ starts, ends, out, into }: Graph, way: FlowWay): FlowPath | undefined {
	const before = shortest(way.from, id => starts.includes(id), into, 'from');
	const after = shortest(way.to, id => ends.has(id), out, 'to');
	return before && after && [...before.reverse(), way, ...after];
}

/** The ways from a step to the nearest one that is looked for, in the order in which they are gone. */
function shortest(
	from: string,
	isGoal: (id: string) => boolean,
	ways: ReadonlyMap<string, readonly FlowWay[]>,
	next: Side,
): FlowWay[] | undefined {
	const cameBy = new Map<string, FlowWay | undefined>([[from, undefined]]);
	for (const [id] of cameBy) {
		if (isGoal(id)) {
			return trail(cameBy, id, next);
		}
		for (const way of ways.get(id) ?? []) {
			if (!cameBy.has(way[next])) {
				cameBy.set(way[next], way);
			}
		}
	}
	return undefined;
}

function trail(cameBy: ReadonlyMap<string, FlowWay | undefined>, goal: string, next: Side): FlowWay[] {
	const trail: FlowWay[] = [];
	for (let way = cameBy.get(goal); way; way = cameBy.get(next === 'to' ? way.from : way.to)) {
		trail.unshift(way);
	}
	return trail;
}
