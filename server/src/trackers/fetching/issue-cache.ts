import type { Issue } from '../../language/issue.js';
import { hash } from '../../util/hash.js';
import type { Shelf } from '../../workspace/http.js';

/** What a tracker has said of one issue; `null` where there is none. */
export interface CachedIssue {
	readonly issue: Issue | null;

	/** In milliseconds since 1970. */
	readonly fetchedAt: number;
}

/**
 * The issues of one tracker as they were last told, also by earlier processes. It holds what a tracker has answered, and nothing of who
 * asked.
 *
 * @implements REQ-706
 */
export class IssueCache {
	readonly #shelf: Shelf | undefined;
	readonly #site: string;
	readonly #issues = new Map<string, CachedIssue>();
	readonly #recalled = new Map<string, Promise<void>>();
	readonly #changed = new Set<string>();

	/** @param site Where the pages of the tracker are. */
	constructor(shelf: Shelf | undefined, site: string) {
		this.#shelf = shelf;
		this.#site = site;
	}

	find(key: string): CachedIssue | undefined {
		return this.#issues.get(key);
	}

	/** Whether any issue whose key begins so is known to exist: who asks may look into its project. */
	hasSome(prefix: string): boolean {
		for (const [key, { issue }] of this.#issues) {
			if (issue && key.startsWith(prefix)) {
				return true;
			}
		}
		return false;
	}

	set(key: string, issue: CachedIssue): void {
		this.#issues.set(key, issue);
		this.#changed.add(key);
	}

	/** Fetches what the shelf has of some issues. */
	async recall(keys: readonly string[]): Promise<void> {
		const shards = [...new Set(keys.map(it => this.#shardOf(it)))];
		await Promise.all(
			shards.map(shard => {
				const recalled = this.#recalled.get(shard) ?? this.#recallShard(shard);
				this.#recalled.set(shard, recalled);
				return recalled;
			}),
		);
	}

	/** Puts on the shelf what is new, beside what others have put there meanwhile. */
	async keep(): Promise<void> {
		const shards = new Set([...this.#changed].map(it => this.#shardOf(it)));
		this.#changed.clear();
		for (const shard of shards) {
			await this.#recallShard(shard);
			const own = [...this.#issues].filter(([key]) => this.#shardOf(key) === shard);
			const newest = own.sort(([, a], [, b]) => b.fetchedAt - a.fetchedAt).slice(0, shardSize);
			await this.#shelf?.write(shard, JSON.stringify({ version, site: this.#site, issues: Object.fromEntries(newest) }));
		}
	}

	async #recallShard(shard: string): Promise<void> {
		const text = await this.#shelf?.read(shard).catch(() => undefined);
		for (const [key, issue] of text === undefined ? [] : readShard(text, this.#site)) {
			const known = this.#issues.get(key);
			if (!known || known.fetchedAt < issue.fetchedAt) {
				this.#issues.set(key, issue);
			}
		}
	}

	#shardOf(key: string): string {
		return `issues-${hash(this.#site).toString(36)}-${hash(key) % shardCount}.json`;
	}
}

/** What an earlier version of this program has kept is not read. */
const version = 1;
const shardCount = 16;

/** No team names more issues; what was not asked for longest goes first. */
const shardSize = 2000;

/** What stands on the shelf may be half written, or not ours. */
function readShard(text: string, site: string): readonly (readonly [string, CachedIssue])[] {
	try {
		const shard = JSON.parse(text) as { version?: unknown; site?: unknown; issues?: Readonly<Record<string, unknown>> };
		return shard.version === version && shard.site === site
			? Object.entries(shard.issues ?? {}).flatMap(([key, it]) => (isCachedIssue(it) ? [[key, it] as const] : []))
			: [];
	} catch {
		return [];
	}
}

function isCachedIssue(value: unknown): value is CachedIssue {
	const { issue, fetchedAt } = (value ?? {}) as { issue?: unknown; fetchedAt?: unknown };
	return typeof fetchedAt === 'number' && (issue === null || isIssue(issue));
}

function isIssue(value: unknown): value is Issue {
	const issue = (value ?? {}) as Readonly<Record<string, unknown>>;
	const hasTexts = ['key', 'url', 'title', 'stateName', 'assignee', 'milestone', 'due', 'updated'].every(
		it => typeof issue[it] === 'string',
	);
	return hasTexts && states.has(issue['state']) && Array.isArray(issue['labels']) && Array.isArray(issue['pullRequests']);
}

const states: ReadonlySet<unknown> = new Set(['open', 'done', 'dropped']);
