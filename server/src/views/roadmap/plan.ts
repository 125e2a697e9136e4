import { factsOf, type ItemInSpec } from '../../language/item-facts.js';
import type { Horizon, RoadmapSpan } from '../../drawing/roadmap/model.js';
import { type DateRange, readDateRange } from '../../util/date-range.js';
import { dayOf, isoOf, quarterOf } from '../../util/days.js';
import { datesIn } from '../../util/written-date.js';

/** What is written about when an item happens. */
export interface Plan {
	readonly horizon: Horizon | undefined;
	readonly span: RoadmapSpan | undefined;

	/** The days on which the work may begin and may be over: several where a month or a quarter is written. */
	readonly start: DateRange | undefined;
	readonly end: DateRange | undefined;
}

/** Whether an item says that it is on the roadmap. */
export function isPlanned(located: ItemInSpec): boolean {
	return factsOf(located).some(
		({ key, value }) => planKeys.has(key) || key.startsWith('roadmap.') || (key === 'period' && datesIn(value).length > 0),
	);
}

/** When an item happens, by its own fields alone. */
export function readPlan(located: ItemInSpec): Plan {
	const { kind } = located.item;
	const isPoint = kind === 'release' || kind === 'milestone';
	const fields = fieldsOf(located);
	const period = readPeriod(fields.period);
	const quarter = read(fields.quarter) ?? read(fields.roadmap);
	const start = read(fields.start) ?? period?.start;
	const end =
		read(fields.end) ?? read(fields.due) ?? read(fields.stop) ?? (isPoint ? read(fields.date) : undefined) ?? period?.end;
	return {
		horizon: horizonByWord.get((fields.horizon ?? fields.roadmap ?? '').trim().toLowerCase()),
		span: isPoint ? pointAt(end ?? start ?? quarter) : spanOf(start, end, quarter),
		start,
		end: end ?? quarter,
	};
}

type Field = 'date' | 'due' | 'end' | 'horizon' | 'period' | 'quarter' | 'roadmap' | 'start' | 'stop';

/** The values of the fields of a plan: those within `roadmap` before those by themselves, the first of several. */
function fieldsOf(located: ItemInSpec): Partial<Record<Field, string>> {
	const fields: Partial<Record<Field, string>> = {};
	for (const { key, value } of factsOf(located)) {
		const inner = innerFields.get(key);
		const field = inner ?? outerFields.get(key);
		if (field !== undefined && (inner !== undefined || fields[field] === undefined)) {
			fields[field] = value;
		}
	}
	return fields;
}

const innerFields: ReadonlyMap<string, Field> = new Map(
	(['date', 'due', 'end', 'horizon', 'quarter', 'start', 'stop'] as const).map(it => [`roadmap.${it}`, it]),
);
const outerFields: ReadonlyMap<string, Field> = new Map(
	(['date', 'due', 'end', 'horizon', 'period', 'quarter', 'roadmap', 'start', 'stop'] as const).map(it => [it, it]),
);

function read(value: string | undefined): DateRange | undefined {
	return value === undefined ? undefined : readDateRange(value);
}

/** Tells the column of a board that a span belongs to: the quarter of a day, the next one, or what comes after. */
export function createHorizons(today: string): (span: RoadmapSpan) => Horizon {
	const now = readDateRange(quarterOf(dayOf(today)))?.last ?? today;
	const next = readDateRange(quarterOf(dayOf(now) + 1))?.last ?? today;
	return ({ start }) => (start <= now ? 'now' : start <= next ? 'next' : 'later');
}

const planKeys: ReadonlySet<string> = new Set(['roadmap', 'start', 'end', 'quarter', 'horizon']);

/** `2026-Q4 to 2027-Q1`, in any words. */
function readPeriod(period: string | undefined): { readonly start: DateRange; readonly end: DateRange } | undefined {
	const ranges = datesIn(period ?? '').flatMap(it => readDateRange(it) ?? []);
	const [start] = ranges;
	const end = ranges.at(-1);
	return start && end && { start, end };
}

const horizonByWord: ReadonlyMap<string, Horizon> = new Map<string, Horizon>([
	['now', 'now'],
	['next', 'next'],
	['later', 'later'],
	['现在', 'now'],
	['当前', 'now'],
	['近期', 'now'],
	['接下来', 'next'],
	['下一步', 'next'],
	['以后', 'later'],
	['将来', 'later'],
	['远期', 'later'],
]);

function pointAt(range: DateRange | undefined): RoadmapSpan | undefined {
	return range && { start: range.last, end: range.last, precision: 'point' };
}

/** What is not written is taken from the quarter; an end alone is a deadline, and a start alone opens a month. */
function spanOf(
	start: DateRange | undefined,
	end: DateRange | undefined,
	quarter: DateRange | undefined,
): RoadmapSpan | undefined {
	const first = (start ?? quarter)?.first;
	const last = (end ?? quarter)?.last;
	if (first === undefined) {
		return pointAt(end);
	}
	if (last === undefined || last < first) {
		return { start: first, end: isoOf(dayOf(first) + openDays), precision: 'coarse' };
	}
	const isExact = start?.first === start?.last && end?.first === end?.last && start && end;
	return { start: first, end: last, precision: isExact ? 'day' : 'coarse' };
}

/** How long a bar is whose end nobody knows. */
const openDays = 27;
