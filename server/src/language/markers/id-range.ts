import { detach } from '../../util/detach.js';
import { idsBetween } from '../dialects/ids-between.js';
import type { NamedId } from './marker.js';

/** The source of a pattern of what joins the ends of a range: `REQ-1 to REQ-5`. */
export const rangeSign = String.raw`(?:[-–—~～〜至到]|\.{2,3}|…|(?<=\s)(?:to|through|thru)(?=\s))`;

/** The source of a pattern of the end of a range that is a number alone, with what joins it: `–003` in `REQ-001–003`. */
export const shortEnd = String.raw`(?:[–—~～〜…]|\.{2,3})(?<number>\d+)(?![\w-]|\.\d)`;

/** What a range means beside its ends, as of which places: none of its own, so that they stand right behind its first end. */
export function idsMeantBetween(from: NamedId, to: NamedId, text: string, most: number): NamedId[] {
	const isRange =
		from.qualifier === to.qualifier && to.start - from.end <= longestSign && sign.test(text.slice(from.end, to.start));
	return isRange ? idsBetween(from.id, to.id, most).map(id => ({ ...from, id, start: from.end })) : [];
}

/** The same for a range that ends in a number alone, its end included: `REQ-002` and `REQ-003` in `REQ-001–003`. */
export function idsMeantBehind(from: NamedId, text: string, most: number): NamedId[] {
	const number = short.exec(text.slice(from.end, from.end + longestSign))?.groups?.['number'];
	if (number === undefined) {
		return [];
	}
	const last = detach(from.id.replace(/\d+$/, number));
	const between = idsBetween(from.id, last, most);
	return between.length > 0 ? [...between, last].map(id => ({ ...from, id, start: from.end })) : [];
}

const longestSign = 20;
const sign = new RegExp(String.raw`^[\])}"'\`*]*\s*${rangeSign}\s*[[({"'\`*@]*$`);
const short = new RegExp(`^${shortEnd}`);
