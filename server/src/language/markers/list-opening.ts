import { isLineEnd, lineStart } from '../code/characters.js';
import type { Passage } from './marker.js';

/**
 * The line of a comment in which a list of IDs begins that goes on in the line of a passage: the one above, or one further up, where all
 * between have nothing else. In `Implements REQ-1,` above `REQ-2`, the first line without what decorates it.
 */
export function listOpening({ start, ids, source: { text } }: Passage): string | undefined {
	if (ids[0]?.start !== start) {
		return undefined;
	}
	let lineFrom = lineStart(text, start, Math.max(0, start - longestLine));
	for (let count = 0; count < mostLines && isLineEnd(text.charCodeAt(lineFrom - 1)); count++) {
		const end = text.endsWith('\r\n', lineFrom) ? lineFrom - 2 : lineFrom - 1;
		lineFrom = lineStart(text, end, Math.max(0, end - longestLine));
		const line = text.slice(lineFrom, end).replace(decoration, '');
		if (!goesOn.test(line)) {
			return undefined;
		}
		if (!beginsWithId.test(line)) {
			return line;
		}
	}
	return undefined;
}

/** What stands in a line before its first ID. */
export function beforeFirstId(line: string): string {
	return line.slice(0, Math.max(0, line.search(id)));
}

const mostLines = 8;
const longestLine = 300;

const decoration = /^[\s*#/!;%'"<|>=+~-]+/;
const id = /[A-Z][A-Za-z]*-(?:[A-Za-z0-9_]+-)*\d/;
const beginsWithId = new RegExp(`^${id.source}`);

/** An ID, or what is said of it, and a comma behind it. */
const goesOn = /(?:\d[a-z]?|[)）\]`])[ \t]*(?:[,，、;；&+|/]|,?[ \t]+(?:and|or))[ \t]*$/;
