import * as l10n from '@vscode/l10n';
import type { Attribute, Item } from '../language/document.js';
import { factsOf, type ItemInSpec } from '../language/item-facts.js';
import type { LocatedReference } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import { type DateRange, readDateRange } from '../util/date-range.js';
import { datesIn } from '../util/written-date.js';
import type { Rule, Violation } from './rule.js';

/**
 * Dates are in their order.
 *
 * An item ends after it starts, is updated after it was created, and what it depends on is done before it. Looks at days, months
 * and quarters (`2026-09-01`, `2026年9月`, `2026-Q3`, `March 31, 2027`) in the fields `start`, `end`, `due`, `stop`, `period`, `created`,
 * `updated` and those of `roadmap`. Only what is certain is reported: a quarter does not end before a day in it.
 *
 * @implements REQ-109
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   - start: 2026-09-01
 *   - end: 2026-08-15
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   - depends-on: REQ-2
 *   - end: 2026-09-15
 *
 *   ### REQ-2: Accounts
 *   - end: 2026-10-15
 *
 * @example valid
 *   ### REQ-1: Log in
 *   - depends-on: REQ-2
 *   - start: 2026-09-01
 *   - end: 2026-Q3
 *
 *   ### REQ-2: Accounts
 *   - end: 2026-09-20
 */
export const consistentDates: Rule = {
	id: 'consistent-dates',
	defaultSeverity: 'error',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		for (const { attributes } of document.items) {
			if (attributes.some(it => laterFields.has(it.key))) {
				yield* ordersOf(attributes);
			}
			const period = attributes.find(it => it.key === 'period');
			const violation = period && checkPeriod(period);
			if (violation) {
				yield violation;
			}
		}
		const ends: Ends = new Map();
		for (const link of workspace.referencesIn(document)) {
			const violation = link.reference.verb === 'depends-on' ? checkDependency(link, workspace, ends) : undefined;
			if (violation) {
				yield violation;
			}
		}
	},
};

/** Fields of which the first must not come after the second. */
const orders = [
	['start', 'end'],
	['start', 'due'],
	['start', 'stop'],
	['created', 'updated'],
] as const;

const laterFields: ReadonlySet<string> = new Set(orders.flatMap(([, later]) => [later, `roadmap.${later}`]));

function ordersOf(attributes: readonly Attribute[]): Violation[] {
	return orders.flatMap(([earlier, later]) => {
		const from = findDate(attributes, earlier);
		const to = findDate(attributes, later);
		return from && to && to.range.last < from.range.first ? [violationOf(from.attribute, to.attribute)] : [];
	});
}

/** A period of two dates with a sign or a word of a range between them ends after it starts. */
function checkPeriod({ value, start, end }: Attribute): Violation | undefined {
	const dates = datesIn(value);
	const [first = '', last = ''] = dates;
	const from = readDateRange(first);
	const to = readDateRange(last);
	const between = value.slice(value.indexOf(first) + first.length, value.lastIndexOf(last));
	return dates.length === 2 && from && to && to.last < from.first && rangeSign.test(between)
		? { start, end, message: l10n.t('The period ends ({0}) before it starts ({1}). Correct one of them.', last, first), data: {} }
		: undefined;
}

const rangeSign = /^\s*(?:[-–—~～〜/→]|to|until|through|至|到|から)\s*$/;

function violationOf(from: Attribute, to: Attribute): Violation {
	const [later, earlier] = [fieldName(to.key), fieldName(from.key)];
	const message = l10n.t('{0} ({1}) is before {2} ({3}). Correct one of them.', later, to.value, earlier, from.value);
	return { start: to.start, end: to.end, message, data: { earlier: from.key, later: to.key } };
}

/** A field in the user's language: who writes Chinese has written its name so, too. */
function fieldName(key: string): string {
	switch (key) {
		case 'start':
			return l10n.t('`start`');
		case 'end':
			return l10n.t('`end`');
		case 'due':
			return l10n.t('`due`');
		case 'stop':
			return l10n.t('`stop`');
		case 'created':
			return l10n.t('`created`');
		case 'updated':
			return l10n.t('`updated`');
		default:
			return `\`${key}\``;
	}
}

function checkDependency(link: LocatedReference, workspace: Workspace, ends: Ends): Violation | undefined {
	const { reference, source } = link;
	const own = source?.item;
	const resolution = workspace.resolve(link);
	if (!own || resolution.type !== 'resolved' || isOver(resolution.target.item)) {
		return undefined;
	}
	const { item } = resolution.target;
	const end = findEnd(source, ends);
	const otherEnd = findEnd(resolution.target, ends);
	if (!end || !otherEnd || otherEnd.range.first <= end.range.last) {
		return undefined;
	}
	return {
		start: reference.start,
		end: reference.end,
		severity: 'warning',
		message: l10n.t(
			'`{0}` is done by {1}, but depends on `{2}`, which is not before {3}.',
			own.id,
			end.attribute.value,
			item.id,
			otherEnd.attribute.value,
		),
		data: { id: own.id, dependency: item.id },
	};
}

/** What has been delivered or given up keeps nobody waiting. */
function isOver({ status }: Item): boolean {
	return status === 'shipped' || status === 'dropped' || status === 'done';
}

interface FieldDate {
	readonly attribute: Attribute;
	readonly range: DateRange;
}

/** The days by which items are to be done, each looked for once, however many others depend on it. */
type Ends = Map<Item, FieldDate | undefined>;

function findEnd(located: ItemInSpec, ends: Ends): FieldDate | undefined {
	const { item } = located;
	if (!ends.has(item)) {
		const facts = factsOf(located);
		ends.set(item, findDate(facts, 'end') ?? findDate(facts, 'due') ?? findDate(facts, 'quarter'));
	}
	return ends.get(item);
}

function findDate(attributes: readonly Attribute[], key: string): FieldDate | undefined {
	const attribute = attributes.find(it => it.key === `roadmap.${key}`) ?? attributes.find(it => it.key === key);
	const range = attribute && readDateRange(attribute.value);
	return attribute && range && { attribute, range };
}
