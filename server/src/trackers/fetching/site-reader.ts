import type { Clock } from '../../workspace/host.js';
import type { CredentialUse, HttpRequest } from '../../web/http.js';
import type { Web } from '../../workspace/http.js';
import type { TrackerSettings } from '../../workspace/tracker-settings.js';
import {
	type IssueName,
	type IssuesRead,
	type Listing,
	type Searching,
	type Tracker,
	type TrackerRequest,
	UnexpectedAnswer,
} from '../tracker.js';
import type { Gate } from './gate.js';
import type { IssueCache } from './issue-cache.js';
import { send, type Sent } from './send.js';
import type { Trouble } from './trouble.js';

/** One tracker, and what there is to ask it with. */
export interface SiteSurroundings {
	readonly site: TrackerSettings;
	readonly tracker: Tracker;
	readonly web: Web;
	readonly clock: Clock;
	readonly gate: Gate;
	readonly cache: IssueCache;
}

/**
 * Asks one tracker for issues, as many at once as it tells of, and keeps what it says.
 *
 * @implements REQ-707
 */
export class SiteReader {
	readonly #around: SiteSurroundings;

	/** What answers were called by their server, by the request: the same is not sent again. */
	readonly #etags = new Map<string, string>();

	/** Whether the tracker has accepted the token, as far as it was asked. */
	#isAccepted: Promise<boolean> | undefined;

	/** Why the last request has failed. */
	trouble: Trouble | undefined;

	/** What is wrong with the last answer that was not understood; empty where all were. */
	fault = '';

	constructor(around: SiteSurroundings) {
		this.#around = around;
	}

	/** Asks for issues; what cannot be had stays as it was known. */
	async read(names: readonly IssueName[]): Promise<void> {
		const { tracker, web, site } = this.#around;
		const isSignedIn = await web.hasCredential(credentialUse(tracker, site)).catch(() => false);
		this.trouble = undefined;
		this.fault = '';
		await this.#readBatches(names, isSignedIn);
	}

	/** Asks for the open issues of the site's own project, if it has a list of them, and keeps them, too. */
	async list(): Promise<readonly IssueName[]> {
		const { tracker, site } = this.#around;
		const { listing } = tracker;
		return listing ? this.#readList(listing.request(site), listing) : [];
	}

	/** Asks for the issues of the site's own project whose titles have some words, if it can be searched, and keeps them, too. */
	async search(words: string): Promise<readonly IssueName[]> {
		const { tracker, site } = this.#around;
		const { searching } = tracker;
		return searching ? this.#readList(searching.request(words, site), searching) : [];
	}

	/** What a list tells only the names of is asked for. */
	async #readList(request: TrackerRequest | undefined, list: Listing | Searching): Promise<readonly IssueName[]> {
		const { tracker, site, cache, clock } = this.#around;
		const sent = request && (await send(this.#toHttp(request, undefined), this.#around));
		if (sent?.type !== 'answer') {
			return [];
		}
		const listed = list.read(sent.value, site);
		listed.forEach(({ name, issue }) => issue && cache.set(tracker.keyOf(name), { issue, fetchedAt: clock.time() }));
		await this.#readBatches(
			listed.filter(it => !it.issue).map(it => it.name),
			true,
		);
		return listed.map(it => it.name);
	}

	async #readBatches(names: readonly IssueName[], isSignedIn: boolean): Promise<void> {
		const { batchSize, isPerProject } = this.#around.tracker;
		const batches = batchesOf(names, batchSize[isSignedIn ? 'signedIn' : 'anonymous'], isPerProject);
		await Promise.all(batches.map(it => this.#readBatch(it, isSignedIn)));
	}

	async #readBatch(names: readonly IssueName[], isSignedIn: boolean): Promise<void> {
		const { tracker, site, cache } = this.#around;
		const request = tracker.request(names, site, isSignedIn);
		const etag = names.every(it => cache.find(tracker.keyOf(it))) ? this.#etags.get(request.path) : undefined;
		const sent = await send(this.#toHttp(request, etag), this.#around);
		if (sent.type === 'unchanged') {
			names.forEach(it => this.#confirm(it));
		} else if (sent.type === 'trouble') {
			this.#note(sent, names);
		} else {
			await this.#take(sent, names, { request, isSignedIn });
		}
	}

	#toHttp(request: TrackerRequest, etag: string | undefined): HttpRequest {
		const { tracker, site } = this.#around;
		return toHttpRequest(request, tracker, site, etag);
	}

	#confirm(name: IssueName): void {
		const { tracker, cache, clock } = this.#around;
		const key = tracker.keyOf(name);
		const known = cache.find(key);
		if (known) {
			cache.set(key, { issue: known.issue, fetchedAt: clock.time() });
		}
	}

