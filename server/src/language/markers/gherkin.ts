import { gherkinTitles } from './gherkin-titles.generated.js';
import { idsListedAt } from './id-list.js';
import type { Claim, Marker, Passage } from './marker.js';
import { isMarkerTag } from './tag.js';

/**
 * Tags and titles of Gherkin, the language of Cucumber's features.
 *
 * @example
 *   \@REQ-012 \@req:REQ-014 \@slow
 *   Scenario: REQ-013 A guest pays
 */
export const gherkin: Marker = {
	name: 'gherkin',
	place: 'line',

	claim(passage) {
		const { start, end, source } = passage;
		if (source.language.family !== 'gherkin') {
			return [];
		}
		const line = source.text.slice(start, end);
		const title = titlePattern.exec(line);
		return title ? titleClaims(passage, start + title[0].length) : tagClaims(passage, line);
	},
};

/** Gherkin wants an ASCII colon; whoever writes Chinese types the other one. */
const titlePattern = new RegExp(`^\\s*(?:${gherkinTitles.join('|')})\\s*[:：]\\s*`);

function titleClaims(passage: Passage, offset: number): Claim[] {
	const ids = idsListedAt(passage, offset).filter(it => it.isNumbered);
	return ids.length > 0 ? [{ ids, verb: 'verifies', certainty: 'declared' }] : [];
}

/**
 * A line of tags is one that opens with a tag, up to a comment; a tag may have its ID alone, in front of more, or behind a word that links:
 * `@REQ-012`, `@REQ-012:slow`, `@req:REQ-012`, `@requirement=REQ-012`.
 */
function tagClaims({ start, ids }: Passage, line: string): Claim[] {
	if (!/^\s*@/.test(line)) {
		return [];
	}
	const end = start + line.search(/\s#|$/);
	const lineUpTo = (at: number): string => line.slice(Math.max(0, at - longestTag), Math.max(0, at));
	const tagged = ids.filter(it => it.isNumbered && it.end <= end && isTagged(lineUpTo(it.start - start)));
	return tagged.length > 0 ? [{ ids: tagged, verb: 'verifies', certainty: 'declared' }] : [];
}

/** Whether an ID is meant behind this much of a line: the tag of its own, or one of the list of such a word. */
function isTagged(before: string): boolean {
	const word = /(?:^|[\s,])@(?<word>[A-Za-z]+)[:=(](?:[^\s@]+,)?$/.exec(before)?.groups?.['word'];
	return before.endsWith('@') || (word !== undefined && isMarkerTag(word));
}

/** So that a line of a megabyte takes no longer than many short ones. */
const longestTag = 400;
