import { isFirstInLine, isNameCode } from './characters.js';
import type { Cursor, Lexeme } from './cursor.js';
import type { LanguageRow } from './language.js';

/** The comments of a language. */
export function commentLexemes({ family, line, block }: LanguageRow): Lexeme[] {
	const isLineBound = family === 'plain' || family === 'gherkin';
	return [
		...line.map(open => lineComment(open, isLineBound ? isFirstInLine : (opensWhere.get(open) ?? anywhere))),
		...block.map(([open = '', close = '', quirk]) => blockComment(open, close, quirk)),
	];
}

type Condition = (text: string, at: number) => boolean;

const anywhere: Condition = () => true;

/** Some marks open a comment only in certain places. */
const opensWhere: ReadonlyMap<string, Condition> = new Map<string, Condition>([
	// The `#` of `$#`, `${#a}`, `a#b` and `#{name}` is an operator; so is that of a fragment in an unquoted URL.
	['#', (text, at) => !isPartOfWord(text.charCodeAt(at - 1)) && text[at + 1] !== '{'],
	// An unquoted URL, in the text of JSX or in CSS, holds slashes.
	['//', (text, at) => !(text[at - 1] === ':' && isNameCode(text.charCodeAt(at - 2)) && isNameCode(text.charCodeAt(at + 2)))],
]);

/** `&`, `/`, `\`, `{`, or a character of a name, `$` among them. */
function isPartOfWord(before: number): boolean {
	return isNameCode(before) || before === 0x26 || before === 0x2f || before === 0x5c || before === 0x7b;
}

/** A comment that ends with its line. */
export function lineComment(open: string, opens: Condition = anywhere): Lexeme {
	return {
		open,
		read(cursor, at) {
			if (!opens(cursor.text, at)) {
				return at;
			}
			const from = at + open.length;
			const end = Math.min(cursor.find('\n', from), cursor.find('\r', from), cursor.end);
			return cursor.add({ type: 'comment', start: at, end, contentStart: at + open.length, contentEnd: end });
		},
	};
}

/** A comment with a mark at its end; one without it ends with its line, lest a slip hide the rest of the file. */
export function blockComment(open: string, close: string, quirk?: string): Lexeme {
	const asLine = lineComment(open);
	return {
		open,
		read(cursor, at) {
			if (quirk === 'line-start' && !isFirstInLine(cursor.text, at)) {
				return at;
			}
			const contentEnd =
				(quirk === 'nested' ? findNestedClose(cursor, at, [open, close]) : undefined) ?? cursor.find(close, at + open.length);
			if (contentEnd === Number.POSITIVE_INFINITY) {
				return asLine.read(cursor, at);
			}
			const end = contentEnd + close.length;
			return cursor.add({ type: 'comment', start: at, end, contentStart: at + open.length, contentEnd });
		},
	};
}

/** The mark that closes a comment which may hold others; nothing where they do not match, which is looked for only once. */
function findNestedClose(cursor: Cursor, at: number, [open, close]: readonly [string, string]): number | undefined {
	if (cursor.hasGivenUp(open, at)) {
		return undefined;
	}
	let depth = 1;
	let from = at + open.length;
	while (depth > 0) {
		const nextClose = cursor.find(close, from);
		if (nextClose === Number.POSITIVE_INFINITY) {
			cursor.giveUp(open, { start: at, end: cursor.end });
			return undefined;
		}
		const nextOpen = cursor.find(open, from);
		depth += nextOpen < nextClose ? 1 : -1;
		from = nextOpen < nextClose ? nextOpen + open.length : nextClose + close.length;
	}
	return from - close.length;
}
