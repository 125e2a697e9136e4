import { linesAbove } from './lines-above.js';
import type { Passage } from './marker.js';

/**
 * The line of a comment in which a list of IDs begins that goes on in the line of a passage: the one above, or one further up, where all
 * between have nothing else. In `Implements REQ-1,` above `REQ-2`, the first line without what decorates it.
 */
export function listOpening({ start, ids, source: { text } }: Passage): string | undefined {
	if (ids[0]?.start !== start) {
		return undefined;
	}
	for (const above of linesAbove(text, start, mostLines)) {
		const line = above.replace(decoration, '');
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

const decoration = /^[\s*#/!;%'"<|>=+~-]+/;
const id = /[A-Z][A-Za-z]*(?:-(?:[A-Za-z0-9_]+-)*|_(?:[A-Za-z0-9]+_)*)\d/;
const beginsWithId = new RegExp(`^${id.source}`);

/** An ID, or what is said of it, and a comma behind it. */
const goesOn = /(?:\d[a-z]?|[)）\]`])[ \t]*(?:[,，、;；&+|/]|,?[ \t]+(?:and|or))[ \t]*$/;
