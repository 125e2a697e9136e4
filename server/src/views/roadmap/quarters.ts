import type { Horizon } from '../../drawing/roadmap/model.js';
import { readDateRange } from '../../util/date-range.js';
import { type Day, dayOf, quarterOf } from '../../util/days.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Whether items of a kind say more often in which quarter they come than on which day they start. */
export function usesQuarters(workspace: Workspace, kind: string): boolean {
	let balance = 0;
	for (const document of workspace.documents()) {
		for (const item of document.type === 'spec' ? document.items : []) {
			const keys = item.kind === kind ? item.attributes.map(it => it.key.replace(/^roadmap\./, '')) : [];
			balance += keys.includes('start') ? -1 : keys.includes('quarter') ? 1 : 0;
		}
	}
	return balance > 0;
}

/** The quarter of a day for `now`, the one after it for `next`, and the one after that for `later`. */
export function quarterAt(today: string, horizon: Horizon): string {
	const steps = { now: 0, next: 1, later: 2 }[horizon];
	let day = dayOf(today);
	for (let step = 0; step < steps; step++) {
		day = dayAfter(quarterOf(day));
	}
	return quarterOf(day);
}

function dayAfter(quarter: string): Day {
	return dayOf(readDateRange(quarter)?.last ?? '') + 1;
}
