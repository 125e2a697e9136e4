import { firstOfMonth, isoOf } from './days.js';
import { readWrittenDate } from './written-date.js';

/** The days that a date may mean, as ISO dates, both included: one day, or all those of a month or a quarter. */
export interface DateRange {
	readonly first: string;
	readonly last: string;
}

/** The days that `2026-09-01`, `2026-09` or `2026-Q3` means, in whatever way it is written; `undefined` for what is no date. */
export function readDateRange(text: string): DateRange | undefined {
	if (plainDay.test(text)) {
		return { first: text, last: text };
	}
	const date = readWrittenDate(text);
	if (!date) {
		return undefined;
	}
	const { year, quarter, day } = date;
	const month = date.month ?? Number(quarter) * 3 - 2;
	const from = firstOfMonth(year, month);
	return day === undefined
		? { first: isoOf(from), last: isoOf(firstOfMonth(year, month + (quarter === undefined ? 1 : 3)) - 1) }
		: { first: isoOf(from + day - 1), last: isoOf(from + day - 1) };
}

const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