	/** A page that is missing is no news where nobody knows whether its project may be seen at all. */
	#note({ trouble, status }: Extract<Sent, { type: 'trouble' }>, names: readonly IssueName[]): void {
		const { tracker, cache, clock } = this.#around;
		const [name, second] = names;
		const isVisible = name !== undefined && second === undefined && cache.hasSome(`${name.project}#`);
		if (trouble === 'missing' && isVisible && (status === 404 || status === 410)) {
			cache.set(tracker.keyOf(name), { issue: null, fetchedAt: clock.time() });
		} else {
			this.trouble = trouble;
		}
	}

	async #take(
		{ value, etag }: Extract<Sent, { type: 'answer' }>,
		names: readonly IssueName[],
		{ request, isSignedIn }: { readonly request: TrackerRequest; readonly isSignedIn: boolean },
	): Promise<void> {
		const read = this.#understand(value, names);
		if (!read) {
			return;
		}
		const { tracker, cache, clock } = this.#around;
		const isAbsenceKnown =
			tracker.tellsStrangers || (isSignedIn && ([...read.values()].every(Boolean) || (await this.#isKnown())));
		for (const [key, issue] of read) {
			if (issue || isAbsenceKnown) {
				cache.set(key, { issue: issue ?? null, fetchedAt: clock.time() });
			}
		}
		if (etag !== undefined && request.method === 'GET') {
			this.#etags.set(request.path, etag);
		}
		const left = names.filter(it => !read.has(tracker.keyOf(it)));
		if (tracker.isAllOrNothing === true && left.length < names.length && left.length > 0) {
			await this.#readBatch(left, isSignedIn);
		}
	}

	/** Whether the tracker knows who asks, asked once. */
	#isKnown(): Promise<boolean> {
		const { confirmation } = this.#around.tracker;
		this.#isAccepted ??= confirmation ? this.#confirmToken(confirmation) : Promise.resolve(true);
		return this.#isAccepted;
	}

	async #confirmToken(confirmation: TrackerRequest): Promise<boolean> {
		const sent = await send(this.#toHttp(confirmation, undefined), this.#around);
		if (sent.type === 'trouble') {
			this.trouble = sent.trouble;
			this.#isAccepted = undefined;
		}
		return sent.type === 'answer';
	}

	#understand(value: unknown, names: readonly IssueName[]): IssuesRead | undefined {
		const { tracker, site } = this.#around;
		try {
			const read = tracker.read(value, names, site);
			this.trouble = read.size === 0 ? 'missing' : this.trouble;
			return read;
		} catch (error) {
			if (!(error instanceof UnexpectedAnswer)) {
				throw error;
			}
			this.trouble = 'unreadable';
			this.fault = error.message;
			return undefined;
		}
	}
}

/** A request as it goes to the web. */
export function toHttpRequest(
	{ method, path, body, contentType = 'application/json' }: TrackerRequest,
	tracker: Tracker,
	site: TrackerSettings,
	etag?: string,
): HttpRequest {
	return {
		method,
		url: joinAddress(tracker.apiOf(site), path),
		headers: {
			accept: 'application/json',
			'user-agent': 'clewline',
			...(body === undefined ? {} : { 'content-type': contentType }),
			...(etag === undefined ? {} : { 'if-none-match': etag }),
		},
		body: body === undefined ? undefined : JSON.stringify(body),
		credential: credentialUse(tracker, site),
	};
}

/** How a token is shown to a tracker. */
export function credentialUse(tracker: Tracker, site: TrackerSettings): CredentialUse {
	return { ...tracker.access, tracker: site.name, type: tracker.type, api: tracker.apiOf(site) };
}

/** A path may climb out of the API's folder: GitHub Enterprise has GraphQL beside REST. */
function joinAddress(api: string, path: string): string {
	return path.startsWith('/../') ? `${api.slice(0, api.lastIndexOf('/'))}${path.slice('/..'.length)}` : `${api}${path}`;
}

/** Puts names together of which one request may be about. */
export function batchesOf(names: readonly IssueName[], size: number, isPerProject: boolean): readonly (readonly IssueName[])[] {
	const groups = new Map<string, IssueName[]>();
	for (const name of names) {
		const key = isPerProject ? name.project : '';
		const group = groups.get(key) ?? [];
		groups.set(key, group);
		group.push(name);
	}
	return [...groups.values()].flatMap(group =>
		Array.from({ length: Math.ceil(group.length / size) }, (_, index) => group.slice(index * size, (index + 1) * size)),
	);
}
