import { detach } from '../../util/detach.js';
import { ruleIdSource } from '../dialects/tracey/rule-id.js';
import type { Verb } from '../verb.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * What tracey writes in comments: what the code has to do with a requirement, in the version that was looked at.
 *
 * @example
 *   // r[impl auth.login+2]
 *   // r[verify auth.login]: the happy path
 *   // r[auth.login]
 */
export const traceyMark: MarkSyntax = {
	name: 'tracey-mark',
	isIn: 'comment',
	find: text => (opening.test(text) ? readMarks(text) : []),
};

/** One of these is in every mark; the last is in those without a verb. V8 finds fast what begins with a rare letter. */
const opening = /\[(?:impl |verify |depends |related |(?<= r\[))/;

function readMarks(text: string): FoundMark[] {
	const isIgnored = findIgnored(text);
	return Array.from(text.matchAll(mark))
		.filter(it => !isIgnored(it.index))
		.map(({ index, groups }): FoundMark => {
			const { before = '', bare = '', said, id = '', bareId = '' } = groups ?? {};
			const start = index + before.length + bare.length;
			const name = said === undefined ? bareId : id;
			const place = { start, end: start + name.length };
			return said === undefined
				? { id: detach(name), qualifier: undefined, verb: 'implements', certainty: 'named', ...place }
				: { id: detach(name), qualifier: undefined, verb: verbByWord[said] ?? 'mentions', certainty: 'declared', ...place };
		});
}

/** What is told to be ignored, as a question about offsets in text order: a line after a directive, or what is between two. */
function findIgnored(text: string): (offset: number) => boolean {
	const stretches = text.includes('@tracey:ignore-') ? Array.from(text.matchAll(ignored)) : [];
	let next = 0;
	return offset => {
		for (let it = stretches[next]; it && it.index + it[0].length <= offset; it = stretches[next]) {
			next++;
		}
		return (stretches[next]?.index ?? offset + 1) <= offset;
	};
}

const ignored = /@tracey:ignore-(?:next-line[^\r\n]*(?:\r\n?|\n)[^\r\n]*|start[^]*?(?:@tracey:ignore-end|$))/g;

const verbByWord: Readonly<Record<string, Verb>> = {
	impl: 'implements',
	verify: 'verifies',
	depends: 'depends-on',
	related: 'relates-to',
};

/** What stands in backticks is an example. */
const mark = new RegExp(
	String.raw`(?<before>(?<![\w\x60])[a-z][a-z0-9]*\[(?<said>impl|verify|depends|related)[ \t]+)(?<id>${ruleIdSource})(?=[ \t]*\])|` +
		String.raw`(?<bare>(?:\/\/[/!]?|#|--|\*)[ \t][^\r\n\x60]{0,80}?(?<![\w\x60])r\[)(?<bareId>${ruleIdSource})(?=\])`,
	'g',
);
