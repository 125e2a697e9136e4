import type { Issue, IssueAnswer, IssueReading } from '../../language/issue.js';
import type { Clock, Host } from '../../workspace/host.js';
import type { Shelf, Web } from '../../workspace/http.js';
import type { TrackerSettings } from '../../workspace/tracker-settings.js';
import { findIssue, type NamedIssue, pageOf, shortestName } from '../find-issue.js';
import { trackers } from '../index.js';
import type { IssueName } from '../tracker.js';
import { Gate } from './gate.js';
import { IssueCache } from './issue-cache.js';
import { IssueSearch } from './issue-search.js';
import { credentialUse, SiteReader } from './site-reader.js';
import { describeTrouble } from './trouble.js';

/**
 * Which issues to ask for: those that were not told of lately; of these, the ones whose tracker knows who asks; or all of them, however
 * lately they were told of.
 */
export type Wanted = 'stale' | 'signed-in' | 'all';

/** An issue that may be named, and the words for it. */
export interface ProposedIssue {
	readonly text: string;
	readonly issue: Issue;
}

/** The part of a host that trackers need. */
export type TrackerHost = Pick<Host, 'log'> & Clock & { readonly web?: Web | undefined; readonly shelf?: Shelf | undefined };

/**
 * Knows what trackers say of issues: what is kept from earlier at once, and what is new after it was asked for. However many ask, and
 * however often, each issue is asked for once, and together with others.
 *
 * @implements REQ-705
 */
export class IssueReader {
	readonly #host: TrackerHost;
	readonly #sites: ReadonlyMap<TrackerSettings, Site>;

	/** What is waiting to be asked for together, by key; and what is being asked for. */
	readonly #next = new Map<Site, Map<string, IssueName>>();
	readonly #running = new Map<string, Promise<void>>();
	#flush: Promise<void> | undefined;
	readonly #search: IssueSearch;
	#list: Promise<readonly ProposedIssue[]> | undefined;
	#listedAt = 0;

	constructor(host: TrackerHost, sites: readonly TrackerSettings[]) {
		this.#host = host;
		this.#search = new IssueSearch(host, words => this.#listAll(it => it.search(words)));
		const gates = new Map<string, Gate>();
		this.#sites = new Map(sites.map(it => [it, createSite(it, host, gates)]));
	}

