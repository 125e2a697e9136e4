import type { Document, Item, Reference, SpecDocument } from '../language/document.js';

/** An item and the spec that it stands in, joined to what is around it and to all that has to do with its ID. */
export interface LocatedItem {
	readonly document: SpecDocument;
	readonly item: Item;
	readonly posting: Posting;

	/** The item around this one. */
	readonly parent: LocatedItem | undefined;

	/** The items directly inside this one, in text order. */
	readonly inside: readonly LocatedItem[];

	/** The references in its body and its attributes, mentions aside, in text order. */
	readonly links: readonly LocatedReference[];
}

/** A reference and the file that it stands in, joined to all that has to do with its ID. */
export interface LocatedReference {
	readonly document: Document;
	readonly reference: Reference;
	readonly posting: Posting;

	/** The item in whose body or attributes the reference stands. */
	readonly source: LocatedItem | undefined;
}

/** Where one ID stands in the workspace, in every scope, in no particular order. */
export interface Posting {
	readonly definitions: readonly LocatedItem[];
	readonly aliased: readonly LocatedItem[];
	readonly references: readonly LocatedReference[];
}

/** The items and the references of one document, in text order. */
export interface DocumentEntry {
	readonly items: readonly LocatedItem[];
	readonly references: readonly LocatedReference[];
}

/** The inverted index: ID → where it stands. Taking a document in or out costs what the document holds. */
export class Postings {
	readonly #byId = new Map<string, MutablePosting>();
	readonly #entries = new Map<Document, DocumentEntry>();
	#version = 0;

	/** Rises with every document that comes or goes. */
	get version(): number {
		return this.#version;
	}

	/** Where an ID stands; `undefined` where it is nowhere. */
	find(id: string): Posting | undefined {
		return this.#byId.get(id);
	}

	/** A document's items and references; none for a document that is not in the index. */
	entryOf(document: Document): DocumentEntry {
		return this.#entries.get(document) ?? noEntry;
	}

	add(document: Document): void {
		const items = document.type === 'spec' && document.items.length > 0 ? this.#addItems(document, document.items) : [];
		const references = document.references.map((reference): LocatedReference => {
			const posting = this.#at(reference.id);
			const source = items[reference.from];
			const located = { document, reference, posting, source };
			posting.references = appended(posting.references, located);
			if (source && reference.verb !== 'mentions') {
				source.links = appended(source.links, located);
			}
			return located;
		});
		this.#entries.set(document, { items, references });
		this.#version++;
	}

	remove(document: Document): void {
		for (const id of idsOf(document)) {
			const posting = this.#byId.get(id);
			if (posting) {
				posting.definitions = posting.definitions.filter(it => it.document !== document);
				posting.aliased = posting.aliased.filter(it => it.document !== document);
				posting.references = posting.references.filter(it => it.document !== document);
				if (posting.definitions.length + posting.aliased.length + posting.references.length === 0) {
					this.#byId.delete(id);
				}
			}
		}
		this.#entries.delete(document);
		this.#version++;
	}

	#addItems(document: SpecDocument, items: readonly Item[]): MutableItem[] {
		const added: MutableItem[] = [];
		for (const item of items) {
			const posting = this.#at(item.id);
			const parent = added[item.parent];
			const located = { document, item, posting, parent, inside: none, links: none };
			posting.definitions = appended(posting.definitions, located);
			if (parent) {
				parent.inside = appended(parent.inside, located);
			}
			for (const alias of item.aliases) {
				const old = this.#at(alias);
				old.aliased = appended(old.aliased, located);
			}
			added.push(located);
		}
		return added;
	}

	#at(id: string): MutablePosting {
		const known = this.#byId.get(id);
		if (known) {
			return known;
		}
		const posting: MutablePosting = { definitions: none, aliased: none, references: none };
		this.#byId.set(id, posting);
		return posting;
	}
}

/** Every ID that a document defines, names, or used to have. */
export function idsOf(document: Document): Set<string> {
	const ids = new Set(document.references.map(it => it.id));
	for (const item of document.type === 'spec' ? document.items : []) {
		ids.add(item.id);
		for (const alias of item.aliases) {
			ids.add(alias);
		}
	}
	return ids;
}

interface MutablePosting extends Posting {
	definitions: LocatedItem[];
	aliased: LocatedItem[];
	references: LocatedReference[];
}

interface MutableItem extends LocatedItem {
	inside: LocatedItem[];
	links: LocatedReference[];
}

const noEntry: DocumentEntry = { items: [], references: [] };

const none: never[] = [];

/** Most lists of the index hold few entries: V8 makes room for seventeen in a list that grows, so short ones are copied instead. */
function appended<Entry>(entries: Entry[], entry: Entry): Entry[] {
	if (entries.length < shortList) {
		return [...entries, entry];
	}
	entries.push(entry);
	return entries;
}

const shortList = 6;
