import type { LineTable } from '../../util/line-table.js';
import { Anchors } from '../anchors.js';
import type { CodeDocument, Document, Item, Link, Reference, SpecDocument } from '../document.js';
import { type FrontMatter, readFrontMatterSource } from '../front-matter/index.js';
import { header, itemColumns, linkColumns, type PackedDocument, referenceColumns } from './packed-document.js';
import { PackedItem, PackedReference, readLinkRow } from './rows.js';
import { haveSameStatements } from './same-statements.js';
import { shareWords } from './words.js';

/** The document that was packed. Items, references and lines are made when first asked for, and kept: each is always the same object. */
export function unpack(packed: PackedDocument): Document {
	return packed.type === 'spec' ? unpackSpec(packed) : unpackCode(packed);
}

/** The same of a spec. */
export function unpackSpec(packed: PackedDocument): SpecDocument {
	return new PackedSpec(withSharedWords(packed));
}

/** The same of a source file. */
export function unpackCode(packed: PackedDocument): CodeDocument {
	return new PackedCode(withSharedWords(packed));
}

/** Whether two versions of a file state the same; see `haveSameStatements`. */
export function stateTheSame(a: Document, b: Document): boolean {
	const packedA = packedFormOf(a);
	const packedB = packedFormOf(b);
	return packedA !== undefined && packedB !== undefined && haveSameStatements(packedA, packedB);
}

function packedFormOf(document: Document): PackedDocument | undefined {
	return document instanceof PackedSpec
		? PackedSpec.packedOf(document)
		: document instanceof PackedCode
			? PackedCode.packedOf(document)
			: undefined;
}

/** Written out field by field, so that all documents have one shape for V8, whichever thread has packed them. */
function withSharedWords({ type, path, dialect, numbers, text, words, rest }: PackedDocument): PackedDocument {
	return { type, path, dialect, numbers, text, words: shareWords(words), rest };
}

class PackedSpec implements SpecDocument {
	readonly type = 'spec';
	readonly path: string;
	readonly anchors: Anchors;
	readonly #packed: PackedDocument;
	#items: readonly Item[] | undefined;
	#references: readonly Reference[] | undefined;
	#lines: LineTable | undefined;

	constructor(packed: PackedDocument) {
		const { path, numbers, text } = packed;
		const [headings, names, end] = numbers.subarray(header.anchors);
		this.path = path;
		this.anchors = new Anchors(text.slice(headings, names), text.slice(names, end));
		this.#packed = packed;
	}

	static packedOf(document: PackedSpec): PackedDocument {
		return document.#packed;
	}

	get dialect(): SpecDocument['dialect'] {
		return this.#packed.dialect;
	}

	get lines(): LineTable {
		this.#lines ??= linesOf(this.#packed);
		return this.#lines;
	}

	/** Is read anew each time: one look at it in the life of a file is the rule, and its tree is large. */
	get frontMatter(): FrontMatter | undefined {
		const { numbers, text } = this.#packed;
		const [start = -1, end = -1, contentStart = -1, contentEnd = -1, from, to] = numbers.subarray(header.frontMatter);
		const content = { start: contentStart, end: contentEnd };
		return start < 0 ? undefined : readFrontMatterSource({ span: { start, end }, content, source: text.slice(from, to) });
	}

	get items(): readonly Item[] {
		this.#items ??= rowsOf(this.#packed, [header.length, attributesOf(this.#packed), itemColumns.count], PackedItem);
		return this.#items;
	}

	get references(): readonly Reference[] {
		this.#references ??= referencesOf(this.#packed);
		return this.#references;
	}

	/** Are made anew each time: a tree of pages has a million, and each is looked at once in the life of a file. */
	get links(): readonly Link[] {
		const { numbers } = this.#packed;
		const to = numbers[header.lines] ?? 0;
		const links: Link[] = [];
		for (let at = numbers[header.links] ?? 0; at < to; at += linkColumns.count) {
			links.push(readLinkRow(this.#packed, at));
		}
		return links;
	}

	get questions(): SpecDocument['questions'] {
		return this.#packed.rest.questions;
	}

	get diagrams(): SpecDocument['diagrams'] {
		return this.#packed.rest.diagrams;
	}

	get issueReferences(): SpecDocument['issueReferences'] {
		return this.#packed.rest.issueReferences;
	}

	get weaselWords(): SpecDocument['weaselWords'] {
		return this.#packed.rest.weaselWords;
	}

	get suppressions(): SpecDocument['suppressions'] {
		return this.#packed.rest.suppressions;
	}

	get lapses(): SpecDocument['lapses'] {
		return this.#packed.rest.lapses;
	}

	get delta(): SpecDocument['delta'] {
		return this.#packed.rest.delta;
	}

	get sections(): SpecDocument['sections'] {
		return this.#packed.rest.sections;
	}

	get watches(): SpecDocument['watches'] {
		return this.#packed.rest.watches;
	}

	get failure(): SpecDocument['failure'] {
		return this.#packed.rest.failure;
	}
}

class PackedCode implements CodeDocument {
	readonly type = 'code';
	readonly path: string;
	readonly #packed: PackedDocument;
	#references: readonly Reference[] | undefined;
	#lines: LineTable | undefined;

	constructor(packed: PackedDocument) {
		this.path = packed.path;
		this.#packed = packed;
	}

	static packedOf(document: PackedCode): PackedDocument {
		return document.#packed;
	}

	get lines(): LineTable {
		this.#lines ??= linesOf(this.#packed);
		return this.#lines;
	}

	get references(): readonly Reference[] {
		this.#references ??= referencesOf(this.#packed);
		return this.#references;
	}

	get suppressions(): CodeDocument['suppressions'] {
		return this.#packed.rest.suppressions;
	}
}

function linesOf({ numbers }: PackedDocument): LineTable {
	return { starts: new Uint32Array(numbers.buffer, numbers.byteOffset + 4 * (numbers[header.lines] ?? 0)) };
}

function attributesOf({ numbers }: PackedDocument): number {
	return numbers[header.attributes] ?? 0;
}

function referencesOf(packed: PackedDocument): readonly Reference[] {
	const { numbers } = packed;
	const from = numbers[header.references] ?? 0;
	return rowsOf(packed, [from, numbers[header.links] ?? 0, referenceColumns.count], PackedReference);
}

/** An object for each row of a table that goes from one place in the numbers to another. */
function rowsOf<Row>(
	packed: PackedDocument,
	[from, to, width]: readonly [number, number, number],
	Row: new (packed: PackedDocument, at: number) => Row,
): readonly Row[] {
	if (from === to) {
		return none;
	}
	const rows = new Array<Row>((to - from) / width);
	for (let row = 0, at = from; at < to; at += width) {
		rows[row++] = new Row(packed, at);
	}
	return rows;
}

const none: readonly never[] = [];
