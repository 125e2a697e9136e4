import type { Span } from '../../util/span.js';
import type { Attribute, Certainty, IdStyle, Item, ItemForm, Link, Reference } from '../document.js';
import type { Verb } from '../verb.js';
import { attributeColumns, itemColumns, linkColumns, type PackedDocument, referenceColumns } from './packed-document.js';

/** One row of a table. It holds no value of its own: each is read where it stands when it is asked for. */
class Row {
	readonly #packed: PackedDocument;
	readonly #at: number;

	/** @param at Where in the numbers the row begins. */
	constructor(packed: PackedDocument, at: number) {
		this.#packed = packed;
		this.#at = at;
	}

	protected get packed(): PackedDocument {
		return this.#packed;
	}

	protected number(column: number): number {
		return this.#packed.numbers[this.#at + column] as number;
	}

	/** The word whose index a column holds; `undefined` for none. */
	protected word(column: number): string | undefined {
		const index = this.number(column);
		return index < 0 ? undefined : this.#packed.words[index];
	}

	/** What stands in the text from where one column says to where another does. */
	protected text(from: number, to: number): string {
		return this.#packed.text.slice(this.number(from), this.number(to));
	}
}

/** A row of items. */
export class PackedItem extends Row implements Item {
	get start(): number {
		return this.number(itemColumns.start);
	}

	get end(): number {
		return this.number(itemColumns.end);
	}

	get id(): string {
		return this.text(itemColumns.idText, itemColumns.titleText);
	}

	get idStyle(): IdStyle {
		return this.word(itemColumns.idStyle) as IdStyle;
	}

	get kind(): string {
		return this.word(itemColumns.kind) ?? '';
	}

	get title(): string {
		return this.text(itemColumns.titleText, itemColumns.aliasText);
	}

	get idSpan(): Span {
		return { start: this.number(itemColumns.idStart), end: this.number(itemColumns.idEnd) };
	}

	get form(): ItemForm {
		return this.word(itemColumns.form) as ItemForm;
	}

	get parent(): number {
		return this.number(itemColumns.parent);
	}

	get status(): string | undefined {
		return this.word(itemColumns.status);
	}

	/** Are made anew each time: most are never looked at. */
	get attributes(): readonly Attribute[] {
		const attributes: Attribute[] = [];
		const end = this.number(itemColumns.attributesEnd);
		for (let at = this.number(itemColumns.attributes); at < end; at += attributeColumns.count) {
			attributes.push(readAttributeRow(this.packed, at));
		}
		return attributes;
	}

	get listedBy(): number {
		return this.number(itemColumns.listedBy);
	}

	get aliases(): readonly string[] {
		const text = this.text(itemColumns.aliasText, itemColumns.textEnd);
		return text === '' ? noAliases : text.split('\n');
	}

	get hasCriteria(): boolean {
		return this.number(itemColumns.hasCriteria) === 1;
	}
}

const noAliases: readonly string[] = [];

function readAttributeRow({ numbers, text, words }: PackedDocument, at: number): Attribute {
	return {
		key: words[numbers[at + attributeColumns.key] as number] ?? '',
		value: text.slice(numbers[at + attributeColumns.valueText], numbers[at + attributeColumns.textEnd]),
		keyStart: numbers[at + attributeColumns.keyStart] as number,
		start: numbers[at + attributeColumns.start] as number,
		end: numbers[at + attributeColumns.end] as number,
	};
}

/** A row of references. */
export class PackedReference extends Row implements Reference {
	get start(): number {
		return this.number(referenceColumns.start);
	}

	get end(): number {
		return this.number(referenceColumns.end);
	}

	get id(): string {
		return this.text(referenceColumns.idText, referenceColumns.qualifierText);
	}

	get qualifier(): string | undefined {
		const from = this.number(referenceColumns.qualifierText);
		const to = this.number(referenceColumns.textEnd);
		return from === to ? undefined : this.packed.text.slice(from, to);
	}

	get verb(): Verb {
		return this.word(referenceColumns.verb) as Verb;
	}

	get from(): number {
		return this.number(referenceColumns.from);
	}

	get certainty(): Certainty {
		return this.word(referenceColumns.certainty) as Certainty;
	}

	get annotation(): string | undefined {
		return this.word(referenceColumns.annotation);
	}
}

/** A row of links. */
export function readLinkRow({ numbers, text }: PackedDocument, at: number): Link {
	const path = numbers[at + linkColumns.pathText] as number;
	const fragment = numbers[at + linkColumns.fragmentText] as number;
	return {
		destination: text.slice(numbers[at + linkColumns.destinationText], path < 0 ? fragment : path),
		target:
			path < 0
				? undefined
				: { path: text.slice(path, fragment), fragment: text.slice(fragment, numbers[at + linkColumns.textEnd]) },
		start: numbers[at + linkColumns.start] as number,
		end: numbers[at + linkColumns.end] as number,
	};
}
