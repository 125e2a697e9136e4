import type { Dependency, Health, Horizon, Progress, RoadmapSpan } from '../../drawing/roadmap/model.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { OwnFacts } from './own-facts.js';
import type { Plan } from './plan.js';

/** An item of the roadmap while it is put together: each step of `createRoadmap` fills in what it finds out. */
export interface Row {
	readonly located: LocatedItem;
	readonly own: OwnFacts;
	readonly id: string;
	readonly plan: Plan;
	parent: Row | undefined;
	children: Row[];
	span: RoadmapSpan | undefined;
	horizon: Horizon | undefined;
	progress: Progress;
	health: Health;
	dependencies: RowDependency[];
	isCritical: boolean;
}

/** A dependency, and the row it leads to. */
export interface RowDependency extends Dependency {
	readonly target: Row;
}

/** Whether nothing is left to do. */
export function isDone({ own: { status }, progress }: Row): boolean {
	return (
		status === 'shipped' || status === 'done' || (status === undefined && progress.units > 0 && progress.done === progress.units)
	);
}

/** Whether a bar ends where it does only because no end is written, or none that comes after the start. */
export function hasOpenEnd({ plan, span }: Row): boolean {
	return span?.precision === 'coarse' && plan.end?.last !== span.end;
}

/** Whether a row is another one, or somewhere inside it. */
export function isWithin(row: Row, outer: Row): boolean {
	for (let at: Row | undefined = row; at; at = at.parent) {
		if (at === outer) {
			return true;
		}
	}
	return false;
}
