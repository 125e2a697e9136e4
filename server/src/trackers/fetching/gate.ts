import type { Clock } from '../../workspace/host.js';

/** A host wants no request for longer than anyone would wait. */
export class Closed extends Error {}

/** Lets requests to one host through, a few at a time, and none while the host wants a rest. */
export class Gate {
	readonly #clock: Clock;
	readonly #waiting: (() => void)[] = [];
	#running = 0;
	#closedUntil = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** Does something once it is its turn. Throws `Closed` where that takes too long. */
	async pass<T>(task: () => Promise<T>): Promise<T> {
		if (this.#running >= maximumRequests) {
			await new Promise<void>(resolve => this.#waiting.push(resolve));
		} else {
			this.#running++;
		}
		try {
			await this.#open();
			return await task();
		} finally {
			const next = this.#waiting.shift();
			if (next) {
				next();
			} else {
				this.#running--;
			}
		}
	}

	/** Lets nothing through for so many milliseconds. */
	close(milliseconds: number): void {
		this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + milliseconds);
	}

	async #open(): Promise<void> {
		for (let rest = this.#rest(); rest > 0; rest = this.#rest()) {
			if (rest > longestWait) {
				throw new Closed(`For ${Math.ceil(rest / 1000)} s.`);
			}
			await new Promise<void>(resolve => this.#clock.schedule(rest, resolve));
		}
	}

	#rest(): number {
		return this.#closedUntil - this.#clock.now();
	}
}

/** At once, of one host. */
const maximumRequests = 4;

/** In milliseconds. */
const longestWait = 10_000;
