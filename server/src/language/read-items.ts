import type { Span } from '../util/span.js';
import { attributesOfLine, isFactParagraph, readAttributeLines } from './attribute-lines.js';
import type { Definition, DialectReader } from './dialects/dialect.js';
import type { Item } from './document.js';
import { readCard, readFactTable } from './fact-table.js';
import { addFileItem, addFileStatus } from './file-item.js';
import type { FrontMatter, FrontMatterEntry } from './front-matter/index.js';
import { ItemBuilder, type OpenItem, paragraphDepth, withoutDepth } from './item-builder.js';
import { isHeadOf } from './kind.js';
import { linesIn } from './later-lines.js';
import { FactKind, headingOf, listItemOf, type MarkdownFacts, tableRowOf } from './markdown/index.js';
import { startOf } from './start-of.js';
import type { Reading } from './reading.js';
import { cellsOfRow, definitionsInCell, noHead, readHead, readRow, type TableHead } from './table-rows.js';

/** All that is known of a file before its items are. */
export interface ItemSource {
	readonly path: string;
	readonly text: string;
	readonly facts: MarkdownFacts;
	readonly frontMatter: FrontMatter | undefined;

	/** The scalars of the front matter. */
	readonly entries: readonly FrontMatterEntry[];
	readonly dialect: DialectReader;
	readonly reading: Reading;
}

/**
 * The items of a file, in text order.
 *
 * @implements REQ-004
 */
export function readItems(source: ItemSource): Item[] {
	const walk = new ItemWalk(source);
	for (let fact = 0; fact < source.facts.blockCount; fact++) {
		walk.visit(fact);
	}
	return walk.finish();
}

/** Goes through the blocks of a file once, in order. */
class ItemWalk {
	readonly items: ItemBuilder;
	readonly #source: ItemSource;

	/** The names of the whole file, which its title may repeat. */
	#fileNames: readonly string[] = [];

	/** The item whose attributes may come next, directly under it. */
	#awaiting: OpenItem | undefined;

	/** The item under which nothing but facts in paragraphs of their own has stood so far: one of them may be its status. */
	#amongFacts: OpenItem | undefined;

	/** The last heading, as long as nothing has given it an ID. */
	#nameless: ReturnType<typeof headingOf> | undefined;

	/** The list that holds attributes, while the walk is in it. */
	#attributeList: { readonly item: OpenItem; readonly start: number; readonly end: number } | undefined;
	#listEnd = 0;
	#table: TableHead = noHead;
	#tableFact = -1;

	constructor(source: ItemSource) {
		this.#source = source;
		this.items = new ItemBuilder(source.text);
	}

