import { detach } from '../../util/detach.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * A requirement by its number: in a comment, in the title of a test, or in the annotation that Java has for it.
 *
 * @example
 *   // Requirement 1.1.2.1
 *   it('Requirement 1.4.3, 1.4.4: has a default', () => {});
 *   \@Specification(number = "1.1.1", text = "…")
 */
export const numberedRequirement: MarkSyntax = {
	name: 'numbered-requirement',
	find: (text, { isTest }) =>
		text.includes('Requirement ') || text.includes('Specification(') ? readMarks(text, isTest ? 'verifies' : 'implements') : [],
};

function readMarks(text: string, verb: FoundMark['verb']): FoundMark[] {
	return Array.from(text.matchAll(mark)).flatMap(({ index, groups }) => {
		const { before = '', numbers = '' } = groups ?? {};
		const from = index + before.length;
		return Array.from(numbers.matchAll(number), (it): FoundMark => {
			const start = from + it.index;
			return { id: detach(it[0]), qualifier: undefined, verb, certainty: 'named', start, end: start + it[0].length };
		});
	});
}

/** A number of two parts may be that of a criterion in another format. Several may stand in a row. */
const mark =
	/(?<before>(?<![A-Za-z])(?:Requirement[ \t]+|Specification\(\s*(?:number\s*[=:]\s*)?["']))(?<numbers>\d+(?:\.\d+){2,}(?:[ \t]*(?:[,&]|and)[ \t]*(?:Requirement[ \t]+)?\d+(?:\.\d+){2,})*)(?![\d.]*\d|[\w-])/g;
const number = /\d+(?:\.\d+)+/g;
