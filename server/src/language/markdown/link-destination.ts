import { decodeText } from './character-reference.js';
import { LESS_THAN } from './characters.js';

/**
 * The destination that a link or a definition means: `<a b>` is `a b`, and `a\_b&amp;c` is `a_b&c`. Percent signs stay.
 *
 * The offsets are those of the destination as written, as `linkOf` and `definitionOf` give them.
 */
export function linkDestination(text: string, start: number, end: number): string {
	if (start < 0) {
		return '';
	}
	const isEnclosed = text.charCodeAt(start) === LESS_THAN;
	return decodeText(isEnclosed ? text.slice(start + 1, end - 1) : text.slice(start, end));
}
