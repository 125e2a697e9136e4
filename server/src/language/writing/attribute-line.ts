import type { Attribute, Item } from '../document.js';
import type { Insertion } from './new-item.js';
import { lineAround, lineEndingOf, nextLineStart } from './text-lines.js';

/** The attributes that begin a line below the title: others of the line, and those in a table, are no example for a new one. */
export function ownLines(text: string, { attributes, idSpan }: Item): readonly Attribute[] {
	return attributes.filter(
		it => it.keyStart > idSpan.end && lineOpening.test(text.slice(lineAround(text, it.keyStart).start, it.keyStart)),
	);
}

const lineOpening = /^[^\p{L}\p{N}|]*$/u;

/** Puts lines such as `- status: draft` below the attributes of a heading or a list item, or below its title. */
export function insertAttributeLine(text: string, item: Item, lines: readonly string[]): Insertion {
	const eol = lineEndingOf(text);
	const title = lineAround(text, item.idSpan.start);
	const last = item.attributes.findLast(it => it.start > title.end);
	const at = last ? lineAround(text, last.end).end : title.end;
	const indent =
		item.form === 'heading'
			? ''
			: ' '.repeat(/^\s*(?:[-*+]|\d+[.)])\s+/.exec(text.slice(title.start, title.end))?.[0].length ?? 2);
	const next = lineAround(text, nextLineStart(text, at));
	const isTight =
		next.start > at &&
		text.slice(next.start, next.end).trim() !== '' &&
		!/^\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(next.start, next.end));
	return { at, newText: `${lines.map(it => eol + indent + it).join('')}${isTight ? eol : ''}` };
}
