import { detach } from '../../util/detach.js';
import type { Attribute, CodeDocument, Item, Link, Reference, SpecDocument } from '../document.js';
import type { FrontMatter } from '../front-matter/index.js';
import {
	attributeColumns,
	header,
	itemColumns,
	linkColumns,
	type PackedDocument,
	type PackedRest,
	referenceColumns,
} from './packed-document.js';

/** What a reader has found in a spec: the document, with the texts of its anchors instead of their names. */
export type ReadSpec = Omit<SpecDocument, 'type' | 'anchors'> & AnchorTexts;

/** One a line: the texts of headings, and the `id`s and `name`s of HTML. */
export interface AnchorTexts {
	readonly headings: string;
	readonly names: string;
}

/** Packs what was read of a spec. */
export function packSpec(spec: ReadSpec): PackedDocument {
	const { path, dialect, questions, diagrams, issueReferences, weaselWords, suppressions } = spec;
	const { lapses, delta, sections, watches, failure } = spec;
	const packer = new Packer(spec);
	packer.packFrontMatter(spec.frontMatter);
	packer.packAnchors(spec);
	packer.packItems(spec.items);
	packer.packReferences(spec.references);
	packer.packLinks(spec.links);
	packer.packLines(spec.lines.starts);
	const others = [questions, diagrams, issueReferences, weaselWords, suppressions, lapses, sections, watches];
	const isPlain = delta === undefined && failure === undefined && others.every(it => it.length === 0);
	const rest = isPlain
		? noRest
		: { questions, diagrams, issueReferences, weaselWords, suppressions, lapses, delta, sections, watches, failure };
	return { type: 'spec', path, dialect, ...packer.finish(), rest };
}

/** Packs what was read of a source file. */
export function packCode({ path, references, lines, suppressions }: CodeDocument): PackedDocument {
	const packer = new Packer({ items: [], references, links: [], lines });
	packer.packReferences(references);
	packer.packLines(lines.starts);
	const rest = suppressions.length === 0 ? noRest : { ...noRest, suppressions };
	return { type: 'code', path, dialect: 'native', ...packer.finish(), rest };
}

const noRest: PackedRest = {
	questions: [],
	diagrams: [],
	issueReferences: [],
	weaselWords: [],
	suppressions: [],
	lapses: [],
	delta: undefined,
	sections: [],
	watches: [],
	failure: undefined,
};

/** Writes rows one after the other. */
class Packer {
	readonly #numbers: Int32Array<ArrayBuffer>;
	readonly #strings: string[] = [];
	#textLength = 0;
	readonly #words = new Distinct();
	#at: number = header.length;

	constructor({ items, references, links, lines }: Pick<SpecDocument, 'items' | 'references' | 'links' | 'lines'>) {
		const attributeCount = items.reduce((count, it) => count + it.attributes.length, 0);
		const attributes = header.length + items.length * itemColumns.count;
		const referencesAt = attributes + attributeCount * attributeColumns.count;
		const linksAt = referencesAt + references.length * referenceColumns.count;
		const linesAt = linksAt + links.length * linkColumns.count;
		this.#numbers = new Int32Array(linesAt + lines.starts.length);
		this.#numbers.set([attributes, referencesAt, linksAt, linesAt], header.attributes);
		this.#numbers.fill(-1, header.frontMatter, header.anchors);
	}

	packFrontMatter(frontMatter: FrontMatter | undefined): void {
		if (frontMatter) {
			const { span, content, source } = frontMatter;
			const text = this.#put(source);
			this.#numbers.set([span.start, span.end, content.start, content.end, text, this.#textLength], header.frontMatter);
		}
	}

	packAnchors({ headings, names }: AnchorTexts): void {
		this.#numbers.set([this.#put(headings), this.#put(names), this.#textLength], header.anchors);
	}

	packItems(items: readonly Item[]): void {
		let attributes = this.#numbers[header.attributes] ?? 0;
		for (const item of items) {
			const attributesEnd = attributes + item.attributes.length * attributeColumns.count;
			this.#packItem(item, attributes, attributesEnd);
			attributes = attributesEnd;
		}
		for (const item of items) {
			for (const attribute of item.attributes) {
				this.#packAttribute(attribute);
			}
		}
	}

