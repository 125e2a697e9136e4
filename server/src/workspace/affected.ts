import type { Document, Reference, SpecDocument } from '../language/document.js';
import { isDrawn } from '../language/is-drawn.js';
import { stateTheSame } from '../language/packing/unpack.js';
import { sectionWords } from '../language/section-words.js';
import type { Verb } from '../language/verb.js';
import { addTo, type Group } from '../util/group-by.js';
import { isAllOfFile } from './postings.js';
import type { Tables } from './tables.js';

/** What other files can see of some documents. Two equal summaries mean that no other file needs another look. */
export interface Summary {
	/** For each ID that the documents define or link to, all they say about it. */
	readonly sayings: ReadonlyMap<string, string>;
	readonly documents: readonly Document[];

	/** Those of the documents that say something else than before. */
	readonly edited: readonly Document[];
}

/** The edges along which an unfinished or a dated item concerns others further on; they must not form a cycle. */
export const transitiveVerbs: ReadonlySet<Verb> = new Set<Verb>(['depends-on', 'refines', 'part-of', 'supersedes']);

/**
 * The paths of the documents that will say the same as before, though perhaps in other places. A place matters only where an item
 * is not the only one with its ID. After a branch switch this is most of the documents, and summaries of them all would take
 * more time and memory than reading them.
 */
export function findUnchanged(store: Tables, replaced: readonly Document[], changed: readonly Document[]): ReadonlySet<string> {
	const oldByPath = new Map(replaced.map(it => [it.path, it]));
	const unchanged = changed.filter(it => {
		const old = oldByPath.get(it.path);
		return old !== undefined && !isDrawing(old) && !isDrawing(it) && stateTheSame(old, it) && definesAlone(store, old);
	});
	return new Set(unchanged.map(it => it.path));
}

/** What stands in a diagram says more than the same words beside it. */
function isDrawing(document: Document): boolean {
	return document.type === 'spec' && document.diagrams.length > 0;
}

function definesAlone(store: Tables, document: Document): boolean {
	return store.postings.entryOf(document).items.every(it => it.posting.definitions.length === 1);
}

/** What documents say, at this moment of the store; nothing of those that are known to be unchanged. */
export function summarize(store: Tables, documents: readonly Document[], unchanged: ReadonlySet<string>): Summary {
	const sayings = new Map<string, string>();
	const say = (id: string, saying: string): void => {
		sayings.set(id, `${sayings.get(id) ?? ''}\n${saying}`);
	};
	const edited = documents.filter(it => !unchanged.has(it.path));
	for (const document of edited) {
		if (document.type === 'spec') {
			sayDefinitions(store, document, say);
		}
		for (const reference of document.references) {
			const source = document.type === 'spec' ? document.items[reference.from] : undefined;
			const { id, verb, qualifier = '', annotation = '' } = reference;
			if (verb !== 'mentions' || annotation !== '' || source?.kind === 'criterion') {
				say(
					id,
					`${verb} ${store.scopes.of(document.path)} ${source?.id ?? document.path} ${source?.kind ?? ''} ${qualifier} ${annotation}`,
				);
			}
			if (isDrawn(document, reference)) {
				say(reference.id, 'drawn');
			}
		}
	}
	return { sayings, documents, edited };
}

/** What a transaction has changed, as far as other files can see it. */
export interface Changes {
	readonly before: Summary;
	readonly after: Summary;

	/** Paths at which something is now, or is no more. */
	readonly moved: readonly string[];

	/** Scopes in which a prefix of IDs has appeared, or gone. */
	readonly scopes: ReadonlySet<string>;
}

/**
 * The paths of the documents whose findings may have changed between two summaries.
 *
 * @implements REQ-015
 */
