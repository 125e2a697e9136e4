import type { Attribute, Item, SpecDocument } from '../../language/document.js';
import { FactKind, scanMarkdown } from '../../language/markdown/index.js';
import type { TextChange } from '../../util/text-change.js';

/** The change that keeps an ID as an alias of an item, in the way that the item is written; `undefined` where there is no room. */
export function keepAlias(
	text: string,
	{ items }: Pick<SpecDocument, 'items'>,
	item: Item,
	alias: string,
): TextChange | undefined {
	const known = item.attributes.findLast(isAliasList);
	if (known) {
		return addTo(text, known, alias);
	}
	switch (item.form) {
		case 'front-matter':
		case 'field':
			return insert(lineEndAt(text, item.idSpan.end), `${lineEnding(text)}aliases: [${alias}]`);
		case 'heading':
			return underHeading(text, item, alias);
		case 'list-item':
			return items.some(it => it.start > item.start && it.end <= item.end) ? undefined : inListItem(text, item, alias);
		default:
			return undefined;
	}
}

/** The change that puts an ID in the place of one of an item's aliases. */
export function replaceAlias(text: string, { attributes }: Item, alias: string, id: string): TextChange | undefined {
	const places = attributes.filter(isAliasList).flatMap(({ start, end }) => {
		const at = text.slice(start, end).search(new RegExp(`(?<![\\w.-])${alias.replaceAll('.', '\\.')}(?![\\w-])`));
		return at < 0 ? [] : { start: start + at, end: start + at + alias.length, newText: id };
	});
	return places[0];
}

function isAliasList({ key }: Attribute): boolean {
	return key === 'aliases' || key === 'alias';
}

/** Behind the last alias: in the same brackets or quotes, or in a line of its own where each has one. */
function addTo(text: string, { start, end }: Attribute, alias: string): TextChange {
	const before = text.slice(lineStartAt(text, start), start);
	const bullet = /^(?<bullet>\s*-\s+)["']?$/.exec(before)?.groups?.['bullet'];
	if (bullet !== undefined) {
		return insert(lineEndAt(text, end), `${lineEnding(text)}${bullet}${alias}`);
	}
	const isQuotedInList = before.includes('[') && /["']/.test(text.charAt(end));
	return insert(isQuotedInList ? end + 1 : end, `, ${alias}`);
}

function underHeading(text: string, { idSpan, attributes }: Item, alias: string): TextChange | undefined {
	const eol = lineEnding(text);
	const first = attributes.find(it => bulletBefore(text, it) !== undefined);
	if (first) {
		return insert(lineStartAt(text, first.keyStart), `${bulletBefore(text, first)}aliases: ${alias}${eol}`);
	}
	const facts = scanMarkdown(text);
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (facts.kind(fact) === FactKind.heading && facts.start(fact) <= idSpan.start && idSpan.start < facts.end(fact)) {
			const end = lineEndAt(text, facts.end(fact));
			const isFollowed = /^(?:\r\n?|\n)[ \t]*[^\s]/.test(text.slice(end, end + 200));
			return insert(end, `${eol}- aliases: ${alias}${isFollowed ? eol : ''}`);
		}
	}
	return undefined;
}

/** Inside the list item, under its only line. */
function inListItem(text: string, { start, idSpan, attributes }: Item, alias: string): TextChange | undefined {
	const first = attributes.find(it => bulletBefore(text, it) !== undefined);
	if (first) {
		return insert(lineStartAt(text, first.keyStart), `${bulletBefore(text, first)}aliases: ${alias}${lineEnding(text)}`);
	}
	const lineStart = lineStartAt(text, start);
	const marker = /^\s*(?:[-*+]|\d+[.)])[ \t]+/.exec(text.slice(lineStart, idSpan.start))?.[0];
	const end = lineEndAt(text, idSpan.end);
	const isWhole = /^(?:\r\n?|\n)?[ \t]*(?:$|[\r\n]|[-*+#]|\d+[.)])/.test(text.slice(end, end + 200));
	return marker !== undefined && isWhole
		? insert(end, `${lineEnding(text)}${' '.repeat(marker.length)}- aliases: ${alias}`)
		: undefined;
}

/** In `  - priority: P0`, the `  - ` before the key. */
function bulletBefore(text: string, { keyStart }: Attribute): string | undefined {
	return /^\s*[-*+][ \t]+(?=(?:\*\*|__)?$)/.exec(text.slice(lineStartAt(text, keyStart), keyStart))?.[0];
}

function insert(at: number, newText: string): TextChange {
	return { start: at, end: at, newText };
}

function lineStartAt(text: string, offset: number): number {
	return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEndAt(text: string, offset: number): number {
	const found = text.slice(offset).search(/[\r\n]/);
	return found < 0 ? text.length : offset + found;
}

/** How the lines of a text end. */
function lineEnding(text: string): string {
	return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
