import { normalizeStatus } from '../language/attribute.js';
import { findFact, type ItemInSpec } from '../language/item-facts.js';
import { entries, isRecord, strings } from './plain-values.js';

/** Something that items of a kind need, all of them or some. */
export interface Need {
	/** A verb (`implements`, `verifies`), or the kind of items one of which must refer to the item. */
	readonly name: string;

	/** The states in which it is needed; absent for all. */
	readonly statuses?: readonly string[];

	/** The priorities for which it is needed; absent for all. */
	readonly priorities?: readonly string[];
}

/** Leave to do without something that is needed, until a day and for a reason, both of which it must have. */
export interface Waiver {
	/** What may be missing. */
	readonly needs: readonly string[];

	/** The last day on which it may, as `2027-01-31`. */
	readonly until: string;
	readonly reason: string;
}

/**
 * The needs of kinds as `clewline.yaml` has them: `requirement: [implements, { status: shipped, priority: [P0, P1], needs: verifies }]`.
 *
 * @implements REQ-618
 */
export function readNeeds(value: unknown): readonly (readonly [kind: string, needs: readonly Need[]])[] {
	return entries(value).map(([kind, needs]) => [kind, (Array.isArray(needs) ? needs : [needs]).flatMap(readNeed)]);
}

function readNeed(value: unknown): Need[] {
	if (!isRecord(value)) {
		return strings(value).map(name => ({ name }));
	}
	const { status, priority, needs } = value;
	return strings(needs).map(name => ({
		name,
		...(status !== undefined && { statuses: strings(status).map(normalizeStatus) }),
		...(priority !== undefined && { priorities: strings(priority).map(it => it.toUpperCase()) }),
	}));
}

/** Whether an item is among those that have a need. */
export function hasNeed(located: ItemInSpec, { statuses, priorities }: Need): boolean {
	const { status } = located.item;
	const priority = priorities && findFact(located, 'priority')?.value.toUpperCase();
	return (
		(statuses === undefined || (status !== undefined && statuses.includes(status))) &&
		(priorities === undefined || (priority !== undefined && priorities.includes(priority)))
	);
}

/**
 * The waiver that stands at an item: `- waiver: verifies until 2027-01-31, the carrier has no test system`.
 *
 * @returns `undefined` where there is none; `'incomplete'` for one that lacks its day or its reason, and so waives nothing.
 * @implements REQ-618
 */
export function readWaiver(located: ItemInSpec): Waiver | 'incomplete' | undefined {
	const value = findFact(located, 'waiver')?.value;
	if (value === undefined) {
		return undefined;
	}
	const { needs, until, reason } = waiverPattern.exec(value)?.groups ?? {};
	return needs === undefined || until === undefined || reason === undefined
		? 'incomplete'
		: { needs: listOf(needs), until, reason };
}

/** The words of a list: `implements, verifies` or `implements、verifies`. */
export function listOf(text: string): string[] {
	return text.split(/[\s,，、[\]]+/).filter(it => it !== '');
}

const waiverPattern =
	/^(?<needs>\S.*?)[\s,，、]*(?:\buntil\b|至|直到|截至)\s*(?<until>\d{4}-\d{2}-\d{2})[\s,，;；:：。–—-]*(?<reason>\S.*)$/u;
