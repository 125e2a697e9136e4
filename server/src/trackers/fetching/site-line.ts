import * as l10n from '@vscode/l10n';
import type { TrackerSettings } from '../../workspace/tracker-settings.js';
import { trackers } from '../index.js';
import type { TrackerRequest } from '../tracker.js';
import { Gate } from './gate.js';
import type { TrackerHost } from './issue-reader.js';
import { send, sendOnce } from './send.js';
import { toHttpRequest } from './site-reader.js';
import { describeTrouble, type Trouble } from './trouble.js';

/** A tracker has not done what it was asked, and why, in words for people. */
export class NotDone extends Error {}

/** The way to trackers for one thing that the user does. One that nobody can speak to is not asked again. */
export class SiteLine {
	readonly #host: TrackerHost;
	readonly #gates = new Map<TrackerSettings, Gate>();
	readonly #lost = new Map<TrackerSettings, Trouble>();

	constructor(host: TrackerHost) {
		this.#host = host;
	}

	/**
	 * Asks for something, and again where that may help.
	 * @throws NotDone
	 */
	read(request: TrackerRequest, site: TrackerSettings): Promise<unknown> {
		return this.#ask(request, site, send);
	}

	/**
	 * Asks to have something made or changed; sends it once, whatever comes of it.
	 * @throws NotDone
	 */
	write(request: TrackerRequest, site: TrackerSettings): Promise<unknown> {
		return this.#ask(request, site, sendOnce);
	}

	async #ask(request: TrackerRequest, site: TrackerSettings, sendBy: typeof send): Promise<unknown> {
		const { web } = this.#host;
		if (!web) {
			throw new NotDone(l10n.t('{0} cannot be reached', site.name));
		}
		const lost = this.#lost.get(site);
		if (lost !== undefined) {
			throw new NotDone(describeTrouble(lost, site.name));
		}
		const sent = await sendBy(toHttpRequest(request, trackers[site.type], site), {
			web,
			clock: this.#host,
			gate: this.#gateOf(site),
		});
		if (sent.type === 'trouble') {
			if (lasting.has(sent.trouble)) {
				this.#lost.set(site, sent.trouble);
			}
			throw new NotDone(describeTrouble(sent.trouble, site.name));
		}
		return sent.type === 'answer' ? sent.value : undefined;
	}

	#gateOf(site: TrackerSettings): Gate {
		const gate = this.#gates.get(site) ?? new Gate(this.#host);
		this.#gates.set(site, gate);
		return gate;
	}
}

/** What is the same for whatever is asked. */
const lasting: ReadonlySet<Trouble> = new Set<Trouble>(['elsewhere', 'limited', 'refused', 'unreachable']);
