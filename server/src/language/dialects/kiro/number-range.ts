import type { Span } from '../../../util/span.js';
import { idsBetween } from '../ids-between.js';

/**
 * The number of a requirement or of a criterion in a list of them, or an ID such as `FR1.1`. The span is that of the number alone: in `R1.1`,
 * of `1.1`. It is empty where a range means the number: in `1.1-1.3`, that of 1.2 is the end of `1.1`.
 */
export interface ListedNumber extends Span {
	readonly id: string;

	/** Whether letters stand before it that other IDs may have, too, as in `R1.1` and `Req 1`; or whether a range means it: 1.2 in `1.1-1.3`. */
	readonly isUnsure: boolean;
}

/** What the end of a range names: in `1.1-1.3`, `1.2` and `1.3`, unless so many are not meant. A short end, as in `1.1-3`, is no number of its own. */
export function endOfRange(from: ListedNumber, to: ListedNumber, mostBetween: number): readonly ListedNumber[] {
	if (from.id.split('.').length !== to.id.split('.').length) {
		return [];
	}
	const between = idsBetween(from.id, to.id, mostBetween);
	return [...between.map(id => ({ id, start: from.end, end: from.end, isUnsure: true })), to];
}
