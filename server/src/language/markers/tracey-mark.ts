import { detach } from '../../util/detach.js';
import { anyRuleIdSource, ruleIdSource, specificationNamed } from '../dialects/tracey/rule-id.js';
import type { Verb } from '../verb.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * What tracey writes in comments: what the code has to do with a requirement, in the version that was looked at. Each specification may have
 * a prefix of its own.
 *
 * @example
 *   // r[impl auth.login+2]
 *   // r[verify auth.login]: the happy path
 *   // r[auth.login], see r[auth.logout]
 *   // h2[stream.priority]
 */
export const traceyMark: MarkSyntax = {
	name: 'tracey-mark',
	isIn: 'comment',
	find: text => (opening.test(text) ? readMarks(text) : []),
};

function readMarks(text: string): FoundMark[] {
	const isIgnored = findIgnored(text);
	return Array.from(text.matchAll(mark))
		.filter(it => !isIgnored(it.index))
		.map(({ index, groups }): FoundMark => {
			const { prefix = '', gap = '', said = '', id = '', otherPrefix, bareId } = groups ?? {};
			if (bareId !== undefined) {
				return { ...place(bareId, index + 1), qualifier: otherPrefix, verb: 'implements', certainty: 'named' };
			}
			const start = index + prefix.length + said.length + gap.length;
			// A single word may be one of another language: `x[impl Trait]`.
			const certainty = id.includes('.') ? 'declared' : 'named';
			return { ...place(id, start), qualifier: specificationNamed(prefix), verb: verbByWord[said] ?? 'mentions', certainty };
		});
}

function place(id: string, start: number): Pick<FoundMark, 'id' | 'start' | 'end'> {
	return { id: detach(id), start, end: start + id.length };
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

const ignored = /@tracey:ignore-(?:next-line[^\r\n]*(?:\r\n?|\n)[^\r\n]*|start[^]*?(?:@tracey:ignore-end[^\r\n]*|$))/g;

const verbByWord: Readonly<Record<string, Verb>> = {
	impl: 'implements',
	verify: 'verifies',
	depends: 'depends-on',
	related: 'relates-to',
};

/** What a comment begins with, or a line of one that is decorated. */
const opener = String.raw`(?:\/\/[/!]?|#|--|"""|^[ \t]*\*)[ \t]+`;

/** Words of a comment, and spans of code: what stands inside of one is an example. */
const words = String.raw`(?:[^\r\n\x60]|\x60[^\r\n\x60]*\x60){0,120}`;

/** A mark without a verb looks like any index: with a prefix other than tracey's own it has to begin its comment. */
const bare = String.raw`\[(?<bareId>${ruleIdSource})(?=\])(?<=(?:(?:${opener}|"""|^)${words}(?<![\w\x60])r\[|${opener}(?<otherPrefix>[a-z][a-z0-9]{0,9}\[))[\w.+-]+)`;
const mark = new RegExp(
	String.raw`(?<![\w\x60])(?<prefix>[a-z][a-z0-9]*\[)(?<said>impl|verify|depends|related)(?<gap>[ \t]+)(?<id>${anyRuleIdSource})(?=[ \t]*\])|${bare}`,
	'gm',
);

/** One of these is in every mark. V8 finds fast what begins with a rare letter. */
const opening = new RegExp(String.raw`\[(?:impl |verify |depends |related )|${bare}`, 'm');
