import { detach } from '../../util/detach.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * StrictDoc's tag for source code. Without a role it verifies in a test, and implements elsewhere.
 *
 * @example
 *   \@relation(REQ-1, REQ-2, scope=function)
 *   \@relation(REQ-1, scope=file, role=Verifies)
 */
export const relationTag: MarkSyntax = {
	name: 'relation-tag',
	isIn: 'quoted',
	find: (text, { isTest }) => (text.includes('@relation') ? readTags(text, isTest) : []),
};

function readTags(text: string, isTest: boolean): FoundMark[] {
	return Array.from(text.matchAll(tag)).flatMap(({ index, groups }) => {
		const { before = '', ids = '', rest = '' } = groups ?? {};
		const role = /role[ \t]*=[ \t]*(?<role>\w+)/.exec(rest)?.groups?.['role'];
		const isVerifying = role === undefined ? isTest : /^(?:verif|test|valid)/i.test(role);
		return Array.from(ids.matchAll(/[^\s,][^,]*[^\s,]|[^\s,]/g), ({ index: at, 0: id }): FoundMark => {
			const start = index + before.length + at;
			const verb = isVerifying ? 'verifies' : 'implements';
			return { id: detach(id), qualifier: undefined, verb, certainty: 'declared', start, end: start + id.length };
		});
	});
}

/** IDs, then `scope=`; older versions write the tag with braces. */
const tag =
	/(?<before>(?<![\w@])@relation[({][ \t]*)(?<ids>[\p{L}\p{N}_][\p{L}\p{N}_.:/-]*(?:[ \t]*,[ \t]*(?!scope\b|role\b)[\p{L}\p{N}_][\p{L}\p{N}_.:/-]*)*)(?<rest>[ \t]*(?:,[ \t]*(?:scope|role)[ \t]*=[ \t]*[\w-]+[ \t]*)*)[)}]/gu;
