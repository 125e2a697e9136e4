import type { Span } from '../../../util/span.js';
import { isEars } from './ears.js';
import type { NumberedCriterion } from './numbered-criterion.js';

/**
 * Tells which ordered lists of one requirement count its criteria: those under “Acceptance Criteria” and under no heading of their own; and,
 * under any other heading, one that goes on where the criteria had got to, or the first that opens like a criterion.
 */
export class CriteriaCount {
	/** The ID of the requirement: `1`, `R1`, `REQ-1` or `FR-1`. */
	readonly requirement: string;

	/** How deep its heading is. */
	readonly depth: number;

	/** The number of the last criterion so far: 3 for `1.3`. */
	#last = 0;
	#place: 'counts' | 'may count' | 'other' = 'counts';

	/** How deep the heading over the criteria is, while the reading is under it. */
	#criteriaDepth: number | undefined;

	/** Whether numbers under another heading begin anew, so that they count something else than criteria. */
	#countsAnew = false;

	/** The list under another heading that the reading is in. */
	#list: { readonly indent: number; readonly number: number; readonly counts: boolean } | undefined;

	constructor(requirement: string, depth: number) {
		this.requirement = requirement;
		this.depth = depth;
	}

	/** Goes on under a heading within the requirement. */
	enter(depth: number, isOfCriteria: boolean): void {
		if (isOfCriteria || depth <= (this.#criteriaDepth ?? 0)) {
			this.#criteriaDepth = isOfCriteria ? depth : undefined;
		}
		this.#place = isOfCriteria ? 'counts' : this.#criteriaDepth === undefined ? 'other' : 'may count';
		this.#list = undefined;
		this.#countsAnew = false;
	}

	/** The ID of the criterion that an entry of an ordered list is. */
	criterionAt(entry: Entry, text: string): string | undefined {
		if (this.#place !== 'counts' && !this.#isInCountedList(entry, text)) {
			return undefined;
		}
		const count = Math.max(entry.number, this.#last + 1);
		this.#last = count;
		return `${this.requirement}.${count}`;
	}

	/** The ID of the criterion that a line right below a label is: `2. WHEN …`, which Markdown takes for a part of the label's paragraph. */
	criterionOfLine(number: number): string | undefined {
		if (this.#place !== 'counts' || this.#last === 0 || number !== this.#last + 1) {
			return undefined;
		}
		this.#last = number;
		return `${this.requirement}.${number}`;
	}

	/**
	 * Whether a number that stands at the start of a line is of a list that counts something else under a heading of its own: one that begins with
	 * a number that a criterion has, and goes on from there.
	 */
	isOfOthers({ requirement, count }: NumberedCriterion): boolean {
		const isOwn = this.#isOwn(requirement) && this.#place !== 'counts';
		this.#countsAnew ||= isOwn && count === 1 && this.#last > 0;
		return isOwn && this.#countsAnew;
	}

	/** Whether a number that stands at the start of a line is that of a criterion of this requirement; it is one of the next then. */
	takes({ requirement, count, evidence }: NumberedCriterion): boolean {
		const step = this.#isOwn(requirement) ? count - this.#last : 0;
		const isNext = step > 0 && step <= (evidence === 'mark' ? longestGap : 1);
		if (isNext || (evidence === 'sentence' && step > 0)) {
			this.#last = count;
		}
		return isNext;
	}

	#isOwn(number: string): boolean {
		return number === numberIn(this.requirement);
	}

	#isInCountedList(entry: Entry, text: string): boolean {
		const { indent, number } = entry;
		const list = this.#list;
		if (list && indent > list.indent) {
			return false;
		}
		const isSame = list?.indent === indent && (number === list.number + 1 || number === list.number);
		const counts = isSame ? list.counts : this.#opensCountedList(entry, text);
		this.#list = { indent, number, counts };
		return counts;
	}

	#opensCountedList({ number, content }: Entry, text: string): boolean {
		return this.#last > 0 ? number === this.#last + 1 : number === 1 && (this.#place === 'may count' || isEars(text, content));
	}
}

/** The number of a requirement or of a criterion: `1.2` of `R1.2`. What has other letters, as in `FR-1`, has no number alone. */
export function numberIn(id: string): string {
	return id.replace(/^(?:REQ-|R)(?=\d)/, '');
}

/** As many criteria in a row may have been taken out. */
const longestGap = 10;

/** An entry of an ordered list. */
export interface Entry {
	/** How far its line is indented. */
	readonly indent: number;
	readonly number: number;
	readonly content: Span;
}