	#packItem(item: Item, attributes: number, attributesEnd: number): void {
		const numbers = this.#numbers;
		const at = this.#at;
		numbers[at + itemColumns.start] = item.start;
		numbers[at + itemColumns.end] = item.end;
		numbers[at + itemColumns.idStart] = item.idSpan.start;
		numbers[at + itemColumns.idEnd] = item.idSpan.end;
		numbers[at + itemColumns.parent] = item.parent;
		numbers[at + itemColumns.kind] = this.#words.indexOf(item.kind);
		numbers[at + itemColumns.form] = this.#words.indexOf(item.form);
		numbers[at + itemColumns.status] = item.status === undefined ? -1 : this.#words.indexOf(item.status);
		numbers[at + itemColumns.hasCriteria] = Number(item.hasCriteria);
		numbers[at + itemColumns.idStyle] = this.#words.indexOf(item.idStyle);
		numbers[at + itemColumns.idText] = this.#put(item.id);
		numbers[at + itemColumns.titleText] = this.#put(item.title);
		numbers[at + itemColumns.aliasText] = item.aliases.length === 0 ? this.#textLength : this.#put(item.aliases.join('\n'));
		numbers[at + itemColumns.textEnd] = this.#textLength;
		numbers[at + itemColumns.attributes] = attributes;
		numbers[at + itemColumns.attributesEnd] = attributesEnd;
		numbers[at + itemColumns.listedBy] = item.listedBy;
		this.#at += itemColumns.count;
	}

	#packAttribute({ start, end, keyStart, key, value }: Attribute): void {
		const numbers = this.#numbers;
		const at = this.#at;
		numbers[at + attributeColumns.start] = start;
		numbers[at + attributeColumns.end] = end;
		numbers[at + attributeColumns.keyStart] = keyStart;
		numbers[at + attributeColumns.key] = this.#words.indexOf(key);
		numbers[at + attributeColumns.valueText] = this.#put(value);
		numbers[at + attributeColumns.textEnd] = this.#textLength;
		this.#at += attributeColumns.count;
	}

	packReferences(references: readonly Reference[]): void {
		const numbers = this.#numbers;
		for (const { start, end, verb, from, certainty, annotation, id, qualifier } of references) {
			const at = this.#at;
			numbers[at + referenceColumns.start] = start;
			numbers[at + referenceColumns.end] = end;
			numbers[at + referenceColumns.verb] = this.#words.indexOf(verb);
			numbers[at + referenceColumns.from] = from;
			numbers[at + referenceColumns.certainty] = this.#words.indexOf(certainty);
			numbers[at + referenceColumns.annotation] = annotation === undefined ? -1 : this.#words.indexOf(annotation);
			numbers[at + referenceColumns.idText] = this.#put(id);
			numbers[at + referenceColumns.qualifierText] = qualifier === undefined ? this.#textLength : this.#put(qualifier);
			numbers[at + referenceColumns.textEnd] = this.#textLength;
			this.#at += referenceColumns.count;
		}
	}

	packLinks(links: readonly Link[]): void {
		const numbers = this.#numbers;
		for (const { start, end, destination, target } of links) {
			const at = this.#at;
			numbers[at + linkColumns.start] = start;
			numbers[at + linkColumns.end] = end;
			numbers[at + linkColumns.destinationText] = this.#put(destination);
			numbers[at + linkColumns.pathText] = target ? this.#put(target.path) : -1;
			numbers[at + linkColumns.fragmentText] = target ? this.#put(target.fragment) : this.#textLength;
			numbers[at + linkColumns.textEnd] = this.#textLength;
			this.#at += linkColumns.count;
		}
	}

	packLines(starts: Uint32Array): void {
		this.#numbers.set(starts, this.#at);
	}

	finish(): Pick<PackedDocument, 'numbers' | 'text' | 'words'> {
		return { numbers: this.#numbers, text: this.#strings.join(''), words: this.#words.values };
	}

	/** Adds a string to the text, and answers where it begins there. */
	#put(string: string): number {
		const at = this.#textLength;
		this.#strings.push(string);
		this.#textLength += string.length;
		return at;
	}
}

/** Strings, each once. */
class Distinct {
	readonly values: string[] = [];
	readonly #indexByValue = new Map<string, number>();

	/** Where a string is among the values; it is added if need be. */
	indexOf(value: string): number {
		const known = this.#indexByValue.get(value);
		if (known !== undefined) {
			return known;
		}
		const index = this.values.push(detach(value)) - 1;
		this.#indexByValue.set(value, index);
		return index;
	}
}
