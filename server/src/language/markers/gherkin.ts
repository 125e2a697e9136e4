import { gherkinTitles } from './gherkin-titles.generated.js';
import { idsListedAt } from './id-list.js';
import type { Claim, Marker, Passage } from './marker.js';

/**
 * Tags and titles of Gherkin, the language of Cucumber's features.
 *
 * @example
 *   \@REQ-012 \@slow
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

/** A line of tags is one that opens with a tag, up to a comment; a tag may have its ID alone or in front of more: `@REQ-012`, `@REQ-012:slow`. */
function tagClaims({ start, ids, source }: Passage, line: string): Claim[] {
	if (!/^\s*@/.test(line)) {
		return [];
	}
	const end = start + line.search(/\s#|$/);
	const tagged = ids.filter(it => it.isNumbered && it.start > start && it.end <= end && source.text[it.start - 1] === '@');
	return tagged.length > 0 ? [{ ids: tagged, verb: 'verifies', certainty: 'declared' }] : [];
}
