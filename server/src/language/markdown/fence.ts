import type { BlockScan } from './block-scan.js';
import { BACKTICK, isSpaceOrTab, skipRun, skipSpaces } from './characters.js';
import { FactKind } from './fact-kind.js';
import { CODE_INDENT } from './indented-code.js';

const LEAST_MARKERS = 3;

/** How many backticks or tildes open a fence at `from`; 0 when it is none. */
export function fenceSize(text: string, from: number, lineEnd: number): number {
	const infoStart = skipRun(text, from, lineEnd);
	if (infoStart - from < LEAST_MARKERS) {
		return 0;
	}
	if (text.charCodeAt(from) === BACKTICK) {
		// With a backtick in the rest of the line this is a code span: ``` ```a``` ```.
		for (let at = infoStart; at < lineEnd; at++) {
			if (text.charCodeAt(at) === BACKTICK) {
				return 0;
			}
		}
	}
	return infoStart - from;
}

/** Opens the fence that the line is, such as three backticks and `ts`. Returns whether it is one. */
export function openFence(scan: BlockScan): boolean {
	const { cursor, fence } = scan;
	const { text, contentStart, lineEnd } = cursor;
	const size = fenceSize(text, contentStart, lineEnd);
	if (size === 0) {
		return false;
	}
	fence.start = contentStart;
	fence.marker = text.charCodeAt(contentStart);
	fence.size = size;
	fence.indent = cursor.indent;
	fence.contentStart = -1;
	fence.contentEnd = -1;
	const infoStart = skipSpaces(text, contentStart + size, lineEnd);
	fence.infoStart = infoStart < lineEnd ? infoStart : -1;
	fence.infoEnd = infoStart < lineEnd ? infoEndOf(text, infoStart, lineEnd) : -1;
	scan.leaf = 'fence';
	return true;
}

/** Takes the line into the open fence, or closes the fence with it. */
export function continueFence(scan: BlockScan): void {
	const { cursor, fence } = scan;
	if (isClosingFence(scan)) {
		addFence(scan, cursor.lineEnd, 1);
		scan.leaf = 'none';
		return;
	}
	// What the opening marks were indented by is taken off each line, as far as there is space.
	cursor.skipColumns(fence.indent);
	if (cursor.offset < cursor.lineEnd || cursor.tabRest > 0) {
		if (fence.contentStart < 0) {
			fence.contentStart = cursor.offset;
		}
		fence.contentEnd = cursor.lineEnd;
	}
}

/** Adds the fence that was open and that no marks have closed. */
export function closeFence(scan: BlockScan, end: number): void {
	addFence(scan, end, 0);
}

/** A language alone ends before the spaces behind it; with more words, the info goes up to the end of the line. */
function infoEndOf(text: string, infoStart: number, lineEnd: number): number {
	let end = infoStart;
	while (end < lineEnd && !isSpaceOrTab(text.charCodeAt(end))) {
		end++;
	}
	return skipSpaces(text, end, lineEnd) < lineEnd ? lineEnd : end;
}

function isClosingFence({ cursor, fence }: BlockScan): boolean {
	const { text, contentStart, lineEnd } = cursor;
	if (cursor.indent >= CODE_INDENT || cursor.isBlank || text.charCodeAt(contentStart) !== fence.marker) {
		return false;
	}
	const end = skipRun(text, contentStart, lineEnd);
	return end - contentStart >= fence.size && skipSpaces(text, end, lineEnd) >= lineEnd;
}

function addFence({ facts, fence }: BlockScan, end: number, closed: 0 | 1): void {
	const fact = facts.add(FactKind.fence, fence.start, end);
	facts.setSpan(fact, 0, fence.infoStart, fence.infoEnd);
	facts.setSpan(fact, 2, fence.contentStart, fence.contentEnd);
	facts.set(fact, 4, closed);
}
