import type { DiagramReading } from '../language/diagram.js';
import type { Document } from '../language/document.js';
import type { IssueReading } from '../language/issue.js';
import type { Verb } from '../language/verb.js';
import { affectedPaths, findUnchanged, summarize } from './affected.js';
import { Picture } from './picture.js';
import { Postings } from './postings.js';
import { Prefixes } from './prefixes.js';
import { Readings } from './readings.js';
import { Resolver } from './resolution.js';
import { Scopes } from './scopes.js';
import { defaultSettings, type StoreSettings } from './store-settings.js';
import type { Tables } from './tables.js';
import { Tally } from './tally.js';
import type { Workspace } from './workspace.js';
import { isSiteMark } from './web-site.js';

/** What one transaction brings: all of it at once, or nothing. */
export interface Transaction {
	/** Documents that are new or have changed. */
	readonly changed?: readonly Document[];

	/** Paths of documents that are no more. */
	readonly removed?: readonly string[];

	/** Files and folders that now exist, or no longer do, whatever they hold. */
	readonly files?: ReadonlyMap<string, boolean>;

	/** Specs that are there and could not be read, or now can be. */
	readonly unread?: ReadonlyMap<string, boolean>;
	readonly isComplete?: boolean;

	/** How many files that count are left unread. */
	readonly unreached?: number;
	readonly today?: string;
}

/**
 * Holds what is known of a workspace folder, and turns transactions into the next picture.
 *
 * @implements REQ-014
 */
export class WorkspaceStore implements Tables {
	readonly settings: StoreSettings;
	readonly documents = new Map<string, Document>();
	readonly files = new Map<string, boolean>();
	readonly unread = new Set<string>();
	readonly postings = new Postings();
	readonly scopes: Scopes;
	readonly resolver: Resolver;

	readonly prefixes: Prefixes;

	/** The verbs that source files use. */
	readonly codeVerbs = new Tally<Verb>();

	/** Which specs link to each path. */
	readonly linking = new Map<string, Set<string>>();
	readonly diagrams = new Readings<DiagramReading>(sourcesOf);
	readonly issues = new Readings<IssueReading>(issuesOf);
	isComplete = false;
	unreached = 0;
	today = '';
	revision = 0;
	#current: Picture;
	#sorted: readonly Document[] | undefined;
	#paths: readonly string[] | undefined;

	constructor(settings: StoreSettings = defaultSettings) {
		this.settings = settings;
		this.scopes = new Scopes(settings.configuration.isScope);
		this.prefixes = new Prefixes(this.scopes, settings.configuration.isDeclaredPrefix);
		this.resolver = new Resolver(this.postings, this.scopes);
		this.#current = new Picture(this);
	}

	/** The picture of now. */
	get workspace(): Workspace {
		return this.#current;
	}

	/** All documents, sorted by path. */
	sorted(): readonly Document[] {
		this.#paths ??= [...this.documents.keys()].sort();
		this.#sorted ??= this.#paths.map(path => this.documents.get(path)).filter(it => it !== undefined);
		return this.#sorted;
	}

	/**
	 * Takes a transaction in. Answers the paths of the documents whose findings may be others now, or `all` where what has
	 * changed concerns every document.
	 */
	apply(transaction: Transaction): ReadonlySet<string> | 'all' {
		const { changed = [], removed = [], files = new Map<string, boolean>() } = transaction;
		const replaced = [...changed.map(it => it.path), ...removed].flatMap(path => this.documents.get(path) ?? []);
		const wasComplete = this.isComplete;
		const unchanged = wasComplete ? findUnchanged(this, replaced, changed) : new Set<string>();
		const before = summarize(this, wasComplete ? replaced : [], unchanged);
		this.prefixes.count(replaced, -1);
		for (const document of replaced) {
			this.#remove(document);
		}
		for (const document of changed) {
			this.#add(document);
		}
		this.#paths = removed.length === 0 && replaced.length === changed.length ? this.#paths : undefined;
		this.#sorted = undefined;
		const moved = this.#applyFiles(files);
		const isGlobal = [
			this.#applySettings(transaction),
			this.codeVerbs.settle().length > 0,
			this.#settleScopes(changed),
			moved.some(isSiteMark),
		].includes(true);
		const scopes = this.prefixes.settle(this.isComplete);
		this.diagrams.settle();
		this.issues.settle();
		this.revision++;
		this.#current = new Picture(this);
		return isGlobal || !wasComplete || scopes === 'all'
			? 'all'
			: affectedPaths(this, { before, after: summarize(this, changed, unchanged), moved, scopes });
	}

