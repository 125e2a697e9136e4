import { isBlank, isFirstInLine, isNameCode } from './characters.js';
import type { Cursor, Lexeme } from './cursor.js';
import { fenced, quoted } from './strings.js';
import type { Token } from './token.js';

/** Rust's `"…"`, over lines, and `r#"…"#`. */
export const rustString: Lexeme = {
	open: '"',
	read(cursor, at) {
		let hashes = at;
		while (hashes > at - longestDelimiter && cursor.text[hashes - 1] === '#') {
			hashes--;
		}
		return isRawPrefix(cursor.text, hashes)
			? readRaw(cursor, { at, contentStart: at + 1, close: `"${'#'.repeat(at - hashes)}` })
			: multilineQuoted.read(cursor, at);
	},
};

const multilineQuoted = quoted('"', { isMultiline: true });
const longestDelimiter = 32;

/** Whether an `r`, or a `br` or `cr`, ends here that is no part of a name. */
function isRawPrefix(text: string, end: number): boolean {
	if (text[end - 1] !== 'r') {
		return false;
	}
	const start = text[end - 2] === 'b' || text[end - 2] === 'c' ? end - 2 : end - 1;
	return !isNameCode(text.charCodeAt(start - 1));
}

/** Reads from `at` to a mark; without one, nothing. */
function readRaw(cursor: Cursor, { at, contentStart, close, type = 'string' }: RawString): number {
	const contentEnd = cursor.findCoined(close, contentStart);
	return contentEnd === Number.POSITIVE_INFINITY
		? at
		: cursor.add({ type, start: at, end: contentEnd + close.length, contentStart, contentEnd });
}

interface RawString {
	readonly at: number;
	readonly contentStart: number;
	readonly close: string;
	readonly type?: Token['type'];
}

/** C++'s `"…"`, and `R"x(…)x"`. */
export const cppString: Lexeme = {
	open: '"',
	read(cursor, at) {
		if (cursor.text[at - 1] === 'R') {
			const delimiter = cursor.text.slice(at + 1, at + 1 + longestDelimiter);
			const parenthesis = delimiter.indexOf('(');
			if (parenthesis >= 0) {
				return readRaw(cursor, { at, contentStart: at + 2 + parenthesis, close: `)${delimiter.slice(0, parenthesis)}"` });
			}
		}
		return doubleQuoted.read(cursor, at);
	},
};

const doubleQuoted = quoted('"');

/** C#'s `"…"`, and `@"…"`, which spans lines and knows no backslash. */
export const csharpString: Lexeme = {
	open: '"',
	read: (cursor, at) =>
		(cursor.text[at - 1] === '@' || cursor.text.startsWith('@$', at - 2) ? verbatim : doubleQuoted).read(cursor, at),
};

const verbatim: Lexeme = {
	open: '"',
	read(cursor, at) {
		let contentEnd = cursor.find('"', at + 1);
		while (contentEnd < Number.POSITIVE_INFINITY && cursor.text[contentEnd + 1] === '"') {
			contentEnd = cursor.find('"', contentEnd + 2);
		}
		return contentEnd === Number.POSITIVE_INFINITY
			? at
			: cursor.add({ type: 'string', start: at, end: contentEnd + 1, contentStart: at + 1, contentEnd });
	},
};

/** Lua's `[[…]]` and `[==[…]==]`. */
export const luaBracket: Lexeme = { open: '[', read: (cursor, at) => readLuaBracket(cursor, at, 'string') };

/** Lua's `--[[…]]` and `--[==[…]==]`. */
export const luaComment: Lexeme = { open: '--[', read: (cursor, at) => readLuaBracket(cursor, at, 'comment') };

function readLuaBracket(cursor: Cursor, at: number, type: Token['type']): number {
	const bracket = type === 'comment' ? at + 2 : at;
	let inner = bracket + 1;
	while (inner < bracket + longestDelimiter && cursor.text[inner] === '=') {
		inner++;
	}
	const close = `]${'='.repeat(inner - bracket - 1)}]`;
	return cursor.text[inner] === '[' ? readRaw(cursor, { at, contentStart: inner + 1, close, type }) : at;
}

/** Python's `"""…"""` and `'''…'''`. One that stands where a statement would is documentation: a comment in all but name. */
export function tripleQuoted(quotes: string): Lexeme {
	return fenced(quotes, quotes, { escapes: true }, (cursor, at) => (isStatement(cursor, at) ? 'comment' : 'string'));
}

/** Whether a string opens its line after a colon, or after comments and blank lines alone. */
function isStatement({ text, lastComment }: Cursor, at: number): boolean {
	let start = at;
	while (start > at - 2 && /[rRuU]/.test(text[start - 1] ?? '')) {
		start--;
	}
	if (!isFirstInLine(text, start)) {
		return false;
	}
	while (start > 0 && /\s/.test(text[start - 1] ?? '')) {
		start--;
	}
	const isAfterComment = lastComment.end === start && !isBlank(text.charCodeAt(lastComment.start - 1));
	return start === 0 || text[start - 1] === ':' || isAfterComment;
}
