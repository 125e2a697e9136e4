import { claimsOf, countedWithinOthers } from './claims.js';
import { idsListedAt } from './id-list.js';
import { listHead } from './list-head.js';
import { beforeFirstId, listOpening } from './list-opening.js';
import type { Marker } from './marker.js';
import { verbSaid } from './verb-said.js';

/**
 * A verb, or a field, that opens a line of a comment and is followed by IDs, or by a list of them. A field means what the file is for.
 *
 * An ID without a number, as in `Covers US-based banks`, may be an ordinary word, and one that other words follow a name of something
 * else, as in `Implements AC-3 decoding`: they count only where there are such items.
 *
 * @example
 *   // Implements FR-023 — the total is shown before payment
 *   # Verifies: REQ-1, REQ-2
 *   // 实现 REQ-1
 *   // Implements REQ-1, REQ-2,
 *   // REQ-3
 *   // Requirements: REQ-1, REQ-2
 *   // Implements:
 *   // - REQ-1: the total
 */
export const proseVerb: Marker = {
	name: 'prose-verb',
	place: 'comment',

	claim(passage) {
		const { start, ids, source } = passage;
		const opening = source.text.slice(start, Math.min(ids[0]?.start ?? start, start + longestOpening));
		const line = opening === '' ? listOpening(passage) : undefined;
		const head = opening === '' && line === undefined ? listHead(passage) : undefined;
		const said = verbSaid(head ?? (line === undefined ? opening : beforeFirstId(line)));
		if (said === undefined) {
			return [];
		}
		const verb = said === 'of file' ? (source.isTest ? 'verifies' : 'implements') : said;
		const listed = idsListedAt(passage, start + opening.length);
		const last = listed.at(-1);
		const counted = countedWithinOthers(listed, source.text);
		const isName = last !== undefined && isOfSentence(source.text, last.end);
		return claimsOf(listed, verb, it => head !== undefined || !it.isNumbered || counted.has(it) || (it === last && isName));
	},
};

/** Whether a sentence goes on behind an ID, other than with where the item is from. */
function isOfSentence(text: string, end: number): boolean {
	return /^ (?!(?:of|from|per) )[A-Za-z]/.test(text.slice(end, end + longestPreposition));
}

const longestPreposition = 8;
const longestOpening = 60;
