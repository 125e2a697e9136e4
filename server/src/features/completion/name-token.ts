import type { IdGrammar } from '../../language/id.js';
import type { Span } from '../../util/span.js';

/** The name of an item as far as it has been typed. */
export interface NameToken {
	/** From its first character to the end of the word that the cursor is in. */
	readonly span: Span;

	/** `003-user-auth/`; empty for most. */
	readonly qualifier: string;

	/** What stands behind the qualifier: `FR-`, `guest`, `支付`. */
	readonly text: string;

	/** Whether it is the beginning of an ID; else it is a word of a title. */
	readonly isId: boolean;
}

/** The name that ends at an offset, given its line before and behind it. Nothing typed yet is an empty word. */
export function nameTokenAt(offset: number, [before, after]: readonly [string, string], grammar: IdGrammar): NameToken {
	const groups = name.exec(before)?.groups;
	const id = groups?.['id'] ?? '';
	const qualifier = groups?.['qualifier'] ?? '';
	const prefix = /^[A-Za-z0-9]+(?=-)/.exec(id)?.[0];
	if (prefix !== undefined && grammar.kindByPrefix.has(prefix)) {
		return toToken(offset, { qualifier, text: id, isId: true, rest: restOfId.exec(after)?.[0] ?? '' });
	}
	const word = latinWord.exec(before)?.[0] ?? hanWord.exec(before)?.[0] ?? '';
	const rest = latinWord.test(before) ? (/^\w*/.exec(after)?.[0] ?? '') : '';
	return toToken(
		offset,
		word === '' && qualifier !== ''
			? { qualifier, text: '', isId: true, rest }
			: { qualifier: '', text: word, isId: false, rest },
	);
}

const name =
	/(?<![A-Za-z0-9_./-])(?<qualifier>(?:[\p{L}\p{N}_][\p{L}\p{N}._-]*\/)+)?(?<id>[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9_.-]*)?$/u;
const restOfId = /^[A-Za-z0-9_-]*(?:\.[A-Za-z0-9]+)*/;
const latinWord = /[A-Za-z0-9_]+$/;
const hanWord = /\p{Script=Han}+$/u;

function toToken(offset: number, { rest, ...token }: Omit<NameToken, 'span'> & { readonly rest: string }): NameToken {
	return { ...token, span: { start: offset - token.qualifier.length - token.text.length, end: offset + rest.length } };
}
