import { detach } from '../../util/detach.js';
import type { FoundMark, MarkedFile, MarkSyntax } from './mark.js';

/**
 * What sphinx-codelinks reads in comments: the IDs of needs, or a need of the code's own in one line, with those that it links to.
 *
 * @example
 *   // \@need-ids: REQ_012, REQ_013
 *   // \@ Pays as a guest, IMPL_007, impl, [REQ_012]
 */
export const needTag: MarkSyntax = {
	name: 'need-tag',
	isIn: 'comment',
	find: (text, file) =>
		words.some(it => text.includes(it)) ? Array.from(text.matchAll(tag)).flatMap(match => readTag(match, file)) : [],
};

const words = ['@need-ids', 'impl,', 'test,'];

function readTag({ index, groups }: RegExpMatchArray, { isTest }: Pick<MarkedFile, 'isTest'>): FoundMark[] {
	const { before = '', opening = '', type, named = '', linked = '' } = groups ?? {};
	const isVerifying = type === undefined ? isTest : type !== 'impl';
	const from = (index ?? 0) + before.length + opening.length;
	return Array.from((named + linked).matchAll(needId), ({ index: at, 0: id }) => ({
		id: detach(id),
		qualifier: undefined,
		verb: isVerifying ? 'verifies' : 'implements',
		// The need may stand in reStructuredText, which is not read.
		certainty: 'named',
		start: from + at,
		end: from + at + id.length,
	}));
}

const needId = /[A-Za-z][\w-]*/g;
const ids = String.raw`${needId.source}(?:[ \t]*,[ \t]*${needId.source})*`;
const tag = new RegExp(
	String.raw`(?<![\w@])(?:(?<before>@need-ids:[ \t]*)(?<named>${ids})|` +
		String.raw`(?<opening>@[ \t]*[^@,\r\n]{1,120},[ \t]*[A-Za-z][\w-]*,[ \t]*(?<type>impl|test),[ \t]*\[[ \t]*)(?<linked>${ids})[ \t]*\])`,
	'g',
);
