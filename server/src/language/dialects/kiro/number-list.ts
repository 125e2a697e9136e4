import { detach } from '../../../util/detach.js';
import { commentStyle, fieldStyle, type ListStyle, sentenceStyle } from './list-style.js';
import { endOfRange, type ListedNumber } from './number-range.js';

/** Numbers in a row, and where the list ends. */
export interface NumberList {
	readonly numbers: readonly ListedNumber[];
	readonly end: number;
}

/**
 * Reads the numbers of a field from an offset: `1.1, 1.4 and 2`, `1.1 (the form), NFR-1, R2.1`, `3.x`. Remarks in brackets, back-ticks and IDs with
 * letters stand between them; a range means the numbers between its ends, too.
 */
export function numbersInField(text: string, start: number): NumberList {
	return readList(text, start, fieldStyle);
}

/** Reads the same in a comment of code, where a line is a line. */
export function numbersInComment(text: string, start: number): NumberList {
	return readList(text, start, commentStyle);
}

/** Reads the numbers behind a word in running text, which may go on about anything. */
export function numbersInSentence(text: string, start: number): NumberList {
	return readList(text, start, sentenceStyle);
}

function readList(text: string, start: number, style: ListStyle): NumberList {
	const numbers: ListedNumber[] = [];
	let end = start;
	let entry = readEntry(text, start, style);
	while (entry) {
		numbers.push(...entry.numbers);
		end = entry.end;
		const { 0: joiner = '', groups } = matchAt(style.joiner, text, end) ?? {};
		const next = joiner === '' ? undefined : readEntry(text, end + joiner.length, style);
		const range = numbers.length < mostMeant ? style.range : 'ends';
		entry = next && follow(entry, next, groups?.['range'] === undefined ? undefined : range);
	}
	return { numbers, end };
}

/** In a list as long as this, ranges mean their ends alone: nobody has written it by hand. */
const mostMeant = 500;

/** What an entry says behind another: it may end a range, and behind `Req 1 AC2` the number of the next criterion is none of a requirement. */
function follow(before: Entry, next: Entry, range: ListStyle['range'] | undefined): Entry | undefined {
	const [from, to] = [before.numbers.at(-1), next.numbers[0]];
	if (before.isOfCriterion && to?.isUnsure === false) {
		return undefined;
	}
	return range && from && to ? { ...next, numbers: endOfRange(from, to, range) } : next;
}

/** An entry of a list: a number with what belongs to it, or an ID with letters, which is read elsewhere. */
interface Entry {
	/** None for an ID with letters; for the end of a range also those before it. */
	readonly numbers: readonly ListedNumber[];

	/** Whether the number of a criterion stands behind it: `Req 1 AC2`. */
	readonly isOfCriterion: boolean;
	readonly end: number;
}

function readEntry(text: string, start: number, style: ListStyle): Entry | undefined {
	const groups = matchAt(style.entry, text, start)?.groups;
	if (!groups) {
		const other = style.other && matchAt(style.other, text, start);
		return other ? { numbers: [], isOfCriterion: false, end: start + other[0].length } : undefined;
	}
	const { lead = '', abbreviation = '', number: id = '', whole = '', tail = '', criterion } = groups;
	const numberStart = start + lead.length;
	const end = numberStart + id.length;
	return {
		numbers: [{ id: detach(id), start: numberStart, end, isUnsure: abbreviation !== '' }],
		isOfCriterion: criterion !== undefined,
		end: end + whole.length + tail.length,
	};
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
