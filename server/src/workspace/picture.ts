import type { Document, Reference, SpecDocument } from '../language/document.js';
import type { Verb } from '../language/verb.js';
import type { Span } from '../util/span.js';
import type { Configuration } from './configuration.js';
import type { LocatedItem, LocatedReference } from './postings.js';
import type { ConfigurationFault } from './read-configuration.js';
import type { Resolution } from './resolution.js';
import type { SchemaRegistry } from './schemas/index.js';
import { comparePlaces, type Workspace } from './workspace.js';
import type { Tables } from './tables.js';

/** One revision of a store, as a workspace. */
export class Picture implements Workspace {
	readonly revision: number;
	readonly #store: Tables;

	/** Rules look at one document after the other, and all at the same things of it. */
	#resolutions: { readonly path: string; readonly byReference: Map<object, Resolution> } = { path: '', byReference: new Map() };
	#items: { readonly document: SpecDocument | undefined; readonly items: readonly LocatedItem[] } = {
		document: undefined,
		items: [],
	};

	constructor(store: Tables) {
		this.#store = store;
		this.revision = store.revision;
	}

	get #now(): Tables {
		if (this.#store.revision !== this.revision) {
			throw new Error(`Revision ${this.revision} of the workspace is over: ${this.#store.revision} has taken its place.`);
		}
		return this.#store;
	}

	get configuration(): Configuration {
		return this.#now.settings.configuration;
	}

	get configurationFaults(): readonly ConfigurationFault[] {
		return this.#now.settings.configurationFaults;
	}

	get schemas(): SchemaRegistry {
		return this.#now.settings.schemas;
	}

	get isComplete(): boolean {
		return this.#now.isComplete;
	}

	get today(): string {
		return this.#now.today;
	}

	documents(): readonly Document[] {
		return this.#now.sorted();
	}

	document(path: string): Document | undefined {
		return this.#now.documents.get(path);
	}

	hasFile(path: string): boolean {
		return this.#now.files.get(path) ?? this.#now.documents.has(path);
	}

	scopeOf(path: string): string {
		return this.#now.scopes.of(path);
	}

	resolve(path: string, reference: Pick<Reference, 'id' | 'qualifier'>): Resolution {
		const { resolver } = this.#now;
		if (this.#resolutions.path !== path) {
			this.#resolutions = { path, byReference: new Map() };
		}
		const known = this.#resolutions.byReference.get(reference);
		if (known) {
			return known;
		}
		const resolution = resolver.resolve(path, reference);
		this.#resolutions.byReference.set(reference, resolution);
		return resolution;
	}

	definitionsIn(scope: string, id: string): readonly LocatedItem[] {
		return sortItems(this.#now.resolver.definitionsIn(scope, id));
	}

	definitionsOf(id: string): readonly LocatedItem[] {
		const all = this.#now.postings.find(id)?.definitions ?? [];
		return sortItems(all.filter(it => this.isDefinition(it)));
	}

	isDefinition({ document, item }: LocatedItem): boolean {
		return this.#now.resolver.definitionAt(document, item) !== undefined;
	}

	referencesTo(located: LocatedItem): readonly LocatedReference[] {
		const { postings, resolver } = this.#now;
		const found = [located.item.id, ...located.item.aliases].flatMap(id => {
			const posting = postings.find(id);
			const isOnly = posting?.definitions.length === 1 && posting.definitions[0]?.item === located.item;
			return (posting?.references ?? []).filter(({ document, reference }) => {
				if (isOnly && reference.qualifier === undefined) {
					return true;
				}
				const resolution = resolver.resolve(document.path, reference);
				return resolution.type === 'resolved' && resolution.target.item === located.item;
			});
		});
		return found.length < 2
			? found
			: found.sort((a, b) => comparePlaces(placeOf(a.document, a.reference), placeOf(b.document, b.reference)));
	}

	itemsIn(document: SpecDocument): readonly LocatedItem[] {
		if (this.#items.document !== document) {
			const { resolver } = this.#now;
			this.#items = { document, items: document.items.flatMap(item => resolver.definitionAt(document, item) ?? []) };
		}
		return this.#items.items;
	}

	definesPrefix(scope: string, prefix: string): boolean {
		return this.#now.prefixes.isDefinedIn(scope, prefix);
	}

	hasPrefix(prefix: string): boolean {
		return this.#now.prefixes.isDefined(prefix);
	}

	isSaidByCode(verb: Verb): boolean {
		return this.#now.codeVerbs.has(verb);
	}
}

function sortItems(items: readonly LocatedItem[]): readonly LocatedItem[] {
	return items.length < 2
		? items
		: [...items].sort((a, b) => comparePlaces(placeOf(a.document, a.item), placeOf(b.document, b.item)));
}

function placeOf({ path }: Document, { start }: Span): { readonly path: string; readonly start: number } {
	return { path, start };
}
