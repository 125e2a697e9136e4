import { detach } from '../../util/detach.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * A requirement by its number: in a comment, in the title of a test, or in the annotation that Java has for it.
 *
 * @example
 *   // Requirement 1.1.2.1
 *   it('Requirement 1.4.3 has a default', () => {});
 *   \@Specification(number = "1.1.1", text = "…")
 */
export const numberedRequirement: MarkSyntax = {
	name: 'numbered-requirement',
	find: (text, { isTest }) =>
		text.includes('Requirement ') || text.includes('Specification(') ? readMarks(text, isTest ? 'verifies' : 'implements') : [],
};

function readMarks(text: string, verb: FoundMark['verb']): FoundMark[] {
	return Array.from(text.matchAll(mark), ({ index, groups }): FoundMark => {
		const { before = '', number = '' } = groups ?? {};
		const start = index + before.length;
		return { id: detach(number), qualifier: undefined, verb, certainty: 'named', start, end: start + number.length };
	});
}

/** A number of two parts may be that of a criterion in another format. */
const mark =
	/(?<before>(?<![A-Za-z])(?:Requirement[ \t]+|Specification\(\s*(?:number\s*[=:]\s*)?["']))(?<number>\d+(?:\.\d+){2,})(?![\d.]*\d|[\w-])/g;
