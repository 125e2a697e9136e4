import { commentLexemes } from './comments.js';
import { Cursor, type Embedded, type Lexeme } from './cursor.js';
import { abandonTemplate } from './javascript.js';
import type { LanguageRow } from './language.js';
import { lexemesByFamily } from './literals.js';
import type { Token } from './token.js';

/**
 * The comments and strings around some offsets, in text order; none lies inside another.
 *
 * @implements REQ-013
 * @param points Offsets, rising. What holds none of them is passed over, and what is behind the last is not read.
 */
export function lex(text: string, language: LanguageRow, points: readonly number[]): Token[] {
	const whole: Embedded = { language, start: 0, end: text.length };
	const until = (points.at(-1) ?? -1) + 1;
	const cursor = new Cursor(text, whole, points);
	lexStretch(cursor, whole, until);
	const inner = cursor.embedded.flatMap(stretch => {
		const innerCursor = new Cursor(text, stretch, points, cursor);
		lexStretch(innerCursor, stretch, until);
		return innerCursor.tokens;
	});
	return inner.length === 0 ? cursor.tokens : [...cursor.tokens, ...inner].sort((a, b) => a.start - b.start);
}

function lexStretch(cursor: Cursor, { language, start, end }: Embedded, until: number): void {
	const { opening, lexemesByCode } = lexiconOf(language);
	const { text } = cursor;
	let at = start;
	while (at < end && (at < until || cursor.template)) {
		opening.lastIndex = at;
		at = opening.test(text) ? opening.lastIndex - 1 : end;
		at = at < end ? readOne(cursor, at, lexemesByCode[text.charCodeAt(at)] ?? []) : end;
		if (at >= end && cursor.template) {
			at = abandonTemplate(cursor);
		}
	}
}

/** Reads what opens here and returns where it ends; one character on where nothing does. */
function readOne(cursor: Cursor, at: number, lexemes: readonly Lexeme[]): number {
	for (const lexeme of lexemes) {
		if (cursor.text.startsWith(lexeme.open, at)) {
			const end = lexeme.read(cursor, at);
			if (end > at) {
				return end;
			}
		}
	}
	return at + 1;
}

/** What may open in a language. */
interface Lexicon {
	/** Finds the first characters of all that may open. A pattern passes over what is between them twice as fast as a loop. */
	readonly opening: RegExp;

	/** By the code of their first character. */
	readonly lexemesByCode: readonly (readonly Lexeme[] | undefined)[];
}

const lexicons = new WeakMap<LanguageRow, Lexicon>();

function lexiconOf(language: LanguageRow): Lexicon {
	const lexicon = lexicons.get(language) ?? createLexicon(language);
	lexicons.set(language, lexicon);
	return lexicon;
}

/** The longest opening comes first; among equal ones, a comment. */
function createLexicon(language: LanguageRow): Lexicon {
	const lexemes = [...commentLexemes(language), ...lexemesByFamily[language.family]].sort(
		(a, b) => b.open.length - a.open.length,
	);
	const codes = [...new Set(lexemes.map(it => it.open.charCodeAt(0)))];
	const characterClass = codes.map(it => `\\x${it.toString(16).padStart(2, '0')}`).join('');
	const lexemesByCode = Array.from({ length: 128 }, (_, code) => lexemes.filter(it => it.open.charCodeAt(0) === code));
	return { opening: new RegExp(`[${characterClass}]`, 'g'), lexemesByCode };
}
