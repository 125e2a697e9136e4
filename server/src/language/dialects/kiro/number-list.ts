import { detach } from '../../../util/detach.js';
import { mostBetween } from '../ids-between.js';
import { commentStyle, fieldStyle, type ListStyle, sentenceStyle } from './list-style.js';
import { allRequirements, endOfRange, type ListedNumber } from './number-range.js';

/** Numbers in a row, and where the list ends. */
export interface NumberList {
	readonly numbers: readonly ListedNumber[];
	readonly end: number;
}

/**
 * Reads the numbers of a field from an offset: `1.1, 1.4 and 2`, `1.1 (the form), NFR-1, R2.1`, `3.x`, `FR1.1-FR1.3`. Remarks in brackets, back-ticks and
 * IDs with a hyphen stand between them; a range means the numbers between its ends, too.
 *
 * @param before How many references the file has before them.
 */
export function numbersInField(text: string, start: number, before: number): NumberList {
	return readList(text, start, { ...fieldStyle, before });
}

/** Reads the same in a comment of code, where a line is a line. */
export function numbersInComment(text: string, start: number, before: number): NumberList {
	return readList(text, start, { ...commentStyle, before });
}

/** Reads the numbers behind a word in running text, which may go on about anything. */
export function numbersInSentence(text: string, start: number): NumberList {
	return readList(text, start, { ...sentenceStyle, before: 0 });
}

function readList(text: string, start: number, style: ListStyle & { readonly before: number }): NumberList {
	const numbers: ListedNumber[] = [];
	let end = start;
	let entry = readEntry(text, start, style);
	while (entry) {
		numbers.push(...entry.numbers);
		end = entry.end;
		const { 0: joiner = '', groups } = matchAt(style.joiner, text, end) ?? {};
		const next = joiner === '' ? undefined : readEntry(text, end + joiner.length, style);
		const most = style.range === 'all' ? mostBetween(style.before + numbers.length) : 0;
		entry = next && follow(entry, next, groups?.['range'] === undefined ? undefined : most);
	}
	return { numbers, end };
}

/** What an entry says behind another: it may end a range, and behind `Req 1 AC2` the number of the next criterion is none of a requirement. */
function follow(before: Entry, next: Entry, mostBetween: number | undefined): Entry | undefined {
	const [from, to] = [before.numbers.at(-1), next.numbers[0]];
	if (before.isOfCriterion && to?.isUnsure === false) {
		return undefined;
	}
	return mostBetween !== undefined && from && to ? { ...next, numbers: endOfRange(from, to, mostBetween) } : next;
}

/** An entry of a list: a number with what belongs to it, or an ID with a hyphen, which is read elsewhere. */
interface Entry {
	/** None for an ID with a hyphen; for the end of a range also those before it. */
	readonly numbers: readonly ListedNumber[];

	/** Whether the number of a criterion stands behind it: `Req 1 AC2`. */
	readonly isOfCriterion: boolean;
	readonly end: number;
}

function readEntry(text: string, start: number, { entries }: ListStyle): Entry | undefined {
	for (const pattern of entries) {
		const match = matchAt(pattern, text, start);
		if (match) {
			return toEntry(match, start);
		}
	}
	return undefined;
}

function toEntry({ 0: whole, groups }: RegExpExecArray, at: number): Entry {
	const { lead = '', abbreviation = '', id, all, criterion } = groups ?? {};
	const start = at + lead.length;
	const isUnsure = abbreviation !== '' || /^[A-Z]/.test(id ?? '');
	const numbers = id === undefined ? [] : [{ id: detach(id), start, end: start + id.length, isUnsure }];
	return {
		numbers: all === undefined ? numbers : allRequirements({ start, end: start }),
		isOfCriterion: criterion !== undefined,
		end: at + whole.length,
	};
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
