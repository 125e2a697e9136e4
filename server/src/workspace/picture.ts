import type { Diagram, DiagramReading } from '../language/diagram.js';
import type { IssueReading } from '../language/issue.js';
import type { Document, Reference, SpecDocument } from '../language/document.js';
import type { Verb } from '../language/verb.js';
import { groupBy } from '../util/group-by.js';
import type { LineTable } from '../util/line-table.js';
import type { Configuration } from './configuration.js';
import type { LocatedItem, LocatedReference, Meanings, Posting } from './postings.js';
import type { ConfigurationFault } from './read-configuration.js';
import type { Resolution } from './resolution.js';
import type { SchemaRegistry } from './schemas/index.js';
import type { Workspace } from './workspace.js';
import type { Tables } from './tables.js';

/** Somebody looks at a picture that an edit has replaced. */
export class PictureOver extends Error {}

/** One revision of a store, as a workspace. */
export class Picture implements Workspace {
	readonly revision: number;
	readonly #store: Tables;

	/** What refers to each item of IDs that several items have, as far as it was asked for. */
	readonly #incoming = new Map<Posting, ReadonlyMap<LocatedItem, readonly LocatedReference[]>>();

	/** What repeats each item of such IDs. */
	readonly #repeats = new Map<Posting, ReadonlyMap<LocatedItem, readonly LocatedItem[]>>();

	constructor(store: Tables) {
		this.#store = store;
		this.revision = store.revision;
	}

