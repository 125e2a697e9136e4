/**
 * A day as the number of days since 1970-01-01. Plans are made of whole days: no clock and no zone can move them.
 */
export type Day = number;

/** The day of an ISO date; the day after the end of a month is the first of the next. */
export function dayOf(date: string): Day {
	return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsOfDay;
}

/** `2026-09-01`. */
export function isoOf(day: Day): string {
	return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The year, the month from 1 to 12, the day of the month, and the day of the week, in which Monday is 0. */
export function calendarOf(day: Day): {
	readonly year: number;
	readonly month: number;
	readonly date: number;
	readonly weekday: number;
} {
	const date = new Date(day * millisecondsOfDay);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		date: date.getUTCDate(),
		weekday: (date.getUTCDay() + 6) % 7,
	};
}

/** The first day of a month; months past December lead into the years after. */
export function firstOfMonth(year: number, month: number): Day {
	return Date.UTC(year, month - 1, 1) / millisecondsOfDay;
}

/** `2026-Q4`. */
export function quarterOf(day: Day): string {
	const { year, month } = calendarOf(day);
	return `${year}-Q${Math.ceil(month / 3)}`;
}

const millisecondsOfDay = 86_400_000;
