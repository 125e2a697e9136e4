import type { Document, Item, Reference, SpecDocument } from '../language/document.js';

/** An item and the spec that it stands in. */
export interface LocatedItem {
	readonly document: SpecDocument;
	readonly item: Item;
}

/** A reference and the file that it stands in. */
export interface LocatedReference {
	readonly document: Document;
	readonly reference: Reference;
}

/** Where one ID stands in the workspace, in every scope. */
export interface Posting {
	readonly definitions: readonly LocatedItem[];
	readonly aliased: readonly LocatedItem[];
	readonly references: readonly LocatedReference[];
}

/** The inverted index: ID → where it stands. Taking a document in or out costs what the document holds. */
export class Postings {
	readonly #byId = new Map<string, MutablePosting>();

	/** Where an ID stands; `undefined` where it is nowhere. */
	find(id: string): Posting | undefined {
		return this.#byId.get(id);
	}

	/** All IDs that something defines or names. */
	ids(): Iterable<string> {
		return this.#byId.keys();
	}

	add(document: Document): void {
		if (document.type === 'spec') {
			for (const item of document.items) {
				const located = { document, item };
				this.#at(item.id).definitions.push(located);
				for (const alias of item.aliases) {
					this.#at(alias).aliased.push(located);
				}
			}
		}
		for (const reference of document.references) {
			this.#at(reference.id).references.push({ document, reference });
		}
	}

	remove(document: Document): void {
		for (const id of idsOf(document)) {
			const posting = this.#byId.get(id);
			if (posting) {
				removeFrom(posting.definitions, document);
				removeFrom(posting.aliased, document);
				removeFrom(posting.references, document);
				if (posting.definitions.length + posting.aliased.length + posting.references.length === 0) {
					this.#byId.delete(id);
				}
			}
		}
	}

	#at(id: string): MutablePosting {
		const known = this.#byId.get(id);
		if (known) {
			return known;
		}
		const posting: MutablePosting = { definitions: [], aliased: [], references: [] };
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

interface MutablePosting {
	readonly definitions: LocatedItem[];
	readonly aliased: LocatedItem[];
	readonly references: LocatedReference[];
}

function removeFrom(entries: { readonly document: Document }[], document: Document): void {
	let kept = 0;
	for (const entry of entries) {
		if (entry.document !== document) {
			entries[kept++] = entry;
		}
	}
	entries.length = kept;
}
