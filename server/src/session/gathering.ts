import type { Clock } from '../workspace/host.js';

/** Gathers what comes in quick succession, as file events do at a branch switch, and hands it on as one. */
export class Gathering<T> {
	readonly #clock: Clock;
	readonly #handOn: (values: ReadonlySet<T>) => void;
	#values = new Set<T>();
	#firstAt = 0;
	#cancel: (() => void) | undefined;

	constructor(clock: Clock, handOn: (values: ReadonlySet<T>) => void) {
		this.#clock = clock;
		this.#handOn = handOn;
	}

	add(value: T): void {
		const now = this.#clock.now();
		if (this.#values.size === 0) {
			this.#firstAt = now;
		}
		this.#values.add(value);
		this.#cancel?.();
		this.#cancel = this.#clock.schedule(Math.max(0, Math.min(quietTime, this.#firstAt + longestTime - now)), () => {
			const values = this.#values;
			this.#values = new Set();
			this.#cancel = undefined;
			this.#handOn(values);
		});
	}

	/** Forgets what has not been handed on. */
	dispose(): void {
		this.#cancel?.();
		this.#values.clear();
	}
}

/** How long nothing may have come in, in milliseconds. */
const quietTime = 150;

/** After so many milliseconds what has come in is handed on though more keeps coming, as from a program that writes a log. */
const longestTime = 1000;
