import type { Host } from '../workspace/host.js';
import type { Revision } from '../workspace/history.js';
import { type Past, readPast } from '../workspace/past.js';

/** What a folder was at a revision; git is asked in trusted folders only. The last answer is kept, since a view asks at every edit. */
export class Pasts {
	readonly #host: Host;
	readonly #isTrusted: () => boolean;
	#last: { readonly revision: string; readonly until: number; readonly past: Promise<Past> } | undefined;

	constructor(host: Host, isTrusted: () => boolean) {
		this.#host = host;
		this.#isTrusted = isTrusted;
	}

	/** The tags and the commits of late. */
	list(): Promise<readonly Revision[]> {
		return (this.#isTrusted() ? this.#host.history?.list() : undefined) ?? Promise.resolve([]);
	}

	/** What the specs said at a revision. A branch may move: it is looked at again once a minute, what is not there at once. */
	read(revision: string): Promise<Past> {
		if (!this.#isTrusted()) {
			return Promise.resolve({ type: 'no-repository' });
		}
		const time = this.#host.time();
		if (this.#last?.revision === revision && time < this.#last.until) {
			return this.#last.past;
		}
		const past = readPast(this.#host, revision);
		const asked = { revision, until: time + lifetime, past };
		this.#last = asked;
		const forget = (): void => {
			this.#last = this.#last === asked ? undefined : this.#last;
		};
		void past.then(({ type }) => type === 'read' || forget(), forget);
		return past;
	}
}

/** In milliseconds. */
const lifetime = 60_000;
