import type { BlockScan } from './block-scan.js';
import { isSpaceOrTab } from './characters.js';
import { FactKind } from './fact-kind.js';

const LEAST_MARKERS = 3;

/** Adds the thematic break that the line is, such as `* * *`. Returns whether it is one. */
export function openThematicBreak(scan: BlockScan): boolean {
	const { cursor, facts } = scan;
	if (!isThematicBreak(scan, cursor.contentStart)) {
		return false;
	}
	facts.add(FactKind.thematicBreak, cursor.contentStart, cursor.lineEnd);
	scan.leaf = 'none';
	return true;
}

/**
 * Whether the line is nothing but the marker at `from`, three times or more, from there on.
 *
 * In a line such as `- - - - a` every dash asks this. What stopped the first question answers the others.
 */
export function isThematicBreak(scan: BlockScan, from: number): boolean {
	const { text, lineEnd, lineStart } = scan.cursor;
	const marker = text.charCodeAt(from);
	if (scan.breakLine === lineStart && scan.breakMarker === marker && from < scan.breakFailure) {
		return false;
	}
	let count = 0;
	for (let at = from; at < lineEnd; at++) {
		const code = text.charCodeAt(at);
		if (code === marker) {
			count++;
		} else if (!isSpaceOrTab(code)) {
			scan.breakLine = lineStart;
			scan.breakMarker = marker;
			scan.breakFailure = at;
			return false;
		}
	}
	return count >= LEAST_MARKERS;
}
