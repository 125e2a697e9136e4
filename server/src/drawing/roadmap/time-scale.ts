import { calendarOf, type Day, dayOf, firstOfMonth } from '../../util/days.js';
import type { Roadmap } from './model.js';

/** How much of the time is seen at once. */
export const zooms = ['week', 'month', 'quarter', 'year'] as const;

/** One of the steps of zooming. */
export type Zoom = (typeof zooms)[number];

/** Where days are drawn: pixels from the left edge of the time. */
export interface TimeScale {
	readonly first: Day;

	/** The day after the last one. */
	readonly end: Day;
	readonly pixelsPerDay: number;
	readonly zoom: Zoom;
	readonly width: number;

	/** Where a day begins. */
	x(day: Day): number;
}

/** One stretch of the axis, such as a month. */
export interface Tick {
	readonly start: Day;
	readonly end: Day;
	readonly label: string;
}

/** A scale over everything that has a date or had one in the baseline, and today, in whole months. Plans of other decades are drawn at its ends. */
export function createTimeScale({ today, items }: Roadmap, zoom: Zoom, minimumWidth = 0): TimeScale {
	const now = dayOf(today);
	const days = items
		.flatMap(({ span, change }) => [span ?? [], change?.span ?? []].flat())
		.flatMap(({ start, end }) => [dayOf(start), dayOf(end) + 1]);
	const inReach = days.map(it => Math.min(now + reach, Math.max(now - reach, it)));
	const pixelsPerDay = pixelsByZoom[zoom];
	const from = calendarOf(inReach.reduce((a, b) => Math.min(a, b), now) - Math.round(margin / pixelsPerDay));
	const first = firstOfMonth(from.year, from.month);
	const to = calendarOf(
		Math.max(
			inReach.reduce((a, b) => Math.max(a, b), now) + Math.round(margin / pixelsPerDay),
			first + Math.ceil(minimumWidth / pixelsPerDay) - 28,
		),
	);
	const end = firstOfMonth(to.year, to.month + 1);
	const x = (day: Day): number => (Math.min(end, Math.max(first, day)) - first) * pixelsPerDay;
	return { first, end, pixelsPerDay, zoom, width: (end - first) * pixelsPerDay, x };
}

/** Where the middle of a day is, given its ISO date. */
export function middleOf(scale: TimeScale, date: string): number {
	return scale.x(dayOf(date)) + scale.pixelsPerDay / 2;
}

/** The day at a distance from the left edge. */
export function dayAt({ first, pixelsPerDay }: TimeScale, x: number): Day {
	return first + Math.floor(x / pixelsPerDay);
}

const pixelsByZoom: Readonly<Record<Zoom, number>> = { week: 22, month: 7, quarter: 3, year: 1.1 };

/** Room before the first and behind the last day, in pixels. */
const margin = 40;

/** Five years. */
const reach = 1826;

/** The two rows of the axis: the wider stretches, and the narrower ones that grid lines stand between. */
export function ticksOf(scale: TimeScale, locale: string): { readonly wide: readonly Tick[]; readonly narrow: readonly Tick[] } {
	switch (scale.zoom) {
		case 'week':
			return { wide: months(scale, locale, { month: 'long', year: 'numeric' }), narrow: weeks(scale, locale) };
		case 'month':
			return { wide: months(scale, locale, { month: 'long', year: 'numeric' }), narrow: weeks(scale, locale) };
		case 'quarter':
			return { wide: quarters(scale, true), narrow: months(scale, locale, { month: 'short' }) };
		case 'year':
			return { wide: years(scale), narrow: quarters(scale, false) };
	}
}

function years(scale: TimeScale): Tick[] {
	return spread(scale, 12, year => String(year));
}

function quarters(scale: TimeScale, hasYear: boolean): Tick[] {
	return spread(scale, 3, (year, month) => `${hasYear ? `${year} ` : ''}Q${Math.ceil(month / 3)}`);
}

function months(scale: TimeScale, locale: string, options: Intl.DateTimeFormatOptions): Tick[] {
	const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
	return spread(scale, 1, (year, month) => format.format(Date.UTC(year, month - 1, 1)));
}

/** Stretches of so many months. */
function spread(scale: TimeScale, length: number, nameOf: (year: number, month: number) => string): Tick[] {
	const ticks: Tick[] = [];
	const from = calendarOf(scale.first);
	let month = from.month - ((from.month - 1) % length);
	for (let start = firstOfMonth(from.year, month); start < scale.end; ) {
		month += length;
		const end = firstOfMonth(from.year, month);
		const named = calendarOf(start);
		ticks.push({
			start: Math.max(start, scale.first),
			end: Math.min(end, scale.end),
			label: nameOf(named.year, named.month),
		});
		start = end;
	}
	return ticks;
}

/** Weeks begin on Mondays, and are named by them. */
function weeks(scale: TimeScale, locale: string): Tick[] {
	const format = new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone: 'UTC' });
	const ticks: Tick[] = [];
	for (let start = scale.first - calendarOf(scale.first).weekday; start < scale.end; start += 7) {
		const label = start < scale.first ? '' : format.format(start * 86_400_000);
		ticks.push({ start: Math.max(start, scale.first), end: Math.min(start + 7, scale.end), label });
	}
	return ticks;
}