	/** Takes in what Mermaid reads in some sources. Answers the paths of the documents that have such a diagram. */
	learn(readings: ReadonlyMap<string, DiagramReading>): ReadonlySet<string> {
		return this.#show(this.diagrams.learn(readings));
	}

	/** Takes in what trackers say of some issues. Answers the paths of the documents that name one. */
	learnIssues(readings: ReadonlyMap<string, IssueReading>): ReadonlySet<string> {
		return this.#show(this.issues.learn(readings));
	}

	/** Where anything is new to some documents, there is a new picture. */
	#show(paths: ReadonlySet<string>): ReadonlySet<string> {
		if (paths.size > 0) {
			this.revision++;
			this.#current = new Picture(this);
		}
		return paths;
	}

	/** Whether files have other scopes than before; their prefixes are counted accordingly. */
	#settleScopes(changed: readonly Document[]): boolean {
		const isOther = this.scopes.settle();
		if (isOther) {
			this.prefixes.restart(() => this.documents.values());
		} else {
			this.prefixes.count(changed, 1);
		}
		return isOther;
	}

	#applySettings({
		isComplete = this.isComplete,
		unreached = this.unreached,
		today = this.today,
		unread = new Map(),
	}: Transaction): boolean {
		const hadUnread = this.unread.size > 0;
		for (const [path, isUnread] of unread) {
			this.unread[isUnread ? 'add' : 'delete'](path);
		}
		const isGlobal =
			isComplete !== this.isComplete ||
			unreached !== this.unreached ||
			today !== this.today ||
			hadUnread !== this.unread.size > 0;
		this.isComplete = isComplete;
		this.unreached = unreached;
		this.today = today;
		return isGlobal;
	}

	#applyFiles(files: ReadonlyMap<string, boolean>): string[] {
		const moved: string[] = [];
		for (const [path, exists] of files) {
			if (this.files.get(path) !== exists) {
				this.files.set(path, exists);
				moved.push(path);
			}
		}
		return moved;
	}

	#add(document: Document): void {
		this.documents.set(document.path, document);
		this.scopes.count(document, 1);
		this.postings.add(document);
		this.#tally(document, 1);
		this.#link(document, (sources, path) => sources.add(path));
		this.diagrams.add(document);
		this.issues.add(document);
	}

	#remove(document: Document): void {
		this.#link(document, (sources, path) => sources.delete(path));
		this.diagrams.remove(document);
		this.issues.remove(document);
		this.#tally(document, -1);
		this.postings.remove(document);
		this.scopes.count(document, -1);
		this.documents.delete(document.path);
	}

	#tally(document: Document, step: 1 | -1): void {
		for (const { verb } of document.type === 'code' ? document.references : []) {
			this.codeVerbs.count(verb, step);
		}
	}

	#link(document: Document, change: (sources: Set<string>, path: string) => void): void {
		if (document.type === 'code') {
			return;
		}
		const linkTo = (path: string | undefined): void => {
			if (path !== undefined && path !== document.path) {
				const sources = this.linking.get(path) ?? new Set();
				this.linking.set(path, sources);
				change(sources, document.path);
			}
		};
		for (const { target } of document.links) {
			linkTo(target?.path);
		}
		document.watches.forEach(linkTo);
	}
}

function sourcesOf(document: Document): readonly string[] {
	return document.type === 'spec' ? document.diagrams.map(it => it.source) : none;
}

function issuesOf(document: Document): readonly string[] {
	return document.type === 'spec' ? document.issueReferences.map(it => it.text) : none;
}

const none: readonly string[] = [];
