import type { Span } from '../util/span.js';
import { normalizeStatus, promisedStatuses } from './attribute.js';
import type { Definition } from './dialects/dialect.js';
import type { Attribute, Item, ItemForm } from './document.js';
import { findListings } from './listing.js';
import { plainText } from './plain-text.js';

/** Gathers the items of one file while its blocks go by, and keeps track of which item is inside which. */
export class ItemBuilder {
	readonly #text: string;
	readonly #items: OpenItem[] = [];
	readonly #open: OpenItem[] = [];

	constructor(text: string) {
		this.#text = text;
	}

	/** The innermost item that is still open. */
	get innermost(): OpenItem | undefined {
		return this.#open.at(-1);
	}

	get first(): OpenItem | undefined {
		return this.#items[0];
	}

	/** Adds an item; it is inside the one that is open. */
	add(definition: Definition, form: ItemForm, place: Place): OpenItem {
		const parent = this.innermost;
		const item: OpenItem = {
			definition,
			form,
			depth: place.depth,
			start: place.start,
			end: place.end,
			index: this.#items.length,
			parent: parent?.index ?? -1,
			attributes: [...definition.attributes],
			title: undefined,
			criteria: 0,
		};
		if (parent && definition.kind === 'criterion') {
			parent.criteria++;
		}
		this.#items.push(item);
		this.#open.push(item);
		return item;
	}

	/** Ends the items that a heading of this depth ends: those of list items and rows, and of headings as deep or deeper. */
	closeForHeading(depth: number, at: number): void {
		this.#closeWhile(item => item.depth >= depth, at);
	}

	/** Ends the items of list items and rows that lie before an offset. */
	closeBefore(at: number): void {
		const last = this.innermost;
		if (last?.depth === withoutDepth && last.end <= at) {
			this.#closeWhile(item => item.depth === withoutDepth && item.end <= at, at);
		}
	}

	/** All items, closed at the end of the text. */
	finish(): Item[] {
		this.closeForHeading(0, this.#text.length);
		const listings = findListings(this.#items);
		return this.#items.map(item => {
			const listedBy = listings.get(item.index) ?? -1;
			const cells = listedBy < 0 || item.form === 'id-row' ? noAttributes : this.#cellsFrom(listedBy, listings);
			return toItem(this.#text, item, { listedBy, cells });
		});
	}

	/** What a row and the next that list the same item say of it. */
	#cellsFrom(row: number, listings: ReadonlyMap<number, number>): readonly Attribute[] {
		const cells: Attribute[] = [];
		for (let at: number | undefined = row; at !== undefined; at = listings.get(at)) {
			cells.push(...(this.#items[at]?.attributes ?? []));
		}
		return cells;
	}

	#closeWhile(isOver: (item: OpenItem) => boolean, at: number): void {
		for (let item = this.innermost; item && isOver(item); item = this.innermost) {
			item.end = trimEnd(this.#text, item.start, Math.min(item.end, at));
			this.#open.pop();
		}
	}
}

/** The depth of an item that is no heading. */
export const withoutDepth = 7;

/** The depth of a paragraph that is an item: it goes on up to the next one, or to a heading, over the lists between. */
export const paragraphDepth = 6.5;

/** Where an item stands, and the depth of its heading; 0 for the whole file. */
export interface Place extends Span {
	readonly depth: number;
}

/** An item whose end is not yet known. */
export interface OpenItem {
	readonly definition: Definition;
	readonly form: ItemForm;
	readonly depth: number;
	readonly start: number;
	end: number;

	/** Its own index among the items of the file, and that of the item around it, or -1. */
	readonly index: number;
	readonly parent: number;
	readonly attributes: Attribute[];

	/** A title from elsewhere than the definition, such as a cell of the row. */
	title: string | undefined;

	/** How many criteria are directly inside. */
	criteria: number;
}

/** What lists say of an item. */
interface Listing {
	readonly listedBy: number;
	readonly cells: readonly Attribute[];
}

function toItem(text: string, item: OpenItem, { listedBy, cells }: Listing): Item {
	const { id, idStyle = 'code', kind, idSpan, titleSpan } = item.definition;
	const status = item.definition.status ?? statusAmong(item.attributes) ?? statusAmong(cells);
	const normalized = status === undefined ? undefined : normalizeStatus(status);
	return {
		id,
		idStyle,
		kind,
		idSpan,
		title: item.title ?? withoutColon(plainText(firstLine(text, titleSpan))),
		form: item.form,
		parent: item.parent,
		status: normalized,
		attributes: item.attributes.length > 0 ? item.attributes.slice() : noAttributes,
		listedBy,
		aliases: aliasesOf(item.definition, item.attributes),
		hasCriteria:
			item.criteria > 0 ||
			(kind === 'requirement' && isPromised(normalized) && (saysWhenMet(text, item) || cells.some(isCriteria))),
		start: item.start,
		end: item.end,
	};
}

function statusAmong(attributes: readonly Attribute[]): string | undefined {
	return attributes.find(it => it.key === 'status')?.value;
}

/** A cell in a column of criteria. */
function isCriteria({ key }: Attribute): boolean {
	return /acceptance|验收|驗收|受け?入れ?/.test(key);
}

function isPromised(status: string | undefined): boolean {
	return status !== undefined && promisedStatuses.has(status);
}

const noAliases: readonly string[] = [];
const noAttributes: readonly Attribute[] = [];

/** Each once, and never the ID itself: what is named by an ID is found by it already. */
function aliasesOf({ id, aliases: own = noAliases }: Definition, attributes: readonly Attribute[]): readonly string[] {
	const lists = attributes.filter(it => it.key === 'aliases' || it.key === 'alias');
	const aliases = lists.flatMap(it => it.value.split(/[\s,，、[\]]+/).filter(Boolean));
	return aliases.length === 0 ? own : [...new Set([...own, ...aliases])].filter(it => it !== id);
}

/** A heading or a label that promises criteria, a check box, or the words of Gherkin and EARS. */
const criteria =
	/[Aa]cceptance|ACCEPTANCE|验收|驗收|^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]|\bGiven\b[^]*\b(?:When|Then)\b|\b(?:WHEN|WHILE|IF|WHERE)\b[^]*\bSHALL\b|(?:假如|给定|假设|当)[^]*(?:那么|则|应|必须)/mu;

function saysWhenMet(text: string, { start, end }: OpenItem): boolean {
	return criteria.test(text.slice(start, Math.min(end, start + longestStatement)));
}

/** Whoever has not said by then when an item is met has not said it. */
const longestStatement = 8192;

/** What a title leads to stands below it. */
function withoutColon(title: string): string {
	return title.endsWith(':') || title.endsWith('：') ? title.slice(0, -1).trimEnd() : title;
}

function firstLine(text: string, { start, end }: Span): string {
	const line = text.slice(start, Math.min(end, start + longestTitle));
	const lineFeed = line.indexOf('\n');
	const carriageReturn = line.indexOf('\r');
	return lineFeed < 0 && carriageReturn < 0 ? line : line.slice(0, line.search(/[\r\n]/));
}

/** A title is shown in one line: what follows is body. */
const longestTitle = 240;

function trimEnd(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && text.charCodeAt(at - 1) <= 0x20) {
		at--;
	}
	return at;
}
