import type { Verb } from '../../language/verb.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { rowAround, type RowByItem, targetsOf } from './nesting.js';
import { hasOpenEnd, isDone, isWithin, type Row } from './row.js';

/** Has each row know what it waits for. What a requirement without a row waits for, the row around it waits for. */
export function addDependencies(waiting: Iterable<LocatedItem>, rowByItem: RowByItem, workspace: Workspace): void {
	for (const located of waiting) {
		const row = rowAround(located, rowByItem);
		if (!row) {
			continue;
		}
		for (const other of targetsOf(located, dependsOn, workspace)) {
			const target = rowAround(other, rowByItem);
			if (target && !isWithin(row, target) && !row.dependencies.some(it => it.target === target)) {
				row.dependencies.push({ id: target.id, target, isConflict: isConflict(row, target) });
			}
		}
	}
}

/** The rows of the longest chain that ends with the last thing to be done, if anything waits for anything. */
export function markCriticalPath(rows: readonly Row[]): void {
	const ends = rows.filter(it => it.span && it.dependencies.some(({ target }) => target.span) && !isDone(it));
	const last = ends.reduce<Row | undefined>((a, b) => (a && endOf(a) >= endOf(b) ? a : b), undefined);
	for (let at = last; at && !at.isCritical; ) {
		at.isCritical = true;
		at = at.dependencies
			.map(it => it.target)
			.filter(it => it.span)
			.reduce<Row | undefined>((a, b) => (a && endOf(a) >= endOf(b) ? a : b), undefined);
	}
}

const dependsOn: ReadonlySet<Verb> = new Set<Verb>(['depends-on']);

function endOf({ span }: Row): string {
	return span?.end ?? '';
}

/** Only what is certain: the other is still to be done on the last day on which this one may start. */
function isConflict({ plan, span }: Row, target: Row): boolean {
	const start = plan.start?.last ?? (span?.precision === 'point' ? span.end : plan.end?.last);
	const end = target.plan.end?.first ?? (hasOpenEnd(target) ? undefined : target.span?.end);
	return start !== undefined && end !== undefined && end > start && !isDone(target);
}
