import type { Item, ItemForm, Reference, SpecDocument } from '../language/document.js';
import type { LocatedItem, Postings } from './postings.js';
import type { Scopes } from './scopes.js';

/** What a reference means. */
export type Resolution =
	| { readonly type: 'resolved'; readonly target: LocatedItem }
	| { readonly type: 'ambiguous'; readonly candidates: readonly LocatedItem[] }
	| { readonly type: 'missing' };

const missing: Resolution = { type: 'missing' };

/** Finds what IDs mean: in the file itself, then in its scope, then in the workspace if one item there has the ID. */
export class Resolver {
	readonly #postings: Postings;
	readonly #scopes: Scopes;

	constructor(postings: Postings, scopes: Scopes) {
		this.#postings = postings;
		this.#scopes = scopes;
	}

	/** What an ID means at a place in the file at `path`. */
	resolve(path: string, { id, qualifier }: Pick<Reference, 'id' | 'qualifier'>): Resolution {
		const posting = this.#postings.find(id);
		if (!posting) {
			return missing;
		}
		const all = posting.definitions.length > 0 ? posting.definitions : posting.aliased;
		const [only] = all;
		if (only && all.length === 1 && qualifier === undefined) {
			return { type: 'resolved', target: only };
		}
		const scopes = qualifier === undefined ? [] : this.#scopes.named(qualifier);
		if (scopes.length > 0) {
			return this.#choose(all.filter(it => scopes.includes(this.#scopes.of(it.document.path))));
		}

		const scope = this.#scopes.of(path);
		const near = strongest(all.filter(it => this.#scopes.of(it.document.path) === scope));
		const own = near.filter(it => it.document.path === path);
		return this.#choose(own.length > 0 ? own : near.length > 0 ? near : all);
	}

	/** The items that have an ID in one scope: more than one is a fault. A row of a table yields to a stronger form. */
	definitionsIn(scope: string, id: string): readonly LocatedItem[] {
		return firstOfRows(this.rivalsIn(scope, id));
	}

	/** An item as what its ID means in the scope of its file; `undefined` for one that yields to another, such as a row of a matrix. */
	definitionAt(document: SpecDocument, item: Item): LocatedItem | undefined {
		const all = this.#postings.find(item.id)?.definitions ?? [];
		const found = all.length === 1 ? all : this.definitionsIn(this.#scopes.of(document.path), item.id);
		return found.find(it => it.item === item);
	}

	/** The same, before the places of rows decide which of them counts. */
	rivalsIn(scope: string, id: string): readonly LocatedItem[] {
		const all = this.#postings.find(id)?.definitions ?? [];
		return ofStrongestForm(all.filter(it => this.#scopes.of(it.document.path) === scope));
	}

	/** One item means that item; several in one scope mean the first of them, since their being several is another fault. */
	#choose(candidates: readonly LocatedItem[]): Resolution {
		const [first] = candidates;
		if (!first) {
			return missing;
		}
		if (candidates.length === 1) {
			return { type: 'resolved', target: first };
		}
		const byScope = new Map<string, LocatedItem[]>();
		for (const candidate of candidates) {
			const scope = this.#scopes.of(candidate.document.path);
			byScope.set(scope, [...(byScope.get(scope) ?? []), candidate]);
		}
		const meanings = [...byScope.values()].map(it => firstOf(strongest(it))).sort((a, b) => (isBefore(a, b) ? -1 : 1));
		const [only] = meanings;
		return meanings.length === 1 && only ? { type: 'resolved', target: only } : { type: 'ambiguous', candidates: meanings };
	}
}

const strengthByForm: Readonly<Record<ItemForm, number>> = {
	'front-matter': 2,
	field: 3,
	heading: 2,
	'list-item': 2,
	'id-row': 1,
	row: 0,
};

function strongest(items: readonly LocatedItem[]): readonly LocatedItem[] {
	return firstOfRows(ofStrongestForm(items));
}

function ofStrongestForm(items: readonly LocatedItem[]): readonly LocatedItem[] {
	if (items.length < 2) {
		return items;
	}
	const strength = items.reduce((most, it) => Math.max(most, strengthOf(it)), 0);
	return items.filter(it => strengthOf(it) === strength);
}

/** Of the rows of matrices only the first: a matrix may name an item many times. */
function firstOfRows(items: readonly LocatedItem[]): readonly LocatedItem[] {
	return items.length > 1 && items[0]?.item.form === 'row' ? [firstOf(items)] : items;
}

/** Beside the spec of a feature, other files in its folder, such as a record of its tests, repeat IDs as headings. */
function strengthOf({ document, item }: LocatedItem): number {
	return strengthByForm[item.form] + (document.dialect === 'spec-kit' ? 0.5 : 0);
}

/** The first by path and place, whatever the order in which files were read. */
function firstOf(items: readonly LocatedItem[]): LocatedItem {
	return items.reduce((first, next) => (isBefore(next, first) ? next : first));
}

function isBefore(a: LocatedItem, b: LocatedItem): boolean {
	return a.document.path < b.document.path || (a.document.path === b.document.path && a.item.start < b.item.start);
}
