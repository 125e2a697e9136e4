import { ASTERISK, isUnicodePunctuation, isUnicodeWhitespace, SPACE, TILDE, UNDERSCORE } from './characters.js';

/** A run of `*`, `_` or `~`, which may open or close emphasis or strikethrough. */
export interface DelimiterRun {
	readonly code: number;
	readonly size: number;
	readonly canOpen: boolean;
	readonly canClose: boolean;
	/** How many of its characters are text, as far as is known. */
	left: number;
}

/** The longest run of tildes that strikes text through. */
const LONGEST_STRIKETHROUGH = 2;

/** Reads the run between the two offsets. What stands around it, inside `start` to `end`, says what it can do. */
export function readDelimiterRun(text: string, start: number, end: number): DelimiterRun {
	const code = text.charCodeAt(start);
	const size = end - start;
	const before = start > 0 ? text.charCodeAt(start - 1) : SPACE;
	const after = end < text.length ? text.charCodeAt(end) : SPACE;
	// A tilde beside `*` or `_` does not hinder them: the asterisks of `a**~b` can open.
	const canStart = !isBoundary(after) || isBesidePunctuation(after, before) || after === TILDE;
	const canEnd = !isBoundary(before) || isBesidePunctuation(before, after) || before === TILDE;
	const isTooLong = code === TILDE && size > LONGEST_STRIKETHROUGH;
	// Inside a word, `_` is a part of it.
	const isWordPart = code === UNDERSCORE && canStart && canEnd;
	const canOpen = canStart && !isTooLong && (!isWordPart || isUnicodePunctuation(before));
	const canClose = canEnd && !isTooLong && (!isWordPart || isUnicodePunctuation(after));
	return { code, size, canOpen, canClose, left: size };
}

/** Pairs up the runs of one stretch of text, in order, and takes what makes emphasis off what is `left` of them. */
export function pairDelimiterRuns(runs: readonly DelimiterRun[]): void {
	const open: DelimiterRun[] = [];
	/** By what a closer looks for, how many of the open runs are known not to be it. */
	const checkedByKey = new Map<string, number>();
	for (const run of runs) {
		while (run.canClose && run.left > 0) {
			const key = `${run.code} ${run.code === TILDE ? run.size : run.left % 3} ${run.canOpen}`;
			const opener = findOpener(open, run, checkedByKey.get(key) ?? 0);
			if (opener < 0) {
				checkedByKey.set(key, open.length);
				break;
			}
			open.length = opener + 1;
			takeMarks(open, run);
			for (const [other, checked] of checkedByKey) {
				checkedByKey.set(other, Math.min(checked, opener));
			}
		}
		if (run.canOpen && run.left > 0) {
			open.push(run);
		}
	}
}

function takeMarks(open: DelimiterRun[], closer: DelimiterRun): void {
	const opener = open.at(-1) as DelimiterRun;
	const isTwoMarks = opener.left > 1 && closer.left > 1;
	const marks = isTwoMarks ? 2 : 1;
	opener.left -= marks;
	closer.left -= marks;
	if (opener.left === 0) {
		open.pop();
	}
}

function findOpener(open: readonly DelimiterRun[], closer: DelimiterRun, checked: number): number {
	let index = open.length - 1;
	while (index >= checked && !canPair(open[index] as DelimiterRun, closer)) {
		index--;
	}
	return index >= checked ? index : -1;
}

function canPair(opener: DelimiterRun, closer: DelimiterRun): boolean {
	if (opener.code !== closer.code) {
		return false;
	}
	if (opener.code === TILDE) {
		return opener.size === closer.size;
	}
	// `*a**b*` is one emphasis with two marks inside: runs that go both ways do not pair up if that leaves others over.
	const isTwoWay = opener.canClose || closer.canOpen;
	return !isTwoWay || (opener.left + closer.left) % 3 !== 0 || closer.left % 3 === 0;
}

/** Whether the one side of a run is punctuation, and the other side no letter that would make the run a part of its word. */
function isBesidePunctuation(side: number, otherSide: number): boolean {
	return isUnicodePunctuation(side) && isBoundary(otherSide);
}

function isBoundary(code: number): boolean {
	return isUnicodeWhitespace(code) || isUnicodePunctuation(code);
}

/** Whether runs of this character are delimiter runs. */
export function isDelimiter(code: number): boolean {
	return code === ASTERISK || code === UNDERSCORE || code === TILDE;
}