	/** What is known of issues by the words that name them; words that name none are left out. */
	async recall(texts: readonly string[]): Promise<ReadonlyMap<string, IssueReading>> {
		const named = this.#find(texts);
		await Promise.all(
			[...this.#sites].map(([settings, { cache }]) =>
				cache.recall(named.filter(([, it]) => it.site === settings).map(([, it]) => keyOf(it))),
			),
		);
		return new Map(named.map(([text, it]) => [text, this.#readingOf(it)]));
	}

	/** Asks trackers for issues. Comes true when anything may be new. */
	async ask(texts: readonly string[], wanted: Wanted = 'stale'): Promise<boolean> {
		const named = this.#host.web ? this.#find(texts).map(([, it]) => it) : [];
		const silent = wanted === 'signed-in' ? await this.#strangers() : new Set();
		const asked = named.filter(it => wanted === 'all' || (!this.#isFresh(it) && !silent.has(it.site)));
		await Promise.all(asked.map(it => this.#enqueue(it)));
		return asked.length > 0;
	}

	/** The trackers that do not know who asks: they answer few questions, which are left for those who look at an issue. */
	async #strangers(): Promise<ReadonlySet<TrackerSettings>> {
		const sites = [...this.#sites.keys()];
		const isKnown = await Promise.all(
			sites.map(
				async it => (await this.#host.web?.hasCredential(credentialUse(trackers[it.type], it)).catch(() => false)) === true,
			),
		);
		return new Set(sites.filter((_, index) => isKnown[index] === false));
	}

	/** The open issues of the trackers that know who asks, in the words of these specs; asked for once in a while. */
	async list(): Promise<readonly ProposedIssue[]> {
		const now = this.#host.time();
		if (!this.#list || now - this.#listedAt > freshness || now < this.#listedAt) {
			this.#listedAt = now;
			this.#list = this.#listAll(it => it.list());
		}
		return this.#list;
	}

	/** The issues of these trackers whose titles have some words; nothing where that cannot be told now. */
	search(words: string): Promise<readonly ProposedIssue[]> {
		return this.#search.find(words);
	}

	async #listAll(listBy: (reader: SiteReader) => Promise<readonly IssueName[]>): Promise<readonly ProposedIssue[]> {
		const silent = this.#host.web ? await this.#strangers() : new Set();
		const asked = [...this.#sites.values()].filter(it => it.reader && !silent.has(it.settings));
		const lists = await Promise.all(asked.map(async it => ({ ...it, names: await this.#listOne(it, listBy) })));
		const sites = [...this.#sites.keys()];
		return lists.flatMap(({ settings, cache, names }) =>
			names.flatMap(name => {
				const tracker = trackers[settings.type];
				const issue = cache.find(tracker.keyOf(name))?.issue;
				return issue ? { text: shortestName({ name, site: settings, tracker }, sites), issue } : [];
			}),
		);
	}

	/** One tracker that cannot be understood leaves the others theirs. */
	#listOne(
		{ reader, settings }: Site,
		listBy: (reader: SiteReader) => Promise<readonly IssueName[]>,
	): Promise<readonly IssueName[]> {
		const names = reader ? listBy(reader) : Promise.resolve([]);
		return names.catch((error: unknown) => {
			this.#log(settings, error);
			return [];
		});
	}

	#log({ name }: TrackerSettings, error: unknown): void {
		this.#host.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
	}

	#find(texts: readonly string[]): (readonly [string, NamedIssue])[] {
		const sites = [...this.#sites.keys()];
		return texts.flatMap(text => {
			const found = findIssue(text, sites);
			return found ? [[text, found] as const] : [];
		});
	}

	#siteOf({ site }: NamedIssue): Site {
		const found = this.#sites.get(site);
		if (!found) {
			throw new Error(`${site.name} is no site of this reader.`);
		}
		return found;
	}

	#readingOf(issue: NamedIssue): IssueReading {
		const { cache, reader } = this.#siteOf(issue);
		const known = cache.find(keyOf(issue));
		const { name } = issue.site;
		const age = this.#host.time() - (known?.fetchedAt ?? 0);
		const isCurrent = age < currency && age > -slack && reader?.trouble !== 'refused';
		const answer: IssueAnswer | undefined = known && { issue: known.issue ?? undefined, fetchedAt: known.fetchedAt, isCurrent };
		const trouble = reader?.trouble === undefined ? undefined : describeTrouble(reader.trouble, name);
		return { url: known?.issue?.url ?? pageOf(issue), tracker: name, answer, trouble };
	}

	/** A point in time ahead of ours was written by a clock that was wrong. */
	#isFresh(issue: NamedIssue): boolean {
		const known = this.#siteOf(issue).cache.find(keyOf(issue));
		const age = this.#host.time() - (known?.fetchedAt ?? -Infinity);
		return age < freshness && age > -slack;
	}

	#enqueue(issue: NamedIssue): Promise<void> {
		const site = this.#siteOf(issue);
		const key = `${site.settings.url} ${keyOf(issue)}`;
		const running = this.#running.get(key);
		if (running) {
			return running;
		}
		const names = this.#next.get(site) ?? new Map<string, IssueName>();
		this.#next.set(site, names);
		names.set(key, issue.name);
		this.#flush ??= this.#schedule();
		return this.#flush;
	}

	/** Waits a moment for others to ask, then asks for all. */
	#schedule(): Promise<void> {
		return new Promise<void>(resolve => {
			this.#host.schedule(window, () => {
				const next = [...this.#next];
				this.#next.clear();
				this.#flush = undefined;
				resolve(Promise.all(next.map(([site, names]) => this.#read(site, names))).then(() => {}));
			});
		});
	}

	async #read({ reader, cache, settings }: Site, names: ReadonlyMap<string, IssueName>): Promise<void> {
		const before = reader?.trouble;
		const reading = (reader?.read([...names.values()]) ?? Promise.resolve())
			.then(() => cache.keep())
			.catch((error: unknown) => this.#log(settings, error))
			.finally(() => [...names.keys()].forEach(it => this.#running.delete(it)));
		[...names.keys()].forEach(it => this.#running.set(it, reading));
		await reading;
		if (reader?.trouble !== undefined && reader.trouble !== before) {
			const fault = reader.fault && `: ${reader.fault}`;
			this.#host.log(`${describeTrouble(reader.trouble, settings.name)} (${settings.url})${fault}`);
		}
	}
}

/** One tracker, and what is known of it. */
interface Site {
	readonly settings: TrackerSettings;
	readonly cache: IssueCache;

	/** Absent where the web cannot be reached. */
	readonly reader: SiteReader | undefined;
}

function createSite(site: TrackerSettings, host: TrackerHost, gates: Map<string, Gate>): Site {
	const tracker = trackers[site.type];
	const api = tracker.apiOf(site);
	const gate = gates.get(api) ?? new Gate(host);
	gates.set(api, gate);
	const cache = new IssueCache(host.shelf, site.url);
	const { web } = host;
	return { settings: site, cache, reader: web && new SiteReader({ site, tracker, web, clock: host, gate, cache }) };
}

function keyOf({ tracker, name }: NamedIssue): string {
	return tracker.keyOf(name);
}

/** In milliseconds: how long others are waited for before trackers are asked. */
const window = 50;

/** In milliseconds: what was told within this time is not asked for again unless somebody wants that. */
const freshness = 10 * 60_000;

/** In milliseconds: from what was told longer ago nothing is concluded. */
const currency = 24 * 3_600_000;

/** In milliseconds: how much two clocks of one machine may differ. */
const slack = 60_000;
