import { type Document, isTentative } from '../language/document.js';
import type { Scopes } from './scopes.js';
import { Tally } from './tally.js';
import { prefixOf } from './workspace.js';

/**
 * Knows the prefixes of the IDs that each scope, and the workspace folder as a whole, defines. A star stands before the prefix
 * of files that are items by a field of theirs: they are records of which others may be elsewhere.
 */
export class Prefixes {
	readonly #scopes: Scopes;

	/** `REQ specs/003-user-auth`: a prefix, then its scope. */
	#inScopes = new Tally<string>();
	#anywhere = new Tally<string>();

	constructor(scopes: Scopes) {
		this.#scopes = scopes;
	}

	/** Whether a scope defines all items with a prefix: there are some, and none is a record. */
	isDefinedIn(scope: string, prefix: string): boolean {
		return this.#inScopes.has(`${prefix} ${scope}`) && !this.#inScopes.has(`*${prefix} ${scope}`);
	}

	/** The same for the workspace folder with all of its scopes. */
	isDefined(prefix: string): boolean {
		return this.#anywhere.has(prefix) && !this.#anywhere.has(`*${prefix}`);
	}

	/** Takes documents in, or out. */
	count(documents: Iterable<Document>, step: 1 | -1): void {
		for (const document of documents) {
			const scope = this.#scopes.of(document.path);
			for (const prefix of prefixesOf(document)) {
				this.#inScopes.count(`${prefix} ${scope}`, step);
				this.#anywhere.count(prefix, step);
			}
		}
	}

	/** Counts anew, because files have other scopes than before. */
	restart(documents: Iterable<Document>): void {
		this.#inScopes = new Tally();
		this.#anywhere = new Tally();
		this.count(documents, 1);
	}

	/** The scopes in which a prefix has appeared, or gone, since the last call; `all` where it is new to the workspace, or gone from it. */
	settle(): ReadonlySet<string> | 'all' {
		const scopes = new Set(this.#inScopes.settle().map(it => it.slice(it.indexOf(' ') + 1)));
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
	for (const { id, idStyle, form } of document.type === 'spec' ? document.items : []) {
		// Most items follow one with the same prefix.
		const isSame = previous !== '' && id.startsWith(previous) && endsPrefix.has(id[previous.length]);
		if (idStyle !== 'name' && !isTentative(form) && !isSame) {
			const prefix = prefixOf(id);
			prefixes.add(form === 'field' ? `*${prefix}` : prefix);
			previous = form === 'field' ? '' : prefix;
		}
	}
	prefixesByDocument.set(document, prefixes);
	return prefixes;
}
