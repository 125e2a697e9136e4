import { calendarOf, firstOfMonth } from './days.js';
import { readWrittenDate, replaceDates, rewriteDate, type WrittenDate } from './written-date.js';

/**
 * A date so many days later, or earlier, in the form in which it is written. A month moves by whole months, a quarter by whole quarters,
 * and at least by one; a time of day behind a date stays. `undefined` for what is no date.
 */
export function shiftDate(written: string, days: number): string | undefined {
	const date = readWrittenDate(written);
	return date && rewriteDate(written, shift(date, days));
}

/** The dates within a longer text, such as `2026-Q4 to 2027-Q1`, each moved. */
export function shiftDates(text: string, days: number): string {
	return replaceDates(text, it => shiftDate(it, days) ?? it);
}

function shift({ year, month = 1, day, quarter }: WrittenDate, days: number): WrittenDate {
	if (quarter !== undefined) {
		const moved = calendarOf(firstOfMonth(year, quarter * 3 - 2 + 3 * steps(days, 91)));
		return { year: moved.year, quarter: Math.ceil(moved.month / 3) };
	}
	const moved = calendarOf(
		day === undefined ? firstOfMonth(year, month + steps(days, 30)) : firstOfMonth(year, month) + day - 1 + days,
	);
	return { year: moved.year, month: moved.month, day: moved.date };
}

function steps(days: number, length: number): number {
	return Math.sign(days) * Math.max(1, Math.round(Math.abs(days) / length));
}
