import type { Clock } from '../../workspace/host.js';
import type { ProposedIssue } from './issue-reader.js';

/**
 * Searches trackers for words that somebody types: once they pause, one search after the other, no more than so many a minute, and for the
 * same words once.
 *
 * @implements REQ-721
 */
export class IssueSearch {
	readonly #clock: Clock;
	readonly #ask: (words: string) => Promise<readonly ProposedIssue[]>;
	readonly #found = new Map<string, Promise<readonly ProposedIssue[]>>();
	readonly #askedAt: number[] = [];

	/** What was typed last: what was typed before it is not searched for any more. */
	#newest = '';
	#running: Promise<unknown> = Promise.resolve();

	/** @param ask Asks the trackers that know who asks. */
	constructor(clock: Clock, ask: (words: string) => Promise<readonly ProposedIssue[]>) {
		this.#clock = clock;
		this.#ask = ask;
	}

	/** What trackers find; nothing for words that are too few, too many at once, or given up for others. */
	find(text: string): Promise<readonly ProposedIssue[]> {
		const words = text.trim().toLowerCase();
		if (!isTelling(words)) {
			return Promise.resolve([]);
		}
		this.#newest = words;
		const found = this.#found.get(words) ?? this.#search(words);
		this.#found.set(words, found);
		return found;
	}

	async #search(words: string): Promise<readonly ProposedIssue[]> {
		await new Promise<void>(resolve => this.#clock.schedule(pause, resolve));
		await this.#running;
		if (words !== this.#newest || !this.#takeTurn()) {
			this.#found.delete(words);
			return [];
		}
		const asked = this.#ask(words).catch(() => []);
		this.#running = asked;
		this.#forgetOldest();
		const found = await asked;
		if (found.length === 0) {
			// There may be some the next time, and it may only be that nobody answered.
			this.#found.delete(words);
		}
		return found;
	}

	#takeTurn(): boolean {
		const now = this.#clock.now();
		while (this.#askedAt[0] !== undefined && now - this.#askedAt[0] > minute) {
			this.#askedAt.shift();
		}
		const isAllowed = this.#askedAt.length < mostInMinute;
		if (isAllowed) {
			this.#askedAt.push(now);
		}
		return isAllowed;
	}

	#forgetOldest(): void {
		for (const words of this.#found.keys()) {
			if (this.#found.size <= mostKept) {
				break;
			}
			this.#found.delete(words);
		}
	}
}

/** A number names an issue without a search; of Latin letters it takes three, of Chinese characters two. */
function isTelling(words: string): boolean {
	return words.length <= longest && /[a-z]{3}|\p{Script=Han}{2}/u.test(words);
}

const longest = 100;

/** In milliseconds. */
const pause = 250;
const minute = 60_000;

/** GitHub allows thirty. */
const mostInMinute = 20;
const mostKept = 100;
