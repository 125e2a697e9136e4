import { detach } from '../../util/detach.js';
import type { Verb } from '../verb.js';
import { quoteUnder } from './duvet-quote.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * duvet's citation of a section: what the code has to do with it says `type=`, and it implements where nothing is said. What is right by
 * construction, and what is excepted, wants neither code nor a test.
 *
 * @example
 *   //= docs/spec.md#sign-in
 *   //= type=test
 *   //# The system MUST let people sign in.
 */
export const duvetCitation: MarkSyntax = {
	name: 'duvet-citation',
	isIn: 'quoted',
	find: text => (text.includes('//= ') || text.includes('#= ') ? readCitations(text) : []),
};

function readCitations(text: string): FoundMark[] {
	return Array.from(text.matchAll(citation)).flatMap(({ index, groups }): FoundMark[] => {
		const { before = '', id = '', type = '' } = groups ?? {};
		const start = index + before.length;
		const end = start + id.length;
		const [verb, ...more] = verbsByType[type.toLowerCase()] ?? ['implements'];
		const mark: FoundMark = { id: detach(id), qualifier: undefined, verb, certainty: 'named', start, end };
		const quote = quoteUnder(text, end);
		return [...more.map(it => ({ ...mark, verb: it, end: start })), quote === undefined ? mark : { ...mark, annotation: quote }];
	});
}

const verbsByType: Readonly<Record<string, readonly [Verb, ...Verb[]]>> = {
	exception: ['implements', 'verifies'],
	implication: ['implements', 'verifies'],
	spec: ['relates-to'],
	test: ['verifies'],
	todo: ['relates-to'],
};

/** What begins the lines of a citation, which may stand in a comment of its own language: `//=`, `# //=`, `##=`. */
const opener = String.raw`[ \t#/;*%-]{0,20}(?:\/\/|#)=[ \t]+`;

/** A path from the root of the repository; what leads to the web has no item here. Between it and the type, there may be a reason and the like. */
const citation = new RegExp(
	String.raw`(?<before>(?:\/\/|#)=[ \t]+(?:\.\/)?)(?<id>(?!https?:)[^\s#]+\.(?:md|markdown)#[^\s]+)[ \t]*` +
		String.raw`(?:(?:(?:\r\n?|\n)${opener}(?!type=)[a-z_-]+=[^\r\n]*){0,9}(?:\r\n?|\n)${opener}type=(?<type>\w+))?`,
	'g',
);
