import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import { commentStyle, fieldStyle, type ListStyle, sentenceStyle } from './list-style.js';

/** The number of a requirement or of a criterion in a list of them. The span is that of the number alone: in `R1.1`, of `1.1`. */
export interface ListedNumber extends Span {
	readonly id: string;

	/** Whether letters stand before it that other IDs may have, too: `R1.1`, `Req 1`. */
	readonly isAbbreviated: boolean;
}

/** Numbers in a row, and where the list ends. */
export interface NumberList {
	readonly numbers: readonly ListedNumber[];
	readonly end: number;
}

/**
 * Reads the numbers of a field from an offset: `1.1, 1.4 and 2`, `1.1 (the form), NFR-1, R2.1`. Remarks in brackets, back-ticks and IDs with
 * letters stand between them; a range names its ends only, and of `1.1-4` the first.
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
		if (entry.number) {
			numbers.push(entry.number);
		}
		end = entry.end;
		const { 0: joiner = '', groups } = matchAt(style.joiner, text, end) ?? {};
		const next = joiner === '' ? undefined : readEntry(text, end + joiner.length, style);
		entry = next && follow(entry, next, groups?.['range'] !== undefined);
	}
	return { numbers, end };
}

/** What an entry says behind another: the end of a range may be no number of its own, and behind `Req 1 AC2` the next criterion is none. */
function follow(before: Entry, { number, ...next }: Entry, isRange: boolean): Entry | undefined {
	if (before.isOfCriterion && number?.isAbbreviated === false) {
		return undefined;
	}
	const isShort = isRange && before.number && number && partsOf(before.number.id) !== partsOf(number.id);
	return number && !isShort ? { ...next, number } : next;
}

/** An entry of a list: a number with what belongs to it, or an ID with letters, which is read elsewhere. */
interface Entry {
	readonly number?: ListedNumber;

	/** Whether the number of a criterion stands behind it: `Req 1 AC2`. */
	readonly isOfCriterion: boolean;
	readonly end: number;
}

function readEntry(text: string, start: number, style: ListStyle): Entry | undefined {
	const groups = matchAt(style.entry, text, start)?.groups;
	if (!groups) {
		const other = style.other && matchAt(style.other, text, start);
		return other ? { isOfCriterion: false, end: start + other[0].length } : undefined;
	}
	const { lead = '', abbreviation = '', number: id = '', tail = '', criterion } = groups;
	const numberStart = start + lead.length;
	const end = numberStart + id.length;
	return {
		number: { id: detach(id), start: numberStart, end, isAbbreviated: abbreviation !== '' },
		isOfCriterion: criterion !== undefined,
		end: end + tail.length,
	};
}

function partsOf(id: string): number {
	return id.split('.').length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
