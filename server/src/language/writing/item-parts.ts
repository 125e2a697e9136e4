import type { Item } from '../document.js';
import { FactKind, headingOf, type MarkdownFacts, scanMarkdown, tableCellOf, tableRowOf } from '../markdown/index.js';
import { plainText } from '../plain-text.js';
import type { Span } from '../../util/span.js';
import { lineStyle } from './new-item.js';
import { lineAround, nextLineStart } from './text-lines.js';

/** What an item says, however it is written. */
export interface ItemParts {
	readonly id: string;

	/** With its marks: `Pay with *one* tap`. */
	readonly title: string;
	readonly attributes: readonly { readonly key: string; readonly value: string }[];

	/** The lines below the attributes, moved to the left margin. */
	readonly body: readonly string[];
}

/** Takes an item of a heading, a list item or a table row apart. */
export function readParts(text: string, item: Item): ItemParts {
	return item.form === 'row' || item.form === 'id-row' ? readRow(text, item) : readLines(text, item);
}

function readLines(text: string, item: Item): ItemParts {
	const first = lineAround(text, item.idSpan.start);
	const { opening, separator, closing } = lineStyle(text, item);
	const title = text.slice(item.idSpan.end + separator.length, first.end);
	const shown = closing === '' ? title : title.replace(closing, '');
	const attributes = item.attributes.filter(it => it.start > first.end);
	const lines = linesBetween(text, first.end, item.end);
	const body = lines.filter(
		({ line, offset }) => !attributes.some(it => offset <= it.keyStart && it.keyStart <= offset + line.length),
	);
	const indent = item.form === 'list-item' ? (/^\s*(?:[-*+]|\d+[.)])\s+/.exec(opening)?.[0].length ?? 2) : 0;
	return {
		id: item.id,
		title: item.form === 'heading' ? shown.replace(/[ \t]+#+[ \t]*$/, '').trim() : shown.trim(),
		attributes: attributes.map(it => ({ key: keyAsWritten(text, it), value: text.slice(it.start, it.end) })),
		body: trimBlank(body.map(({ line }) => line.replace(new RegExp(`^[ \\t]{0,${indent}}`), ''))),
	};
}

/** The lines behind the one that an offset is in, each with its own offset. */
function linesBetween(text: string, from: number, to: number): readonly { readonly line: string; readonly offset: number }[] {
	const lines: { line: string; offset: number }[] = [];
	for (let offset = nextLineStart(text, from); offset > from && offset < to; ) {
		const { end } = lineAround(text, offset);
		lines.push({ line: text.slice(offset, end), offset });
		const next = nextLineStart(text, offset);
		offset = next > offset ? next : to;
	}
	return lines;
}

function keyAsWritten(text: string, { keyStart, start }: { readonly keyStart: number; readonly start: number }): string {
	return text.slice(keyStart, start).replace(/[\s*_:：]+$/u, '');
}

function trimBlank(lines: readonly string[]): readonly string[] {
	const first = lines.findIndex(it => it.trim() !== '');
	const last = lines.findLastIndex(it => it.trim() !== '');
	return first < 0 ? [] : lines.slice(first, last + 1);
}

function readRow(text: string, item: Item): ItemParts {
	const { head, cells } = tableAt(text, item.idSpan.start);
	const others = cells.map((cell, column) => ({ cell, column })).filter(it => !holds(it.cell, item.idSpan));
	const titleCell = others.find(
		it => it.cell && plainText(text.slice(it.cell.start, it.cell.end)) === item.title && item.title !== '',
	);
	return {
		id: item.id,
		title: titleCell?.cell ? unescapeCell(text.slice(titleCell.cell.start, titleCell.cell.end)) : '',
		attributes: others.flatMap(({ cell, column }) =>
			cell && column !== titleCell?.column
				? { key: head[column] ?? '', value: unescapeCell(text.slice(cell.start, cell.end)) }
				: [],
		),
		body: [],
	};
}

function holds(cell: Span | undefined, { start, end }: Span): boolean {
	return cell !== undefined && cell.start <= start && end <= cell.end;
}

function unescapeCell(text: string): string {
	return text.replaceAll('\\|', '|');
}

/** A table, seen from one of its rows. */
export interface TablePlace {
	readonly table: Span;
	readonly row: Span;

	/** The words of its head. */
	readonly head: readonly string[];

	/** The contents of the row; `undefined` for an empty cell. */
	readonly cells: readonly (Span | undefined)[];
	readonly rowCount: number;
}

/** The table around an offset. */
export function tableAt(text: string, offset: number): TablePlace {
	const facts = scanMarkdown(text);
	let place: TablePlace = { table: noSpan, row: noSpan, head: [], cells: [], rowCount: 0 };
	for (let fact = 0; fact < facts.blockCount; fact++) {
		const span = { start: facts.start(fact), end: facts.end(fact) };
		const isAround = span.start <= offset && offset <= span.end;
		if (facts.kind(fact) === FactKind.table && isAround) {
			place = { ...place, table: span };
		} else if (facts.kind(fact) === FactKind.tableRow && place.table.start <= span.start && span.end <= place.table.end) {
			const { role } = tableRowOf(facts, fact);
			const cells = cellsOf(facts, fact);
			place = {
				...place,
				head: role === 'head' ? cells.map(it => (it ? plainText(text.slice(it.start, it.end)) : '')) : place.head,
				rowCount: place.rowCount + (role === 'body' ? 1 : 0),
				...(isAround ? { row: span, cells } : {}),
			};
		}
	}
	return place;
}

const noSpan: Span = { start: -1, end: -1 };

function cellsOf(facts: MarkdownFacts, row: number): (Span | undefined)[] {
	const cells: (Span | undefined)[] = [];
	for (let fact = row + 1; fact < facts.blockCount && facts.kind(fact) === FactKind.tableCell; fact++) {
		const { contentStart, contentEnd } = tableCellOf(facts, fact);
		cells.push(contentStart < 0 ? undefined : { start: contentStart, end: contentEnd });
	}
	return cells;
}

/** The depth of the last heading before an offset that is not the item's own; 0 where there is none. */
export function depthAbove(text: string, offset: number): number {
	const facts = scanMarkdown(text);
	let depth = 0;
	for (let fact = 0; fact < facts.blockCount && facts.start(fact) < offset; fact++) {
		depth = facts.kind(fact) === FactKind.heading ? headingOf(facts, fact).depth : depth;
	}
	return depth;
}