	finish(): Item[] {
		addFileStatus(this.items, this.#source);
		return this.items.finish();
	}

	visit(fact: number): void {
		const kind = this.#source.facts.kind(fact);
		this.#amongFacts = kind === FactKind.paragraph ? this.#amongFacts : undefined;
		switch (kind) {
			case FactKind.frontMatter:
				this.#fileNames = addFileItem(this.items, this.#source);
				break;
			case FactKind.heading:
				this.#heading(fact);
				break;
			case FactKind.list:
				this.#list(fact);
				break;
			case FactKind.listItem:
				this.#listItem(fact);
				break;
			case FactKind.table:
				this.#factTable(fact);
				break;
			case FactKind.tableRow:
				this.#row(fact);
				break;
			case FactKind.paragraph:
				this.#paragraph(fact);
				break;
			case FactKind.fence:
				this.#fence(fact);
				break;
			case FactKind.htmlBlock:
				this.#html(fact);
				break;
			case FactKind.blockQuote:
			case FactKind.tableCell:
				// What a quotation holds may be the attributes, and what follows a table of them, too.
				break;
			default:
				this.#awaiting = undefined;
		}
	}

	#heading(fact: number): void {
		const { text, facts, dialect } = this.#source;
		const heading = headingOf(facts, fact);
		const { start, depth, textStart, textEnd } = heading;
		const content = { start: textStart, end: textEnd };
		if (textStart >= 0 && dialect.isRuledOff?.(text, content)) {
			this.#paragraphOf(content);
			return;
		}
		this.#awaiting = undefined;
		if (textStart >= 0 && dialect.isPassedOver?.(text, content)) {
			return;
		}
		this.items.closeForHeading(depth, start);
		const definition = textStart < 0 ? undefined : dialect.heading(text, content, depth);
		if (definition && !this.#fileNames.includes(definition.id)) {
			this.#awaiting = this.items.add(definition, definition.isTentative ? 'line' : 'heading', {
				start,
				end: text.length,
				depth,
			});
		} else if (definition) {
			this.#awaiting = this.items.innermost;
		}
		this.#nameless = definition || textStart < 0 ? undefined : heading;
	}

	/** The item that a line makes of the heading above by giving it an ID; what follows may say more of the item. */
	#ownId(line: Span): OpenItem | undefined {
		const heading = this.#nameless;
		const found = heading && this.#source.dialect.ownId?.(this.#source.text, line);
		if (!heading || !found || this.#fileNames.includes(found.id)) {
			return undefined;
		}
		const { id, kind, start, end } = found;
		const titleSpan = { start: heading.textStart, end: heading.textEnd };
		const definition = { id, kind, idSpan: { start, end }, titleSpan, attributes: [] };
		this.items.closeForHeading(heading.depth, line.start);
		this.#awaiting = this.items.add(definition, 'own-line', {
			start: line.start,
			end: this.#source.text.length,
			depth: heading.depth,
		});
		this.#nameless = undefined;
		return this.#awaiting;
	}

	#list(fact: number): void {
		const { facts } = this.#source;
		this.items.closeBefore(facts.start(fact));
		this.#listEnd = facts.end(fact);
		if (this.#awaiting) {
			this.#attributeList = { item: this.#awaiting, start: facts.start(fact), end: facts.end(fact) };
			this.#awaiting = undefined;
		}
	}

	#listItem(fact: number): void {
		const { text, facts, dialect } = this.#source;
		const { start, end, ordered, checked } = listItemOf(facts, fact);
		this.items.closeBefore(start);
		const content = contentOfListItem(this.#source, fact);
		if (!content) {
			return;
		}
		const named = this.#ownId(content);
		if (named) {
			this.#attributeList = { item: named, start, end: this.#listEnd };
			this.#awaiting = undefined;
			return;
		}

		const parent = this.items.innermost;
		const place = { number: ordered, checked, parentId: parent?.definition.id, criteriaBefore: parent?.criteria ?? 0 };
		const definition = dialect.listItem(text, content, place);
		const isNamed = definition?.isTentative === true && this.#isAmongAttributes(start);
		if (definition && !isNamed) {
			const form = definition.form ?? (definition.isTentative ? 'line' : 'list-item');
			this.#awaiting = this.items.add(definition, form, { start, end, depth: withoutDepth });
			this.#attributeList = undefined;
		} else {
			const isAttribute = this.#attribute(start, content);
			this.#attributeList = isAttribute || isNamed ? this.#attributeList : undefined;
		}
		this.#lines(dialect.listItemLines?.(text, content));
	}

	/** Behind an attribute in a list of them, what looks like an item is one that an attribute names, but for criteria, which stand there. */
	#isAmongAttributes(at: number): boolean {
		const list = this.#attributeList;
		const attribute = list && at < list.end ? list.item.attributes.at(-1) : undefined;
		return (
			attribute !== undefined &&
			attribute.keyStart >= (list?.start ?? 0) &&
			!(attribute.value === '' && criteriaKey.test(attribute.key))
		);
	}

	/** Whether a line is an attribute of the item that is open for them. */
	#attribute(at: number, content: Span): boolean {
		const list = this.#attributeList;
		const { text } = this.#source;
		const attributes = list && at < list.end ? attributesOfLine(text, firstLineOf(text, content)) : [];
		list?.item.attributes.push(...attributes);
		return attributes.length > 0;
	}

	#paragraph(fact: number): void {
		const { facts } = this.#source;
		if (fact === 0 || facts.kind(fact - 1) !== FactKind.listItem) {
			this.#paragraphOf({ start: facts.start(fact), end: facts.end(fact) });
		}
	}

	#paragraphOf(content: Span): void {
		const { text, dialect } = this.#source;
		this.items.closeBefore(content.start);
		if (this.#nameless && this.#ownIdLine(content)) {
			return;
		}
		if (this.#attributeLines(content)) {
			return;
		}
		const above = this.#awaiting ?? this.#amongFacts;
		this.#awaiting = this.#line(dialect.paragraph(text, content), content.start);
		this.#amongFacts = !this.#awaiting && isFactParagraph(text, content) ? above : undefined;
		this.#lines(dialect.laterLines?.(text, content), content.start);
	}

	#fence(fact: number): void {
		const { text, facts, dialect } = this.#source;
		const fence = { start: facts.start(fact), end: facts.end(fact) };
		const definitions = dialect.fence?.(text, fence) ?? [];
		this.#awaiting = undefined;
		for (const [index, definition] of definitions.entries()) {
			const start = index === 0 ? fence.start : definition.titleSpan.start;
			const end = definitions[index + 1]?.titleSpan.start ?? fence.end;
			this.items.closeBefore(start);
			this.items.add(definition, definition.form ?? 'list-item', { start, end, depth: withoutDepth });
		}
	}

	#html(fact: number): void {
		const { text, facts, dialect } = this.#source;
		this.#awaiting = undefined;
		this.#lines(dialect.html?.(text, { start: facts.start(fact), end: facts.end(fact) }));
	}

	/** Whether a line of a paragraph gives an ID to the heading above; attributes may follow. */
	#ownIdLine(content: Span): boolean {
		const paragraph = this.#source.text.slice(content.start, content.end);
		const lines = paragraph.includes(':') || paragraph.includes('：') ? linesIn(this.#source.text, content) : [];
		const at = lines.findIndex(it => this.#ownId(it));
		const next = at < 0 ? undefined : lines[at + 1];
		if (next) {
			this.#awaiting?.attributes.push(...readAttributeLines(this.#source.text, { start: next.start, end: content.end }));
		}
		return at >= 0;
	}

	/** Whether a paragraph has the attributes of the item above it; a format without codes has its own way of saying them. */
	#attributeLines(content: Span): boolean {
		const above = this.#awaiting ?? this.#amongFacts;
		const item = above?.definition.idStyle === undefined ? above : undefined;
		const attributes = item && !isReadBefore(item.definition, content) ? readAttributeLines(this.#source.text, content) : [];
		item?.attributes.push(...attributes);
		return attributes.length > 0;
	}

	/** A table of facts may have the attributes of the item above it; more may follow. */
	#factTable(fact: number): void {
		const { text, facts } = this.#source;
		this.items.closeBefore(facts.start(fact));
		this.#tableFact = fact;
		const item = this.#awaiting?.definition.idStyle === undefined ? this.#awaiting : undefined;
		const attributes = item ? readFactTable(facts, fact, text, item.definition.id) : [];
		// The format may have read one of them already.
		item?.attributes.push(...attributes.filter(it => !item.attributes.some(own => own.start === it.start)));
		this.#awaiting = attributes.length > 0 ? item : undefined;
	}

	#lines(definitions: readonly Definition[] = [], from?: number): void {
		for (const definition of definitions) {
			this.#awaiting = this.#line(definition, startOf(this.#source.text, definition, from));
		}
	}

	#line(definition: Definition | undefined, start: number): OpenItem | undefined {
		if (!definition) {
			return undefined;
		}
		this.items.closeForHeading(paragraphDepth, start);
		return this.items.add(definition, definition.form ?? 'line', {
			start,
			end: this.#source.text.length,
			depth: paragraphDepth,
		});
	}

	#row(fact: number): void {
		const { text, facts, dialect } = this.#source;
		const { role, start, end } = tableRowOf(facts, fact);
		const cells = cellsOfRow(facts, fact, text);
		if (role === 'head') {
			this.#table = readHead(cells, text, dialect);
			this.#card(cells, start);
		}
		const first = cells[0];
		if (role !== 'body' || !first) {
			return;
		}

		this.items.closeBefore(start);
		const named = cells.length === 2 ? this.#ownId({ start: first.start, end: cells[1]?.end ?? first.end }) : undefined;
		if (named) {
			named.attributes.push(...readFactTable(facts, this.#tableFact, text).filter(it => it.start !== cells[1]?.start));
			return;
		}
		const definition = dialect.tableRow(text, first);
		if (definition?.form) {
			this.#awaiting = this.#line(definition, start);
			return;
		}
		// A name may be any word, and code an example, unless the head says that the column has such names; even then it yields.
		const isId = this.#table.form === 'id-row' || isHeadOf(definition?.kind ?? '', this.#table.first);
		const isQuoted = text.startsWith('`', first.start);
		if (definition && (isId || (!isQuoted && /\d/.test(definition.id)))) {
			const item = this.items.add(definition, isQuoted ? 'row' : this.#table.form, { start, end, depth: withoutDepth });
			readRow(item, cells, this.#table, text);
		} else if (!definition && this.#table.form === 'id-row') {
			this.#sharedRow(fact, first, cells);
		}
	}

	/** A table may be the card of one item, where nothing else defines it: the head has its ID and its title, and the rows are facts. */
	#card([first, second, more]: readonly Span[], start: number): void {
		const { text, facts, dialect } = this.#source;
		const definition = first && second && !more ? dialect.tableRow(text, first) : undefined;
		const isTitle = second && !dialect.tableRow(text, second);
		const attributes = definition && isTitle ? readCard(facts, this.#tableFact, text) : [];
		if (definition && second && attributes.length > 0) {
			this.items.closeBefore(start);
			const end = facts.end(this.#tableFact);
			const item = this.items.add({ ...definition, titleSpan: second }, 'own-line', { start, end, depth: withoutDepth });
			item.attributes.push(...attributes);
		}
	}

	/** A row of several IDs, `FR-004/FR-005` or `FR-004/005`, is about each of them, where nothing else defines it. */
	#sharedRow(fact: number, first: Span, cells: readonly Span[]): void {
		const { text, facts, dialect } = this.#source;
		const { start, end } = tableRowOf(facts, fact);
		for (const definition of definitionsInCell(text, first, dialect)) {
			this.items.closeBefore(end);
			readRow(this.items.add(definition, 'row', { start, end, depth: withoutDepth }), cells, this.#table, text);
		}
	}
}

/** Whether a format has read a paragraph together with the opening of its item, for the ID or a fact stands there. */
function isReadBefore({ idSpan, attributes }: Definition, { start }: Span): boolean {
	return idSpan.start >= start || attributes.some(it => it.keyStart >= start);
}

/** The key of an attribute under which the criteria themselves stand. */
const criteriaKey = /^(?:(?:acceptance-)?criteria|验收(?:标准|条件))$/;

/** The first paragraph or heading of a list item, without a check box. */
function contentOfListItem({ text, facts }: ItemSource, item: number): Span | undefined {
	const next = item + 1;
	if (next >= facts.blockCount || facts.kind(next) !== FactKind.paragraph || facts.start(next) >= listItemOf(facts, item).end) {
		return undefined;
	}
	const { checkboxStart } = listItemOf(facts, item);
	let start = checkboxStart < 0 ? facts.start(next) : checkboxStart + '[ ]'.length;
	while (text.charCodeAt(start) === 0x20 || text.charCodeAt(start) === 0x09) {
		start++;
	}
	return { start, end: facts.end(next) };
}

function firstLineOf(text: string, { start, end }: Span): Span {
	const lineFeed = text.indexOf('\n', start);
	return { start, end: lineFeed < 0 ? end : Math.min(end, lineFeed) };
}
