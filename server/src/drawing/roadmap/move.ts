import { type Day, dayOf, isoOf } from '../../util/days.js';
import type { RoadmapItem, RoadmapSpan } from './model.js';

/** What of an item moves: one of its ends, or both. */
export type Edge = 'start' | 'end' | 'both';

/** Whether an item has dates of its own that could move. */
export function isMovable({ span }: RoadmapItem): boolean {
	return span !== undefined && span.precision !== 'inner';
}

/** Where a span is so many days later, or earlier; it never ends before it starts. Months and quarters only move as a whole. */
export function moveSpan(span: RoadmapSpan, edge: Edge, days: number): RoadmapSpan {
	if (span.precision !== 'day' && span.precision !== 'point') {
		return span;
	}
	const start = dayOf(span.start) + (edge === 'end' ? 0 : days);
	const end = dayOf(span.end) + (edge === 'start' ? 0 : days);
	return {
		...span,
		start: isoOf(edge === 'start' ? Math.min(start, end) : start),
		end: isoOf(edge === 'end' ? Math.max(start, end) : end),
	};
}

/** The time that something takes at first that begins on a day: two weeks. */
export function spanFrom(start: Day | string): RoadmapSpan {
	const first = typeof start === 'string' ? dayOf(start) : start;
	return { start: isoOf(first), end: isoOf(first + 13), precision: 'day' };
}
