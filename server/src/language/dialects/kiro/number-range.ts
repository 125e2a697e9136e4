import type { Span } from '../../../util/span.js';
import { idsBetween } from '../ids-between.js';

/**
 * The number of a requirement or of a criterion in a list of them, or an ID such as `FR1.1`. The span is that of the number alone: in `R1.1`,
 * of `1.1`. It is empty where a range or a word means the number: in `1.1-1.3`, that of 1.2 is the end of `1.1`.
 */
export interface ListedNumber extends Span {
	readonly id: string;

	/** Whether letters stand before it that other IDs may have, too, as in `R1.1` and `Req 1`; or whether a range or a word means it: 1.2 in `1.1-1.3`. */
	readonly isUnsure: boolean;
}

/**
 * What the end of a range names: in `1.1-1.3`, `1.2` and `1.3`; in `1.2-2.1`, all criteria of 1 from the second, unless so many are not meant. A
 * short end, as in `1.1-3`, is no number of its own.
 */
export function endOfRange(from: ListedNumber, to: ListedNumber, mostBetween: number): readonly ListedNumber[] {
	if (from.id.split('.').length !== to.id.split('.').length) {
		return [];
	}
	const ids = [...idsBetween(from.id, to.id, mostBetween), ...criteriaBetween(from.id, to.id, mostBetween)];
	return [...ids.map(id => ({ id, start: from.end, end: from.end, isUnsure: true })), to];
}

/** The criteria that there may be from one of a requirement to one of another: which there are, only the requirements tell. */
function criteriaBetween(from: string, to: string, mostBetween: number): readonly string[] {
	const [first, last] = [requirementOf(from), requirementOf(to)];
	if (Number(last) - Number(first) < 1 || Number(last) - Number(first) > mostBetween) {
		return [];
	}
	const whole = idsBetween(first, last, mostBetween).flatMap(it => idsBetween(`${it}.0`, `${it}.${mostCriteria}`, mostCriteria));
	return [...idsBetween(from, `${first}.${mostCriteria}`, mostCriteria), ...whole, ...idsBetween(`${last}.0`, to, mostBetween)];
}

/** What `All` names: requirements, of which there may be as many. */
export function allRequirements({ start }: Span): readonly ListedNumber[] {
	return idsBetween('0', `${mostRequirements + 1}`, mostRequirements).map(id => ({ id, start, end: start, isUnsure: true }));
}

const mostRequirements = 50;

/** The number before the point; nothing where no number of a criterion is. */
function requirementOf(id: string): string {
	return /^(?<requirement>\d+)\.\d+$/.exec(id)?.groups?.['requirement'] ?? '';
}

/** Nobody gives a requirement as many. */
const mostCriteria = 40;
