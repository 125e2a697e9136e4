import { isBlank, isLineEnd, isNameCode, skipBlanksBack } from './characters.js';
import type { Cursor, Lexeme } from './cursor.js';

/** Template literals, whose interpolations hold code that may hold template literals, to any depth. */
export const templateLexemes: readonly Lexeme[] = [
	{ open: '`', read: openTemplate },
	{ open: '{', read: (cursor, at) => countBrace(cursor, at, 1) },
	{
		open: '}',
		read: (cursor, at) => (cursor.interpolations.at(-1) === 0 ? resumeTemplate(cursor, at) : countBrace(cursor, at, -1)),
	},
];

/**
 * Takes back what was read since the outermost open template literal began, whose end is missing, and returns
 * where to go on: behind its backtick, which from now on is an ordinary character, as are all that follow.
 */
export function abandonTemplate(cursor: Cursor): number {
	const { start, tokenCount } = cursor.template ?? { start: cursor.end, tokenCount: cursor.tokens.length };
	cursor.template = undefined;
	cursor.rewind(start, tokenCount);
	cursor.interpolations.length = 0;
	cursor.giveUp('`', { start, end: cursor.end });
	return start + 1;
}

function openTemplate(cursor: Cursor, at: number): number {
	if (cursor.hasGivenUp('`', at)) {
		return at;
	}
	cursor.template ??= { start: at, tokenCount: cursor.tokens.length };
	return readTemplate(cursor, at);
}

function resumeTemplate(cursor: Cursor, at: number): number {
	cursor.interpolations.pop();
	return readTemplate(cursor, at);
}

/** Reads the text of a template literal after its backtick, or after the brace that ends an interpolation; to the end if need be. */
function readTemplate(cursor: Cursor, at: number): number {
	const { text, end: limit } = cursor;
	for (let end = at + 1; end < limit; end++) {
		const here = text[end];
		if (here === '\\') {
			end++;
		} else if (here === '`') {
			cursor.template = cursor.interpolations.length > 0 ? cursor.template : undefined;
			return cursor.add({ type: 'string', start: at, end: end + 1, contentStart: at + 1, contentEnd: end });
		} else if (here === '$' && text[end + 1] === '{') {
			cursor.interpolations.push(0);
			return cursor.add({ type: 'string', start: at, end: end + 2, contentStart: at + 1, contentEnd: end });
		}
	}
	return limit;
}

function countBrace({ interpolations }: Cursor, at: number, change: 1 | -1): number {
	const depth = interpolations.pop();
	if (depth !== undefined) {
		interpolations.push(depth + change);
	}
	return at + 1;
}

/** `/…/`, where a value may stand and a division may not. */
export const regularExpression: Lexeme = {
	open: '/',
	read(cursor, at) {
		if (cursor.hasGivenUp('/', at) || !mayBeginValue(cursor.text, at)) {
			return at;
		}
		let isInClass = false;
		let end = at + 1;
		for (; end < cursor.end && !isLineEnd(cursor.text.charCodeAt(end)); end++) {
			const here = cursor.text[end];
			if (here === '\\') {
				end++;
			} else if (here === '/' && !isInClass) {
				return end + 1;
			} else if (here === '[' || here === ']') {
				isInClass = here === '[';
			}
		}
		cursor.giveUp('/', { start: at, end });
		return at;
	},
};

/** Whether what precedes, a keyword or an operator, asks for a value. The slash of a tag, `</p>`, is no value. */
function mayBeginValue(text: string, at: number): boolean {
	let end = skipBlanksBack(text, at);
	while (end > 0 && (isLineEnd(text.charCodeAt(end - 1)) || isBlank(text.charCodeAt(end - 1)))) {
		end--;
	}
	if (isNameCode(text.charCodeAt(end - 1))) {
		return /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|new|else|do|yield|await)$/.test(
			text.slice(Math.max(0, end - 12), end),
		);
	}
	return !')]}"\'`<'.includes(text[end - 1] ?? ' ');
}
