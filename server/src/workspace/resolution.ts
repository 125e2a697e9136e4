import { isPrefix, specificationOf } from '../language/dialects/tracey/rule-id.js';
import { isTentative, type ItemForm, type Reference } from '../language/document.js';
import { groupBy } from '../util/group-by.js';
import type { LocatedItem, Meanings, Postings } from './postings.js';
import type { Scopes } from './scopes.js';
import { compareItems } from './workspace.js';

/** What a reference means. */
export type Resolution =
	| { readonly type: 'resolved'; readonly target: LocatedItem }
	| { readonly type: 'ambiguous'; readonly candidates: readonly LocatedItem[] }
	| { readonly type: 'missing' };

const missing: Resolution = { type: 'missing' };

/** What is found out once about an ID that many items have: each of them, and all that refers to it, asks for the same. */
interface Crowd {
	readonly byScope: ReadonlyMap<string, readonly LocatedItem[]>;
	readonly rivalsByScope: Map<string, readonly LocatedItem[]>;

	/** Those that are meant by the ID somewhere, sorted by place; `undefined` until they are asked for. */
	definitions: readonly LocatedItem[] | undefined;

	/** The files that define the ID, by an alias, too. */
	readonly paths: ReadonlySet<string>;

	/** What the ID means in one of these files, or in any other of a scope, with a qualifier or without. */
	readonly meanings: Map<string, Resolution>;
}

/**
 * Finds what IDs mean: in the file itself, then in its scope, then in the workspace if one item there has the ID.
 *
 * @implements REQ-006
 */
export class Resolver {
	readonly #postings: Postings;
	readonly #scopes: Scopes;

	/** What is known of IDs that have many definitions, as of one version of the index. */
	readonly #crowds = new Map<Meanings, Crowd>();
	#version = '';

	constructor(postings: Postings, scopes: Scopes) {
		this.#postings = postings;
		this.#scopes = scopes;
	}

	/** What an ID means at a place in the file at `path`. */
	resolve(path: string, { id, qualifier }: Pick<Reference, 'id' | 'qualifier'>): Resolution {
		const posting = this.#postings.find(id);
		return posting ? this.resolveIn(posting, path, qualifier) : missing;
	}

	/** The same, where it is known what has to do with the ID. */
	resolveIn(posting: Meanings, path: string, qualifier: string | undefined): Resolution {
		if (posting.definitions.length <= fewDefinitions) {
			return this.#find(posting, path, qualifier);
		}
		const { meanings, paths } = this.#crowdOf(posting);
		const where = paths.has(path) ? path : `${this.#scopes.of(path)}/`;
		const place = qualifier === undefined ? where : `${where}\n${qualifier}`;
		const meaning = meanings.get(place) ?? this.#find(posting, path, qualifier);
		meanings.set(place, meaning);
		return meaning;
	}

