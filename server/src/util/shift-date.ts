import { calendarOf, dayOf, firstOfMonth, isoOf } from './days.js';

/**
 * A date as it is written, so many days later, or earlier. A month moves by whole months, a quarter by whole quarters, and at least by
 * one; a time of day behind a date stays. `undefined` for what is no date.
 */
export function shiftDate(written: string, days: number): string | undefined {
	const { date, rest = '', year, month, mark, quarter } = form.exec(written)?.groups ?? {};
	if (date !== undefined) {
		return `${isoOf(dayOf(date) + days)}${rest}`;
	}
	if (quarter !== undefined) {
		const { year: y, month: m } = calendarOf(firstOfMonth(Number(year), Number(quarter) * 3 - 2 + 3 * steps(days, 91)));
		return `${y}-${mark}${Math.ceil(m / 3)}`;
	}
	if (month !== undefined) {
		return isoOf(firstOfMonth(Number(year), Number(month) + steps(days, 30))).slice(0, 7);
	}
	return undefined;
}

/** The dates within a longer text, such as `2026-Q4 to 2027-Q1`, each moved. */
export function shiftDates(text: string, days: number): string {
	return text.replace(/\d{4}-(?:[Qq][1-4]|\d{2}(?:-\d{2})?)/g, it => shiftDate(it, days) ?? it);
}

const form = /^(?:(?<date>\d{4}-\d{2}-\d{2})(?<rest>[T ].*)?|(?<year>\d{4})-(?:(?<mark>[Qq])(?<quarter>[1-4])|(?<month>\d{2})))$/;

function steps(days: number, length: number): number {
	return Math.sign(days) * Math.max(1, Math.round(Math.abs(days) / length));
}
