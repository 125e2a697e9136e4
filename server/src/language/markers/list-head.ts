import { linesAbove, startOfLine } from './lines-above.js';
import type { Passage } from './marker.js';

/**
 * The line above a list in a comment, if it ends in a colon: `Implements:` over `- REQ-1: The form`. Each entry of the list may go on in lines
 * that are indented deeper.
 */
export function listHead({ start, ids, source: { text } }: Passage): string | undefined {
	if (ids[0]?.start !== start) {
		return undefined;
	}
	const bullet = entry.exec(text.slice(startOfLine(text, start), start))?.groups?.['indent'];
	if (bullet === undefined) {
		return undefined;
	}
	for (const line of linesAbove(text, start, mostLines)) {
		const { indent = '', words = '' } = content.exec(line)?.groups ?? {};
		if (!entry.test(line) && (indent.length <= bullet.length || words === '')) {
			return /[:：]\**$/.test(words) ? words : undefined;
		}
	}
	return undefined;
}

const mostLines = 40;

/** What makes a line a comment, or one of several; what it takes is nobody else's. */
const mark = String.raw`^(?=(?<mark>[ \t]*(?:\/{2,3}!?|\*|#|--|;+|%+)?))\k<mark>`;
const entry = new RegExp(String.raw`${mark}(?<indent>[ \t]*)[-*•+][ \t]+(?:\[[ xX]\][ \t]+)?(?:\*\*)?(?=\S|$)`);
const content = new RegExp(String.raw`${mark}(?<indent>[ \t]*)(?<words>\S(?:.*\S)?)?[ \t]*$`);
