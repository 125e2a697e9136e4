/** The days that a date may mean, as ISO dates, both included: one day, or all those of a month or a quarter. */
export interface DateRange {
	readonly first: string;
	readonly last: string;
}

/** The days that `2026-09-01`, `2026-09` or `2026-Q3` means; `undefined` for anything else, which is no date of ours. */
export function readDateRange(text: string): DateRange | undefined {
	const { year, month, day, quarter } = dateForm.exec(text.trim())?.groups ?? {};
	if (year === undefined) {
		return undefined;
	}
	if (quarter !== undefined) {
		const lastMonth = Number(quarter) * 3;
		return { first: toIso(year, lastMonth - 2, 1), last: toIso(year, lastMonth, 31) };
	}
	return { first: toIso(year, Number(month), Number(day ?? 1)), last: toIso(year, Number(month), Number(day ?? 31)) };
}

/** A time of day may follow the date. */
const dateForm =
	/^(?<year>\d{4})-(?:[Qq](?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}.*)?)?)$/;

/** Dates are compared, never computed with: the 31st is a good end for any month. */
function toIso(year: string, month: number, day: number): string {
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