	get #now(): Tables {
		if (this.#store.revision !== this.revision) {
			throw new PictureOver(`Revision ${this.revision} of the workspace is over: ${this.#store.revision} has taken its place.`);
		}
		return this.#store;
	}

	get configuration(): Configuration {
		return this.#now.settings.configuration;
	}

	get configurationFaults(): readonly ConfigurationFault[] {
		return this.#now.settings.configurationFaults;
	}

	get configurationLines(): LineTable {
		return this.#now.settings.configurationLines;
	}

	get schemas(): SchemaRegistry {
		return this.#now.settings.schemas;
	}

	get isComplete(): boolean {
		return this.#now.isComplete;
	}

	get hasUnreadSpecs(): boolean {
		return this.#now.unread.size > 0;
	}

	get unreached(): number {
		return this.#now.unreached;
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

	itemsIn(document: SpecDocument): readonly LocatedItem[] {
		const { postings, resolver } = this.#now;
		const { items } = postings.entryOf(document);
		return items.every(it => resolver.isDefinition(it)) ? items : items.filter(it => resolver.isDefinition(it));
	}

	referencesIn(document: Document): readonly LocatedReference[] {
		return this.#now.postings.entryOf(document).references;
	}

	resolve({ posting, document, reference }: LocatedReference): Resolution {
		return this.#now.resolver.resolveIn(posting, document.path, reference.qualifier);
	}

	lookUp(path: string, name: Pick<Reference, 'id' | 'qualifier'>): Resolution {
		return this.#now.resolver.resolve(path, name);
	}

	resolverAmong(meanings: Meanings): (reference: LocatedReference) => Resolution {
		return ({ document, reference }) => this.#now.resolver.resolveIn(meanings, document.path, reference.qualifier);
	}

	rivalsOf(located: LocatedItem): readonly LocatedItem[] {
		return this.#now.resolver.rivalsOf(located);
	}

	meantBy(located: LocatedItem): LocatedItem {
		const { item, document } = located;
		const resolution = this.#now.resolver.isDefinition(located)
			? undefined
			: this.lookUp(document.path, { id: item.id, qualifier: undefined });
		return resolution?.type === 'resolved' ? resolution.target : located;
	}

	repeatsOf(located: LocatedItem): readonly LocatedItem[] {
		const { postings } = this.#now;
		const { item, posting } = located;
		const own = posting.definitions.length === 1 ? none : this.#repeatsWithin(posting, located);
		return item.aliases.length === 0
			? own
			: [...own, ...item.aliases.flatMap(alias => this.#repeatsWithin(postings.find(alias), located))];
	}

	/** What is written like a definition of an ID, and means an item. */
	#repeatsWithin(posting: Posting | undefined, located: LocatedItem): readonly LocatedItem[] {
		if (!posting || posting.definitions.length === 0) {
			return none;
		}
		const repeats =
			this.#repeats.get(posting) ??
			groupBy(posting.definitions, it => {
				const meant = this.meantBy(it);
				return meant === it ? undefined : meant;
			});
		this.#repeats.set(posting, repeats);
		return repeats.get(located) ?? none;
	}

	definitionsOf(id: string): readonly LocatedItem[] {
		const { postings, resolver } = this.#now;
		const posting = postings.find(id);
		return posting ? resolver.definitionsOf(posting) : [];
	}

	tagsNamed(id: string): readonly LocatedReference[] {
		return this.#now.postings.find(id)?.tags ?? [];
	}

	revisionsOf(id: string): readonly string[] {
		return this.#now.postings.revisionsOf(id);
	}

	referencesTo(located: LocatedItem): readonly LocatedReference[] {
		const { postings } = this.#now;
		const { item, posting } = located;
		const own = this.#referencesWithin(posting, located);
		return item.aliases.length === 0
			? own
			: [...own, ...item.aliases.flatMap(alias => this.#referencesWithin(postings.find(alias), located))];
	}

	linksTo(located: LocatedItem): readonly LocatedReference[] {
		const { item, posting } = located;
		return item.aliases.length === 0 && areAllTo(located, posting, posting.links)
			? posting.links
			: this.referencesTo(located).filter(it => it.reference.verb !== 'mentions');
	}

	referencesNaming(id: string): readonly LocatedReference[] {
		return this.#now.postings.find(id)?.references ?? [];
	}

	/** Those of an ID's references that mean one item. */
	#referencesWithin(posting: Posting | undefined, located: LocatedItem): readonly LocatedReference[] {
		const references = posting?.references ?? [];
		if (!posting || references.length === 0) {
			return references;
		}
		if (areAllTo(located, posting, references)) {
			return references;
		}
		const incoming =
			this.#incoming.get(posting) ??
			groupBy(posting.references, it => {
				const resolution = this.resolve(it);
				return resolution.type === 'resolved' ? resolution.target : undefined;
			});
		this.#incoming.set(posting, incoming);
		return incoming.get(located) ?? none;
	}

	readingOf({ source }: Diagram): DiagramReading | undefined {
		return this.#now.diagrams.readingOf(source);
	}

	issueNamed(text: string): IssueReading | undefined {
		return this.#now.issues.readingOf(text);
	}

	issueNames(): readonly string[] {
		return this.#now.issues.keys();
	}

	linkingTo(path: string): readonly SpecDocument[] {
		const { linking, documents } = this.#now;
		return Array.from(linking.get(path) ?? [], it => documents.get(it)).filter(it => it?.type === 'spec');
	}

	filesNamed(name: string): readonly string[] {
		const end = `/${name}`;
		const paths: string[] = [];
		for (const [path, exists] of this.#now.files) {
			if (exists && (path.endsWith(end) || path === name)) {
				paths.push(path);
			}
		}
		return paths;
	}

	definesPrefix(scope: string, prefix: string): boolean {
		return this.#now.prefixes.isDefinedIn(scope, prefix);
	}

	hasPrefix(prefix: string): boolean {
		return this.#now.prefixes.isDefined(prefix);
	}

	isUncounted(scope: string, id: string): boolean {
		return this.#now.prefixes.isUncounted(scope, id);
	}

	isSaidByCode(verb: Verb): boolean {
		return this.#now.codeVerbs.has(verb);
	}
}

/** Whether references to an ID can mean one item alone, without a look at each. */
function areAllTo(located: LocatedItem, { definitions, aliased }: Meanings, references: readonly LocatedReference[]): boolean {
	const isOnly = definitions.length === 1 && definitions[0] === located && aliased.length === 0;
	return isOnly && references.every(it => it.reference.qualifier === undefined);
}

const none: readonly never[] = [];