export function affectedPaths(store: Tables, { before, after, moved, scopes }: Changes): ReadonlySet<string> {
	const paths = new Set([...before.documents, ...after.documents].map(it => it.path));
	for (const id of withRevisions(store, reachable(store, changedIds(before, after), before.edited))) {
		const posting = store.postings.find(id);
		for (const { document } of posting ? [...posting.definitions, ...posting.aliased, ...posting.references] : []) {
			paths.add(document.path);
		}
	}
	for (const target of [...moved, ...withOtherAnchors(before, after)]) {
		for (const path of store.linking.get(target) ?? []) {
			paths.add(path);
		}
	}
	for (const path of scopes.size > 0 ? store.documents.keys() : []) {
		if (scopes.has(store.scopes.of(path))) {
			paths.add(path);
		}
	}
	return paths;
}

/** What is said of one revision of an item concerns whoever names another. */
function* withRevisions({ postings }: Tables, ids: Iterable<string>): Iterable<string> {
	for (const id of ids) {
		yield id;
		yield* postings.revisionsOf(id).filter(it => it !== id);
	}
}

function sayDefinitions(store: Tables, document: SpecDocument, say: (id: string, saying: string) => void): void {
	const scope = store.scopes.of(document.path);
	for (const located of store.postings.entryOf(document).items) {
		const { item, parent } = located;
		const { id, kind, form, status = '', hasCriteria, attributes, aliases } = item;
		// Of several in one scope, the first by place is meant, and each is shown where the others are that do not repeat it.
		const place = store.resolver.hasRivals(located)
			? `${document.path} ${item.idSpan.start} ${isAllOfFile(located)} ${item.title}`
			: '';
		const facts = attributes.map(it => `${it.key}=${it.value}`).join(';');
		const around = parent?.item.id ?? '';
		const words = sectionWords(document, id) ?? '';
		say(id, `${scope} ${document.dialect} ${form} ${kind} ${status} ${hasCriteria} ${around} ${place} ${facts} ${words}`);
		for (const alias of aliases) {
			say(alias, `${scope} alias of ${id} ${document.path} ${form}`);
		}
	}
}

function changedIds(before: Summary, after: Summary): Set<string> {
	const ids = new Set<string>();
	for (const id of [...before.sayings.keys(), ...after.sayings.keys()]) {
		if (before.sayings.get(id) !== after.sayings.get(id)) {
			ids.add(id);
		}
	}
	return ids;
}

/** The IDs and all that they lead to along transitive edges, those that have just gone included. */
function reachable(store: Tables, ids: ReadonlySet<string>, replaced: readonly Document[]): Set<string> {
	const found = new Set(ids);
	const gone = edgesOf(replaced);
	for (const id of found) {
		for (const { links, parent } of store.postings.find(id)?.definitions ?? []) {
			for (const { reference } of links) {
				if (transitiveVerbs.has(reference.verb)) {
					found.add(reference.id);
				}
			}
			if (parent) {
				found.add(parent.item.id);
			}
		}
		for (const next of gone.get(id) ?? []) {
			found.add(next);
		}
	}
	return found;
}

/** The IDs that the items of documents lead to, by the ID of the item. */
function edgesOf(documents: readonly Document[]): ReadonlyMap<string, readonly string[]> {
	const edges = new Map<string, Group<string>>();
	for (const document of documents) {
		for (const reference of document.references) {
			const source = sourceOf(document, reference);
			if (source !== undefined && transitiveVerbs.has(reference.verb)) {
				addTo(edges, source, reference.id);
			}
		}
		for (const { id, parent } of document.type === 'spec' ? document.items : []) {
			const around = document.type === 'spec' ? document.items[parent] : undefined;
			if (around) {
				addTo(edges, id, around.id);
			}
		}
	}
	return edges;
}

function sourceOf(document: Document, { from }: Reference): string | undefined {
	return document.type === 'spec' ? document.items[from]?.id : undefined;
}

function withOtherAnchors(before: Summary, after: Summary): string[] {
	const anchorsByPath = new Map(before.documents.map(it => [it.path, it.type === 'spec' ? it.anchors : undefined]));
	const changed = new Set(anchorsByPath.keys());
	for (const document of after.documents) {
		const anchors = anchorsByPath.get(document.path);
		if (document.type === 'spec' && anchors?.equals(document.anchors)) {
			changed.delete(document.path);
		} else {
			changed.add(document.path);
		}
	}
	return [...changed];
}
