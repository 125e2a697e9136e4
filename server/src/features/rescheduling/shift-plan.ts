import * as l10n from '@vscode/l10n';
import type { Edge } from '../../drawing/roadmap/move.js';
import type { Attribute, Item } from '../../language/document.js';
import { factsOf, type ItemInSpec } from '../../language/item-facts.js';
import { readDateRange } from '../../util/date-range.js';
import { calendarOf, dayOf, quarterOf } from '../../util/days.js';
import { shiftDate, shiftDates } from '../../util/shift-date.js';
import type { TextChange } from '../../util/text-change.js';
import { readWrittenDate, rewriteDate } from '../../util/written-date.js';
import { Refusal } from '../refusal.js';
import { scalarOf } from './scalar-of.js';

/**
 * The texts of an item's fields after its start, its end or both have moved: nothing but the dates, in the form in which they are
 * written.
 *
 * @throws Refusal where nothing is written that could move, or the item would end before it starts.
 */
export function shiftPlan(located: ItemInSpec, edge: Edge, days: number): TextChange[] {
	const { item } = located;
	const facts = factsOf(located);
	const start = findField(facts, ['start']);
	const end = findField(facts, ['end', 'due', 'stop', ...(isPoint(item) ? ['date'] : [])]);
	const quarter = findField(facts, ['quarter']) ?? dateOf(facts.find(it => it.key === 'roadmap'));
	const period = facts.find(it => it.key === 'period');
	const moved: Moved[] = [
		...(edge === 'end' ? [] : shiftField(start, days)),
		...(edge === 'start' ? [] : shiftField(end, days)),
		...(start || end ? followingQuarter(quarter, end, edge === 'start' ? 0 : days) : shiftField(quarter, days)),
		...(!start && !end && !quarter && period && edge === 'both'
			? [{ attribute: period, value: shiftDates(period.value, days) }]
			: []),
	];
	if (moved.length === 0) {
		throw new Refusal(l10n.t('`{0}` has no date of its own that could move. Write one into its spec first.', item.id));
	}
	const first = valueAfter(moved, start);
	const last = valueAfter(moved, end);
	if (first !== undefined && last !== undefined && isBefore(last, first)) {
		throw new Refusal(l10n.t('`{0}` would end before it starts.', item.id));
	}
	return moved.map(it => ({ ...scalarOf(item, it.attribute), newText: it.value }));
}

interface Moved {
	readonly attribute: Attribute;
	readonly value: string;
}

function isPoint({ kind }: Item): boolean {
	return kind === 'release' || kind === 'milestone';
}

/** The first of some fields that holds a date, within `roadmap` before by itself. */
function findField(facts: readonly Attribute[], fields: readonly string[]): Attribute | undefined {
	for (const key of fields.flatMap(it => [`roadmap.${it}`, it])) {
		const found = dateOf(facts.find(it => it.key === key));
		if (found) {
			return found;
		}
	}
	return undefined;
}

function dateOf(attribute: Attribute | undefined): Attribute | undefined {
	return attribute && readDateRange(attribute.value) ? attribute : undefined;
}

function shiftField(attribute: Attribute | undefined, days: number): Moved[] {
	const value = attribute && shiftDate(attribute.value, days);
	return attribute && value !== undefined ? [{ attribute, value }] : [];
}

/** A quarter that says when an item ends keeps on saying so. */
function followingQuarter(quarter: Attribute | undefined, end: Attribute | undefined, days: number): Moved[] {
	const before = end && readDateRange(end.value);
	const after = end && readDateRange(shiftDate(end.value, days) ?? '');
	const own = quarter && readWrittenDate(quarter.value);
	if (!own || !before || !after || own.quarter === undefined || quarterOf(dayOf(before.last)) !== `${own.year}-Q${own.quarter}`) {
		return [];
	}
	const { year, month } = calendarOf(dayOf(after.last));
	const value = rewriteDate(quarter.value, { year, quarter: Math.ceil(month / 3) });
	return value === quarter.value ? [] : [{ attribute: quarter, value }];
}

function valueAfter(moved: readonly Moved[], attribute: Attribute | undefined): string | undefined {
	return moved.find(it => it.attribute === attribute)?.value ?? attribute?.value;
}

function isBefore(a: string, b: string): boolean {
	return (readDateRange(a)?.last ?? '') < (readDateRange(b)?.first ?? '');
}
