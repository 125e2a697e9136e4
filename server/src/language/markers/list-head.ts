import { isLineEnd, lineStart } from '../code/characters.js';
import type { Passage } from './marker.js';

/**
 * The line above a list in a comment, if it ends in a colon: `Implements:` over `- REQ-1: The form`. Each entry of the list may go on in lines
 * that are indented deeper.
 */
export function listHead({ start, ids, source: { text } }: Passage): string | undefined {
	if (ids[0]?.start !== start) {
		return undefined;
	}
	let from = lineStart(text, start, Math.max(0, start - longestLine));
	const bullet = entry.exec(text.slice(from, start))?.groups?.['indent'];
	for (let count = 0; bullet !== undefined && count < mostLines && isLineEnd(text.charCodeAt(from - 1)); count++) {
		const end = text.endsWith('\r\n', from) ? from - 2 : from - 1;
		from = lineStart(text, end, Math.max(0, end - longestLine));
		const line = text.slice(from, end);
		const { indent = '', words = '' } = content.exec(line)?.groups ?? {};
		if (!entry.test(line) && (indent.length <= bullet.length || words === '')) {
			return /[:：]\**$/.test(words) ? words : undefined;
		}
	}
	return undefined;
}

const mostLines = 40;
const longestLine = 300;

/** What makes a line a comment, or one of several; what it takes is nobody else's. */
const mark = String.raw`^(?=(?<mark>[ \t]*(?:\/{2,3}!?|\*|#|--|;+|%+)?))\k<mark>`;
const entry = new RegExp(String.raw`${mark}(?<indent>[ \t]*)[-*•+][ \t]+(?:\[[ xX]\][ \t]+)?(?:\*\*)?(?=\S|$)`);
const content = new RegExp(String.raw`${mark}(?<indent>[ \t]*)(?<words>\S(?:.*\S)?)?[ \t]*$`);
