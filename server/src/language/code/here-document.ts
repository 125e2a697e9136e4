import { isLineEnd } from './characters.js';
import type { Cursor, Lexeme } from './cursor.js';

/** `<<END`, whose text begins with the next line and ends before the line that is `END`. PHP writes `<<<END`. */
export const hereDocumentLexemes = lexemesFor(/<<<?[-~]?(?<quote>["'`]?)(?<word>[A-Za-z_]\w{0,40})\k<quote>/y);

/** In a shell, `<< END` is one, too; elsewhere `list << item` appends. */
export const shellDocumentLexemes = lexemesFor(/<<-?[ \t]?(?<quote>["']?)(?<word>[A-Za-z_]\w{0,40})\k<quote>/y);

function lexemesFor(opening: RegExp): readonly Lexeme[] {
	return [
		{ open: '<<', read: (cursor, at) => announce(cursor, at, opening) },
		{ open: '\n', read: readBodies },
		{ open: '\r', read: (cursor, at) => (cursor.text[at + 1] === '\n' ? at : readBodies(cursor, at)) },
	];
}

function announce(cursor: Cursor, at: number, opening: RegExp): number {
	opening.lastIndex = at;
	const match = opening.exec(cursor.text);
	if (match?.groups?.['word'] === undefined) {
		return at + 2;
	}
	cursor.hereDocuments.push(match.groups['word']);
	return opening.lastIndex;
}

function readBodies(cursor: Cursor, at: number): number {
	let start = at + 1;
	for (const word of cursor.hereDocuments) {
		const end = findClosingLine(cursor, start, word);
		if (end < Number.POSITIVE_INFINITY) {
			start = cursor.add({ type: 'string', start, end: end + word.length, contentStart: start, contentEnd: end });
		}
	}
	cursor.hereDocuments = [];
	return start;
}

/** Where the word stands that is alone on its line; after it PHP and Ruby may go on with a mark. */
function findClosingLine(cursor: Cursor, from: number, word: string): number {
	let at = cursor.findCoined(word, from);
	while (at < Number.POSITIVE_INFINITY && !isClosing(cursor.text, at, at + word.length)) {
		at = cursor.findCoined(word, at + word.length);
	}
	return at;
}

function isClosing(text: string, start: number, end: number): boolean {
	let before = start - 1;
	while (text[before] === ' ' || text[before] === '\t') {
		before--;
	}
	return isLineEnd(text.charCodeAt(before)) && !/[\w ]/.test(text[end] ?? '\n');
}
