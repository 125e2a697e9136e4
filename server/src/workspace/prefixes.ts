import { type Document, isTentative, type Item } from '../language/document.js';
import type { Scopes } from './scopes.js';
import { Tally } from './tally.js';
import { prefixOf } from './workspace.js';

/**
 * Knows the prefixes of the IDs that each scope, and the workspace folder as a whole, defines. A star stands before the prefix
 * of files that are items by a field of theirs: they are records of which others may be elsewhere. A question mark stands before that
 * of lines and rows of matrices, which may name what stands elsewhere, and of the plans of GSD, whose requirements go with their milestones, unless
 * the team has declared the prefix.
 */
export class Prefixes {
	readonly #scopes: Scopes;
	readonly #isDeclared: (prefix: string) => boolean;

	/** The documents that are to be counted anew; `undefined` where all are counted. */
	#uncountedYet: (() => Iterable<Document>) | undefined;

	/** `REQ specs/003-user-auth`: a prefix, then its scope. */
	#inScopes = new Tally<string>();
	#anywhere = new Tally<string>();

	/** `1 specs/pay`: a requirement by its number, of whose criteria none is counted, then its scope. */
	#uncounted = new Tally<string>();

	/** @param isDeclared Whether a prefix is the team's own. */
	constructor(scopes: Scopes, isDeclared: (prefix: string) => boolean = () => false) {
		this.#scopes = scopes;
		this.#isDeclared = isDeclared;
	}

	/** Whether a scope defines all items with a prefix: there are some, and none is a record. */
	isDefinedIn(scope: string, prefix: string): boolean {
		this.#countAnew();
		return this.#inScopes.has(`${prefix} ${scope}`) && !this.#inScopes.has(`*${prefix} ${scope}`);
	}

	/** The same for the workspace folder with all of its scopes. */
	isDefined(prefix: string): boolean {
		this.#countAnew();
		return this.#anywhere.has(prefix) && !this.#anywhere.has(`*${prefix}`);
	}

	/** Whether a scope has a requirement with this number and no criteria that are counted: it may have some that are written in another way. */
	isUncounted(scope: string, id: string): boolean {
		this.#countAnew();
		return this.#uncounted.has(`${id} ${scope}`);
	}

	/** Takes documents in, or out. */
	count(documents: Iterable<Document>, step: 1 | -1): void {
		if (!this.#uncountedYet) {
			this.#count(documents, step);
		}
	}

	#count(documents: Iterable<Document>, step: 1 | -1): void {
		for (const document of documents) {
			const scope = this.#scopes.of(document.path);
			for (const prefix of prefixesOf(document)) {
				if (!prefix.startsWith('?')) {
					this.#inScopes.count(`${prefix} ${scope}`, step);
					this.#anywhere.count(prefix, step);
				} else if (this.#isDeclared(prefix.slice(1))) {
					this.#anywhere.count(prefix.slice(1), step);
				}
			}
			for (const id of uncountedIn(document)) {
				this.#uncounted.count(`${id} ${scope}`, step);
			}
		}
	}

	/**
	 * Counts anew when next asked, because files have other scopes than before: while a folder is read, that is so again and again.
	 * @param documents Those of then.
	 */
	restart(documents: () => Iterable<Document>): void {
		this.#uncountedYet = documents;
	}

	#countAnew(): void {
		const documents = this.#uncountedYet;
		if (documents) {
			this.#uncountedYet = undefined;
			this.#inScopes = new Tally();
			this.#anywhere = new Tally();
			this.#uncounted = new Tally();
			this.#count(documents(), 1);
			this.settle();
		}
	}

	/**
	 * The scopes in which a prefix or a requirement without criteria has appeared, or gone, since the last call; `all` where a prefix is new to
	 * the workspace, or gone from it, or all are counted anew.
	 * @param isComplete Whether nothing is left that is to be read: what is to be counted anew need not wait any longer.
	 */
	settle(isComplete = true): ReadonlySet<string> | 'all' {
		if (this.#uncountedYet) {
			if (isComplete) {
				this.#countAnew();
			}
			return 'all';
		}
		const touched = [...this.#inScopes.settle(), ...this.#uncounted.settle()];
		const scopes = new Set(touched.map(it => it.slice(it.indexOf(' ') + 1)));
		return this.#anywhere.settle().length > 0 ? 'all' : scopes;
	}
}

/** What stands behind the prefix in `REQ-012` and in `req~login~1`. */
const endsPrefix: ReadonlySet<string | undefined> = new Set(['-', '~']);

const prefixesByDocument = new WeakMap<Document, ReadonlySet<string>>();

function prefixesOf(document: Document): ReadonlySet<string> {
	const known = prefixesByDocument.get(document);
	if (known) {
		return known;
	}
	const prefixes = new Set<string>();
	let previous = '';
	const isPlan = document.type === 'spec' && document.dialect === 'gsd';
	for (const { id, idStyle, form } of document.type === 'spec' ? document.items : []) {
		// Most items follow one with the same prefix.
		const isSame = previous !== '' && id.startsWith(previous) && endsPrefix.has(id[previous.length]);
		if (idStyle !== 'name' && !isSame) {
			const prefix = prefixOf(id);
			const mark = form === 'field' ? '*' : isTentative(form) || isPlan ? '?' : '';
			prefixes.add(`${mark}${prefix}`);
			previous = mark === '' ? prefix : '';
		}
	}
	prefixesByDocument.set(document, prefixes);
	return prefixes;
}

function uncountedIn(document: Document): readonly string[] {
	const items = document.type === 'spec' && document.dialect === 'kiro' ? document.items : [];
	const withParts = new Set(items.map(it => it.id.slice(0, Math.max(0, it.id.lastIndexOf('.')))));
	return items.filter(it => isCounted(it) && !it.hasCriteria && !withParts.has(it.id)).map(it => it.id);
}

/** Whether criteria are counted in an item: `1.2` in `1`, `REQ-1.2` in `REQ-1`, `US-1.2` in `US-1`. */
function isCounted({ id, idStyle, kind }: Item): boolean {
	return kind === 'requirement' ? idStyle === 'number' || numbered.test(id) : kind === 'story' && numbered.test(id);
}

const numbered = /^[A-Z]{1,8}-\d+$/;
