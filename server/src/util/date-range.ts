import { firstOfMonth, isoOf } from './days.js';

/** The days that a date may mean, as ISO dates, both included: one day, or all those of a month or a quarter. */
export interface DateRange {
	readonly first: string;
	readonly last: string;
}

/** The days that `2026-09-01`, `2026-09` or `2026-Q3` means; `undefined` for anything else, which is no date of ours. */
export function readDateRange(text: string): DateRange | undefined {
	if (plainDay.test(text)) {
		return { first: text, last: text };
	}
	const { year, month, day, quarter } = dateForm.exec(text.trim())?.groups ?? {};
	if (year === undefined) {
		return undefined;
	}
	if (month !== undefined && day !== undefined) {
		const date = `${year}-${month}-${day}`;
		return { first: date, last: date };
	}
	const [from, months] = quarter === undefined ? [Number(month), 1] : [Number(quarter) * 3 - 2, 3];
	return {
		first: isoOf(firstOfMonth(Number(year), from)),
		last: isoOf(firstOfMonth(Number(year), from + months) - 1),
	};
}

const plainDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A time of day may follow the date. */
const dateForm =
	/^(?<year>\d{4})-(?:[Qq](?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}.*)?)?)$/;
