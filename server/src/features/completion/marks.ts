import type { LocatedItem } from '../../workspace/postings.js';
import { proposeItems } from './item-proposals.js';
import type { Completer } from './proposal.js';

/** Items where a format of others names them in code: the requirements of tracey behind `r[impl `, any item behind `@relation(`. */
export const completeMark: Completer = ({ document, before, after, offset, typed, ...rest }) => {
	const groups = document.type === 'code' ? mark.exec(before)?.groups : undefined;
	if (!groups) {
		return undefined;
	}
	const { rule, uid = '' } = groups;
	const token = rule ?? uid;
	const behind = /^[\p{L}\p{N}_.+-]*/u.exec(after)?.[0].length ?? 0;
	const span = { start: offset - token.length, end: offset + behind };
	if (typed !== undefined && token !== '') {
		return { span, items: [] };
	}
	const accepts = (it: LocatedItem): boolean => rule === undefined || isRule(it);
	const cursor = { document, before, after, offset, typed, ...rest };
	return proposeItems(cursor, { span, query: { text: token, by: isId.test(token) ? 'id' : 'word', accepts } });
};

/** `// r[verify auth.lo`, `/* @relation(REQ-1, RE` */
const mark =
	/(?:(?<![\w`])[a-z][a-z0-9]*\[(?:impl|verify|depends|related)[ \t]+(?<rule>[\p{L}\p{N}_.+-]*)|@relation\((?:[^()=\s,]+,[ \t]*)*(?<uid>[\p{L}\p{N}_.+-]*))$/u;

const isId = /[.-]/;

function isRule({ item }: LocatedItem): boolean {
	return item.aliases.some(it => it.includes('+'));
}
