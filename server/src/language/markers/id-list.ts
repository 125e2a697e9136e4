import { rangeSign, shortEnd } from './id-range.js';
import type { NamedId, Passage } from './marker.js';

/** The IDs of a list such as `REQ-1, REQ-2 and REQ-3` that begins at an offset, behind colons and brackets at most. */
export function idsListedAt({ ids, source }: Passage, offset: number): NamedId[] {
	const first = firstFrom(ids, offset);
	const start = ids[first]?.start;
	if (start === undefined || start - offset > longestGap || !opening.test(source.text.slice(offset, start))) {
		return [];
	}

	const listed = ids.slice(first, first + 1);
	for (let next = ids[first + 1]; next && isListGap(source.text, listed.at(-1)?.end ?? 0, next.start); ) {
		listed.push(next);
		next = ids[first + listed.length];
	}
	return listed;
}

/** Whether nothing but a separator stands between two IDs. */
export function isListGap(text: string, from: number, to: number): boolean {
	return to - from <= longestGap && separator.test(text.slice(from, to));
}

const longestGap = 100;
const opening = /^[\s:：=(（[{"'`*]*$/;

/** In `REQ-1 (the form), REQ-2, and REQ-3` and in `REQ-1–003, REQ-5`, what stands between two. */
const separator = new RegExp(
	String.raw`^[\])}"'\`*]*(?:(?:(?:${shortEnd})?(?:\s*[(（][^()（）\r\n]*[)）])?(?:\s*[,，、;；/&+|]\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)|` +
		String.raw`\s*[和与及]\s*|\s+|\s*${rangeSign}\s*)[[({"'\`*@]*)$`,
);

/** The index of the first ID that starts at an offset or behind it. */
function firstFrom(ids: readonly NamedId[], offset: number): number {
	let low = 0;
	let high = ids.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ids[middle]?.start ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
