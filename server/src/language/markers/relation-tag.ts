import { detach } from '../../util/detach.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * StrictDoc's tag for source code. Without a role it verifies in a test, and implements elsewhere.
 *
 * @example
 *   \@relation(REQ-1, REQ-2, scope=function)
 *   \@relation(REQ-1, scope=file, role=Verifies)
 *   \@relation(REQ-1,
 *              REQ-2, scope=function)
 */
export const relationTag: MarkSyntax = {
	name: 'relation-tag',
	isIn: 'quoted',
	find: (text, { isTest }) => (text.includes('@relation') ? readTags(text, isTest) : []),
};

function readTags(text: string, isTest: boolean): FoundMark[] {
	return Array.from(text.matchAll(tag)).flatMap(({ index, groups }) => {
		const { before = '', ids = '', rest = '' } = groups ?? {};
		const role = /role\s*=\s*(?<role>\w+)/.exec(rest)?.groups?.['role'];
		const isVerifying = role === undefined ? isTest : /^(?:verif|test|valid)/i.test(role);
		// Behind other words StrictDoc takes a tag for one of them.
		const isMeant = rest.trim() !== '' || !/[\p{L}\p{N}][^\r\n]*$/u.test(text.slice(Math.max(0, index - longestWords), index));
		return Array.from(ids.matchAll(idPattern), ({ index: at, 0: id }): FoundMark => {
			const start = index + before.length + at;
			const verb = isVerifying ? 'verifies' : 'implements';
			return {
				id: detach(id),
				qualifier: undefined,
				verb,
				certainty: isMeant ? 'declared' : 'named',
				start,
				end: start + id.length,
			};
		});
	});
}

/** As far as is looked back in a line. */
const longestWords = 200;

/** Between the parts of a tag, a line may end, and the next one be decorated as those of comments are. */
const gap = String.raw`[ \t]*(?:(?:\r\n?|\n)[ \t]*(?:\*|\/\/[/!]?|#+|--)?[ \t]*)?`;
const id = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_.:/-]*`;
const idPattern = new RegExp(id, 'gu');

/** IDs, then `scope=`; older versions write the tag with braces. */
const tag = new RegExp(
	String.raw`(?<before>(?<![\w@])@relation[({]${gap})(?<ids>${id}(?:${gap},${gap}(?!scope\b|role\b)${id})*)(?<rest>${gap}(?:,${gap}(?:scope|role)[ \t]*=[ \t]*[\w-]+${gap})*)[)}]`,
	'gu',
);
