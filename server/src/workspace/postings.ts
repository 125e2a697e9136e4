import { withoutRevision } from '../language/dialects/openfasttrace/artifact-id.js';
import { isOwnId } from '../language/dialects/openfasttrace/tag-artifact.js';
import { detach } from '../util/detach.js';
import { type Few, listOf, withOne } from '../util/few.js';
import type { Document, Item, Reference, SpecDocument } from '../language/document.js';
import { Revisions } from './revisions.js';

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

/** Whether a file is all about one item, after which it is called if it has a heading, and so goes into what other files may list. */
export function isAllOfFile({ document, item }: LocatedItem): boolean {
	const isAround = document.items[0] === item && (document.items.at(-1)?.start ?? 0) < item.end;
	const { title } = document.anchors;
	return isAround && (title === '' || title.includes(item.id));
}

/** A reference and the file that it stands in, joined to all that has to do with its ID. */
export interface LocatedReference {
	readonly document: Document;
	readonly reference: Reference;
	readonly posting: Posting;

	/** The item in whose body or attributes the reference stands. */
	readonly source: LocatedItem | undefined;
}

/** What one ID may mean in the workspace, in every scope, in no particular order. */
export interface Meanings {
	/** The items that have it. */
	readonly definitions: readonly LocatedItem[];

	/** Those that used to have it. */
	readonly aliased: readonly LocatedItem[];
}

/** Where one ID stands in the workspace, in every scope, in no particular order. */
export interface Posting extends Meanings {
	/** The ID: an item or a reference cuts its own out of a text each time that it is asked. */
	readonly id: string;
	readonly references: readonly LocatedReference[];

	/** The references, mentions aside: most IDs are mentioned far more often than linked to. */
	readonly links: readonly LocatedReference[];

	/** The tags in code that have the ID themselves, as items of OpenFastTrace. */
	readonly tags: readonly LocatedReference[];
}

/** The items and the references of one document, in text order. */
export interface DocumentEntry {
	readonly items: readonly LocatedItem[];
	readonly references: readonly LocatedReference[];
}

/** The inverted index: ID → where it stands. Taking a document in or out costs what the document holds. */
export class Postings {
	readonly #byId = new Map<string, IndexedPosting>();

	/** Put together when first asked for: most workspaces have none, and many that do have no link to another than the one that is there. */
	#revisions: Revisions | undefined;
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

	/** The IDs in use that differ from one of OpenFastTrace in their revision at most; none for any other ID. */
	revisionsOf(id: string): readonly string[] {
		if (withoutRevision(id) === undefined) {
			return [];
		}
		this.#revisions ??= new Revisions(this.#byId.keys());
		return this.#revisions.of(id);
	}

	/** A document's items and references; none for a document that is not in the index. */
	entryOf(document: Document): DocumentEntry {
		return this.#entries.get(document) ?? noEntry;
	}

	add(document: Document): void {
		const items = document.type === 'spec' && document.items.length > 0 ? this.#addItems(document, document.items) : [];
		const references = document.references.map((reference): LocatedReference => {
			const posting = this.#at(reference.id);
			const source = itemAt(items, reference.from);
			const located = { document, reference, posting, source };
			posting.fewReferences = withOne(posting.fewReferences, located);
			if (isOwnId(reference)) {
				posting.fewTags = withOne(posting.fewTags, located);
			}
			if (reference.verb !== 'mentions') {
				posting.fewLinks = withOne(posting.fewLinks, located);
				if (source) {
					source.fewLinks = withOne(source.fewLinks, located);
				}
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
				posting.fewDefinitions = without(posting.fewDefinitions, document);
				posting.fewAliased = without(posting.fewAliased, document);
				posting.fewReferences = without(posting.fewReferences, document);
				posting.fewLinks = without(posting.fewLinks, document);
				posting.fewTags = without(posting.fewTags, document);
				if (!posting.fewDefinitions && !posting.fewAliased && !posting.fewReferences) {
					this.#byId.delete(id);
					this.#revisions?.delete(id);
				}
			}
		}
		this.#entries.delete(document);
		this.#version++;
	}

	#addItems(document: SpecDocument, items: readonly Item[]): IndexedItem[] {
		const added: IndexedItem[] = [];
		for (const item of items) {
			const posting = this.#at(item.id);
			const parent = itemAt(added, item.parent);
			const located = new IndexedItem({ document, item, posting, parent });
			posting.fewDefinitions = withOne(posting.fewDefinitions, located);
			if (parent) {
				parent.fewInside = withOne(parent.fewInside, located);
			}
			for (const alias of item.aliases) {
				const old = this.#at(alias);
				old.fewAliased = withOne(old.fewAliased, located);
			}
			added.push(located);
		}
		return added;
	}

	#at(id: string): IndexedPosting {
		const known = this.#byId.get(id);
		if (known) {
			return known;
		}
		const posting = new IndexedPosting(detach(id));
		this.#byId.set(posting.id, posting);
		this.#revisions?.add(posting.id);
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

class IndexedPosting implements Posting {
	readonly id: string;
	fewDefinitions: Few<LocatedItem>;
	fewAliased: Few<LocatedItem>;
	fewReferences: Few<LocatedReference>;
	fewLinks: Few<LocatedReference>;
	fewTags: Few<LocatedReference>;

	constructor(id: string) {
		this.id = id;
	}

	get definitions(): readonly LocatedItem[] {
		return listOf(this.fewDefinitions);
	}

	get aliased(): readonly LocatedItem[] {
		return listOf(this.fewAliased);
	}

	get references(): readonly LocatedReference[] {
		return listOf(this.fewReferences);
	}

	get links(): readonly LocatedReference[] {
		return listOf(this.fewLinks);
	}

	get tags(): readonly LocatedReference[] {
		return listOf(this.fewTags);
	}
}

class IndexedItem implements LocatedItem {
	readonly document: SpecDocument;
	readonly item: Item;
	readonly posting: Posting;
	readonly parent: LocatedItem | undefined;
	fewInside: Few<LocatedItem>;
	fewLinks: Few<LocatedReference>;

	constructor({ document, item, posting, parent }: Pick<LocatedItem, 'document' | 'item' | 'posting' | 'parent'>) {
		this.document = document;
		this.item = item;
		this.posting = posting;
		this.parent = parent;
	}

	get inside(): readonly LocatedItem[] {
		return listOf(this.fewInside);
	}

	get links(): readonly LocatedReference[] {
		return listOf(this.fewLinks);
	}
}

/** V8 takes a place before the first for the name of a property, and looks for it through all prototypes. */
function itemAt(items: readonly IndexedItem[], index: number): IndexedItem | undefined {
	return index < 0 ? undefined : items[index];
}

const noEntry: DocumentEntry = { items: [], references: [] };

/** What is left of a list without the entries of one document. */
function without<Entry extends { readonly document: Document }>(few: Few<Entry>, document: Document): Few<Entry> {
	const left = listOf(few).filter(it => it.document !== document);
	return left.length < 2 ? left[0] : left;
}
