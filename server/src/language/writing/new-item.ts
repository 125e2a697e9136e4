import type { Attribute, Item } from '../document.js';
import { FactKind, type MarkdownFacts, scanMarkdown, tableCellOf } from '../markdown/index.js';
import type { Span } from '../../util/span.js';
import { statusBeside } from './status-beside.js';
import { lineAround, lineEndingOf, nextLineStart } from './text-lines.js';

/** What a new item says. */
export interface NewItem {
	readonly id: string;
	readonly title: string;

	/** Paragraphs below the title; empty for none. */
	readonly body: string;
}

/** A text, and where to put it. */
export interface Insertion {
	readonly at: number;
	readonly newText: string;
}

/** Writes a new item behind, or before, one of its sort, in the way that this one is written. */
export function insertBeside(text: string, sibling: Item, item: NewItem, side: 'before' | 'behind'): Insertion | undefined {
	if (text.slice(sibling.idSpan.start, sibling.idSpan.end) !== sibling.id) {
		return undefined;
	}
	const eol = lineEndingOf(text);
	const { start: lineStart } = lineAround(text, sibling.idSpan.start);
	switch (sibling.form) {
		case 'heading': {
			if (!isHeadingLine(text, sibling)) {
				return undefined;
			}
			const newText = headingItem(text, sibling, item).join(eol);
			return side === 'behind'
				? { at: sibling.end, newText: eol + eol + newText }
				: { at: lineStart, newText: newText + eol + eol };
		}
		case 'list-item': {
			const newText = listItem(text, sibling, item).join(eol);
			const gap = isLoose(text, sibling) ? eol + eol : eol;
			return side === 'behind' ? { at: sibling.end, newText: gap + newText } : { at: lineStart, newText: newText + gap };
		}
		case 'id-row':
		case 'row': {
			const newText = tableRow(text, sibling, item);
			const end = lineAround(text, sibling.idSpan.start).end;
			return side === 'behind' ? { at: end, newText: eol + newText } : { at: lineStart, newText: newText + eol };
		}
		default:
			return undefined;
	}
}

/** Whether the ID stands in a heading itself, and not in a line that belongs to one, such as `:id: REQ_012`. */
function isHeadingLine(text: string, { idSpan }: Item): boolean {
	const line = lineAround(text, idSpan.start);
	return (
		text.slice(line.start, idSpan.start).includes('#') ||
		/^ {0,3}(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(text.slice(nextLineStart(text, line.end)))
	);
}

function headingItem(text: string, sibling: Item, { id, title, body }: NewItem): string[] {
	const { opening, separator, closing } = lineStyle(text, sibling);
	const isSetext = !opening.includes('#');
	const marks = isSetext ? `${/^=/.test(text.slice(nextLineStart(text, sibling.idSpan.start))) ? '#' : '##'} ` : '';
	const status = sibling.attributes.find(it => it.key === 'status' && it.start > sibling.idSpan.end);
	return [
		`${marks}${opening}${id}${separator}${title}${closing}`,
		...(status ? [draftLine(text, status)] : []),
		...(body ? ['', body] : []),
	];
}

/** The line of an attribute with the status of what has just been written down. */
function draftLine(text: string, { value, keyStart, start, end }: Attribute): string {
	const line = lineAround(text, keyStart);
	return text.slice(line.start, start) + statusBeside('draft', value) + text.slice(end, line.end);
}

function listItem(text: string, sibling: Item, { id, title, body }: NewItem): string[] {
	const { opening, separator, closing } = lineStyle(text, sibling);
	const unchecked = opening.replace(/\[[xX]\]/, '[ ]').replace(/^(\s*)(\d+)(?=[.)])/, (_, indent: string, number: string) => {
		return `${indent}${Number(number) + 1}`;
	});
	const indent = ' '.repeat(/^\s*(?:[-*+]|\d+[.)])\s+/.exec(opening)?.[0].length ?? 2);
	const lines = body ? ['', ...body.split(/\r\n?|\n/).map(it => (it === '' ? '' : indent + it))] : [];
	return [`${unchecked}${id}${separator}${title}${closing}`, ...lines];
}

/** How the line of a definition is written around its ID and its title. */
interface LineStyle {
	/** In `- **FR-012**: Log in`, `- **`. */
	readonly opening: string;

	/** In `- **FR-012**: Log in`, `**: `. */
	readonly separator: string;

	/** In `- **AC-3: Log in** when asked`, `**`. */
	readonly closing: string;
}

/** The style of the line in which an item is defined. */
export function lineStyle(text: string, { idSpan }: Pick<Item, 'idSpan'>): LineStyle {
	const line = lineAround(text, idSpan.start);
	const opening = text.slice(line.start, idSpan.start);
	const written = separators.exec(text.slice(idSpan.end, line.end))?.[0] ?? '';
	const mark = /(?:\*\*|__)$/.exec(opening)?.[0] ?? '';
	const separator = /[:：.。·|–—-]/u.test(written) || written.trim() !== '' ? written : ' ';
	return { opening, separator, closing: mark !== '' && !separator.includes(mark) ? mark : '' };
}

const separators = /^(?:\]|】)?(?:\*\*|__)?[\s:：.。·|–—-]*(?:\*\*|__)?\s*/u;

/** Whether blank lines part the items of a list. */
function isLoose(text: string, { end }: Span): boolean {
	return /^(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]\s*(?:[-*+]|\d+[.)])[ \t]/.test(text.slice(end, end + 200));
}

/** The row of a sibling with the new ID and title; of the other cells only the status says something. */
function tableRow(text: string, { idSpan, attributes }: Item, { id, title, body }: NewItem): string {
	const line = lineAround(text, idSpan.start);
	const cells = cellsIn(text, line);
	let row = text.slice(line.start, line.end);
	for (const cell of cells.reverse()) {
		const attribute = attributes.find(it => it.start === cell.start);
		const isId = cell.start <= idSpan.start && idSpan.end <= cell.end;
		const isTitle = !isId && !attribute;
		const content = attribute ? (attribute.key === 'status' ? statusBeside('draft', attribute.value) : '') : '';
		const from = isId ? idSpan : cell;
		const newText = isId ? id : isTitle ? escapeCell([title, body].filter(Boolean).join(' ')) : content;
		row = row.slice(0, from.start - line.start) + newText + row.slice(from.end - line.start);
	}
	return row;
}

/** A text that a table shows in one cell. */
export function escapeCell(text: string): string {
	return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}

/** The cells of a line that hold something. */
function cellsIn(text: string, line: Span): Span[] {
	const facts: MarkdownFacts = scanMarkdown(text);
	const cells: Span[] = [];
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (facts.kind(fact) === FactKind.tableCell && facts.start(fact) >= line.start && facts.start(fact) <= line.end) {
			const { contentStart, contentEnd } = tableCellOf(facts, fact);
			cells.push(...(contentStart < 0 ? [] : [{ start: contentStart, end: contentEnd }]));
		}
	}
	return cells;
}
