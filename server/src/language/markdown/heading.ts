import type { BlockScan } from './block-scan.js';
import { EQUALS, HASH, isSpaceOrTab, skipRun, skipSpaces } from './characters.js';
import { FactKind } from './fact-kind.js';

const DEEPEST_HEADING = 6;

/** Adds the heading that the line is, such as `## Title ##`. Returns whether it is one. */
export function openHeading(scan: BlockScan): boolean {
	const { cursor, facts } = scan;
	const { text, contentStart, lineEnd } = cursor;
	const depth = atxDepth(text, contentStart, lineEnd);
	if (depth === 0) {
		return false;
	}
	const heading = facts.add(FactKind.heading, contentStart, lineEnd);
	facts.set(heading, 0, depth);
	facts.set(heading, 3, 0);
	const start = skipSpaces(text, contentStart + depth, lineEnd);
	const end = withoutClosingMarks(text, start, lineEnd);
	if (start < end) {
		facts.setSpan(heading, 1, start, end);
	}
	scan.leaf = 'none';
	return true;
}

/** How many `#` open a heading at `from`; 0 when it is none, as in `#tag`. */
export function atxDepth(text: string, from: number, lineEnd: number): number {
	const end = skipRun(text, from, lineEnd);
	const depth = end - from;
	const isHeading = depth <= DEEPEST_HEADING && (end >= lineEnd || isSpaceOrTab(text.charCodeAt(end)));
	return isHeading ? depth : 0;
}

/** The depth of the heading that a line of `=` or `-` makes of the paragraph above it; 0 when the line is something else. */
export function setextDepth(text: string, from: number, lineEnd: number): number {
	const end = skipRun(text, from, lineEnd);
	if (skipSpaces(text, end, lineEnd) < lineEnd) {
		return 0;
	}
	return text.charCodeAt(from) === EQUALS ? 1 : 2;
}

/**
 * Where the title ends.
 * ```markdown
 * ## C# and F# ##
 *    ^        ^ start and the result: closing marks need a space before them
 * ```
 */
function withoutClosingMarks(text: string, start: number, lineEnd: number): number {
	const end = withoutSpaces(text, start, lineEnd);
	let marks = end;
	while (marks > start && text.charCodeAt(marks - 1) === HASH) {
		marks--;
	}
	if (marks === start) {
		return start;
	}
	return isSpaceOrTab(text.charCodeAt(marks - 1)) ? withoutSpaces(text, start, marks) : end;
}

function withoutSpaces(text: string, start: number, from: number): number {
	let end = from;
	while (end > start && isSpaceOrTab(text.charCodeAt(end - 1))) {
		end--;
	}
	return end;
}
