import type { Item } from '../../language/document.js';
import { readDateRange } from '../../util/date-range.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Plan } from './plan.js';

/**
 * The day by which all issues of an item are due, or their milestones, as trackers say that the team lets feed its roadmap; given-up
 * items and issues have none.
 *
 * @implements REQ-720
 */
export function readIssueDates(workspace: Workspace): ReadonlyMap<Item, string> {
	const feeding = new Set(workspace.configuration.trackers.filter(it => it.feedsRoadmap).map(it => it.name));
	const dates = new Map<Item, string>();
	for (const document of feeding.size > 0 ? workspace.documents() : []) {
		for (const { text, from, isDeclared } of document.type === 'spec' ? document.issueReferences : []) {
			const item = document.type === 'spec' ? document.items[from] : undefined;
			const reading = isDeclared ? workspace.issueNamed(text) : undefined;
			const issue = reading && feeding.has(reading.tracker) ? reading.answer?.issue : undefined;
			if (item && item.status !== 'dropped' && issue && issue.due !== '' && issue.state !== 'dropped') {
				const known = dates.get(item) ?? '';
				dates.set(item, known > issue.due ? known : issue.due);
			}
		}
	}
	return dates;
}

/** A plan that says nothing of its own ends on the day of its issues: what a spec says goes before. */
export function planBy(plan: Plan, day: string | undefined): Plan {
	const range = day === undefined ? undefined : readDateRange(day);
	const saysNothing = !plan.span && !plan.start && !plan.end && !plan.horizon;
	return range && saysNothing ? { ...plan, span: { start: range.last, end: range.last, precision: 'point' }, end: range } : plan;
}