	#find(posting: Meanings, path: string, qualifier: string | undefined): Resolution {
		const { definitions, aliased } = posting;
		const [only] = definitions;
		const isOfAny = qualifier === undefined || isPrefix(qualifier);
		if (only && definitions.length === 1 && aliased.length === 0 && isOfAny) {
			return { type: 'resolved', target: only };
		}
		if (qualifier !== undefined && isPrefix(qualifier)) {
			const of = (items: readonly LocatedItem[]): readonly LocatedItem[] => ofSpecification(items, qualifier);
			return this.resolveIn({ definitions: of(definitions), aliased: of(aliased) }, path, undefined);
		}
		if (qualifier?.startsWith('/')) {
			const scope = qualifier.slice(1);
			return this.#choose(strongest(firstOfAny(this.#definitionsIn(scope, posting), this.#within(scope, aliased))));
		}
		const scopes = qualifier === undefined ? [] : this.#scopes.named(qualifier);
		if (scopes.length > 0) {
			const now = scopes.flatMap(it => this.#definitionsIn(it, posting));
			const once = scopes.flatMap(it => this.#within(it, aliased));
			return this.#choose(firstOfAny(now, once));
		}

		const all = firstOfAny(definitions, aliased);
		const scope = this.#scopes.of(path);
		const near = strongest(firstOfAny(this.#definitionsIn(scope, posting), this.#within(scope, aliased)));
		const own = near.filter(it => it.document.path === path);
		return this.#choose(own.length > 0 ? own : near.length > 0 ? near : all);
	}

	/** Whether an item is what its ID means in the scope of its file: a row of a matrix yields to a stronger form, and to an alias. */
	isDefinition(located: LocatedItem): boolean {
		const { document, item, posting } = located;
		if (posting.aliased.length > 0 && isTentative(item.form)) {
			const others = this.#within(this.#scopes.of(document.path), posting.aliased);
			if (others.some(isFirm)) {
				return false;
			}
		}
		if (posting.definitions.length === 1) {
			return true;
		}
		const [first] = this.rivalsOf(located);
		return first !== undefined && (isTentative(first.item.form) ? first === located : strengthOf(first) === strengthOf(located));
	}

	/** The items that define an ID in any scope, sorted by place. */
	definitionsOf(posting: Meanings): readonly LocatedItem[] {
		const crowd = posting.definitions.length <= fewDefinitions ? undefined : this.#crowdOf(posting);
		const definitions = crowd?.definitions ?? posting.definitions.filter(it => this.isDefinition(it)).toSorted(compareItems);
		if (crowd) {
			crowd.definitions = definitions;
		}
		return definitions;
	}

	/** Whether others define the ID of an item in its scope, in a form as strong. */
	hasRivals(located: LocatedItem): boolean {
		const [first, second] = this.rivalsOf(located);
		return first !== undefined && second !== undefined && strengthOf(first) === strengthOf(located);
	}

	/**
	 * The items that define an ID in the scope of one of them, in the strongest form that there is, sorted by place: more than one
	 * is a fault, but of rows in matrices and of lines.
	 */
	rivalsOf({ document, posting }: LocatedItem): readonly LocatedItem[] {
		const { definitions } = posting;
		if (definitions.length === 1) {
			return definitions;
		}
		const scope = this.#scopes.of(document.path);
		if (definitions.length <= fewDefinitions) {
			return ofStrongestForm(this.#within(scope, definitions)).toSorted(compareItems);
		}
		const { rivalsByScope } = this.#crowdOf(posting);
		const rivals = rivalsByScope.get(scope) ?? ofStrongestForm(this.#definitionsIn(scope, posting)).toSorted(compareItems);
		rivalsByScope.set(scope, rivals);
		return rivals;
	}

	#definitionsIn(scope: string, posting: Meanings): readonly LocatedItem[] {
		return posting.definitions.length <= fewDefinitions
			? this.#within(scope, posting.definitions)
			: (this.#crowdOf(posting).byScope.get(scope) ?? []);
	}

	#within(scope: string, items: readonly LocatedItem[]): readonly LocatedItem[] {
		return items.filter(it => this.#scopes.of(it.document.path) === scope);
	}

	#crowdOf(posting: Meanings): Crowd {
		const version = `${this.#postings.version} ${this.#scopes.version}`;
		if (this.#version !== version) {
			this.#version = version;
			this.#crowds.clear();
		}
		const crowd = this.#crowds.get(posting) ?? {
			byScope: groupBy(posting.definitions, it => this.#scopes.of(it.document.path)),
			rivalsByScope: new Map(),
			definitions: undefined,
			paths: new Set([...posting.definitions, ...posting.aliased].map(it => it.document.path)),
			meanings: new Map(),
		};
		this.#crowds.set(posting, crowd);
		return crowd;
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
		const byScope = groupBy(candidates, it => this.#scopes.of(it.document.path));
		const meanings = [...byScope.values()].map(it => firstOf(strongest(ofSpecification(it, undefined)))).sort(compareItems);
		const [only] = meanings;
		return meanings.length === 1 && only ? { type: 'resolved', target: only } : { type: 'ambiguous', candidates: meanings };
	}
}

/** Of the items of several specifications of tracey, those of the one that has this prefix, or the usual one, if any are. */
function ofSpecification(items: readonly LocatedItem[], prefix: string | undefined): readonly LocatedItem[] {
	const own = items.length < 2 ? items : items.filter(it => specificationOf(it.item.aliases) === prefix);
	return own.length > 0 ? own : items;
}

/** An ID that items have now means these, unless they define only what nothing else does; else it means those that have it as an alias. */
function firstOfAny(now: readonly LocatedItem[], once: readonly LocatedItem[]): readonly LocatedItem[] {
	return now.some(isFirm) || (now.length > 0 && !once.some(isFirm)) ? now : once;
}

function isFirm({ item }: LocatedItem): boolean {
	return !isTentative(item.form);
}

/** As many definitions are looked through faster than they are grouped. */
const fewDefinitions = 8;

const strengthByForm: Readonly<Record<ItemForm, number>> = {
	'front-matter': 2,
	field: 3,
	heading: 2,
	'list-item': 2,
	'own-line': 1.5,
	'id-row': 1,
	line: 0.25,
	row: 0,
};

function strongest(items: readonly LocatedItem[]): readonly LocatedItem[] {
	return firstOfTentative(ofStrongestForm(items));
}

function ofStrongestForm(items: readonly LocatedItem[]): readonly LocatedItem[] {
	if (items.length < 2) {
		return items;
	}
	const strength = items.reduce((most, it) => Math.max(most, strengthOf(it)), 0);
	return items.filter(it => strengthOf(it) === strength);
}

/** Of the rows of matrices and of lines only the first: both may name an item many times. */
function firstOfTentative(items: readonly LocatedItem[]): readonly LocatedItem[] {
	const [first] = items;
	return first && items.length > 1 && isTentative(first.item.form) ? [firstOf(items)] : items;
}

/**
 * Beside the spec of a feature, other files in its folder, such as a record of its tests, repeat IDs as headings. What a skill has for
 * agents to read is a copy of a spec of tracey.
 */
function strengthOf({ document: { dialect, path }, item }: LocatedItem): number {
	const isCopy = dialect === 'tracey' && /(?:^|\/)skills?\//.test(path);
	const ofFeature = isTentative(item.form) ? 0.5 : 1.25;
	return strengthByForm[item.form] + (dialect === 'spec-kit' ? ofFeature : isCopy ? -0.1 : 0);
}

/** The first by path and place, whatever the order in which files were read; what lies in an archive comes last. */
function firstOf(items: readonly LocatedItem[]): LocatedItem {
	return items.reduce((first, next) => (comparePrecedence(next, first) < 0 ? next : first));
}

function comparePrecedence(a: LocatedItem, b: LocatedItem): number {
	return Number(isArchived(a)) - Number(isArchived(b)) || compareItems(a, b);
}

function isArchived({ document }: LocatedItem): boolean {
	return /(?:^|\/)archived?\//i.test(document.path);
}
