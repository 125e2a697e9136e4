import { linkTarget } from '../../language/link-target.js';
import type { Item } from '../../language/document.js';
import { createLineTable, type LineTable } from '../../util/line-table.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Folder } from '../located.js';
import { renderBlocks } from './render-blocks.js';

/**
 * What an item says beside its title and attributes, as Markdown that is safe to show: no HTML, no picture, links that lead to files or to the web.
 * `undefined` where it says nothing more, or its file is not what it was.
 */
export async function readBody(folder: Folder, { document, item }: LocatedItem): Promise<string | undefined> {
	if (item.form === 'row' || item.form === 'id-row') {
		return undefined;
	}
	const text = await folder.readText(document.path);
	if (text === undefined || !hasLines(text, document.lines)) {
		return undefined;
	}
	const source = bodyOf(text, item);
	return isDeep(source) ? undefined : renderBlocks(source, url => resolveUrl(folder, document.path, url));
}

/** Whether a text has the lines that a document was read from. */
function hasLines(text: string, { starts }: LineTable): boolean {
	const now = createLineTable(text).starts;
	return now.length === starts.length && now.every((it, index) => it === starts[index]);
}

/** In UTF-16 units: more than a hover shows, little enough to be parsed at once. */
const longestSource = 4000;

/** The text of an item behind its first line and its attributes, or that of a file behind its front matter. */
function bodyOf(text: string, { form, start, end, attributes, idSpan }: Item): string {
	const isFile = form === 'front-matter' || form === 'field';
	const head = isFile ? endOfFrontMatter(text) : endOfHead(text, idSpan.end, attributes);
	const from = nextLine(text, Math.max(start, head));
	const body = text.slice(from, Math.min(end, from + longestSource)).replace(/\r\n?/g, '\n');
	return form === 'list-item' ? outdent(body) : isFile ? body.replace(/^\s*# .*\n/, '') : body;
}

/** Where the ID and the attributes that follow it end. Some formats say attributes behind the words. */
function endOfHead(text: string, idEnd: number, attributes: Item['attributes']): number {
	let end = idEnd;
	for (const attribute of attributes.toSorted((a, b) => a.keyStart - b.keyStart)) {
		const isNext =
			attribute.keyStart <= nextLine(text, end) || !/[\p{L}\p{N}]/u.test(text.slice(nextLine(text, end), attribute.keyStart));
		if (!isNext) {
			break;
		}
		end = Math.max(end, attribute.end);
	}
	return end;
}

function endOfFrontMatter(text: string): number {
	const close = /\r\n?(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)|\n(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(text);
	return close ? close.index + close[0].length : 0;
}

function nextLine(text: string, offset: number): number {
	const end = text.slice(offset).search(/\r\n?|\n/);
	return end < 0 ? text.length : offset + end + (text.startsWith('\r\n', offset + end) ? 2 : 1);
}

/** What is inside a list item stands further to the right than it would by itself. */
function outdent(text: string): string {
	const indent = /^[ \t]+(?=\S)/.exec(text.replace(/^(?:[ \t]*\n)+/, ''))?.[0].length ?? 0;
	return text.replace(new RegExp(`^[ \\t]{0,${indent}}`, 'gm'), '');
}

/** Lists and quotes in each other cost a parser of trees more than they tell a reader. */
function isDeep(text: string): boolean {
	return /^(?:[ \t]*(?:[>*+-]|\d+[.)])){16}/m.test(text) || /[[*_]{64}/.test(text);
}

/** A link as it is from anywhere; `undefined` for one that is not safe to follow. */
function resolveUrl({ uriOf }: Folder, path: string, url: string): string | undefined {
	if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
		return /^(?:https?|mailto):/i.test(url) ? url : undefined;
	}
	const target = linkTarget(path, url);
	return target && uriOf(target.path) + (target.fragment === '' ? '' : `#${target.fragment}`);
}
