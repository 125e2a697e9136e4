/** Counts how often each value occurs, and tells which have appeared or gone once a transaction is through. */
export class Tally<T> {
	readonly #counts = new Map<T, number>();

	/** What has been counted since the last `settle`, and whether it was there before. */
	readonly #touched = new Map<T, boolean>();

	count(value: T, step: 1 | -1): void {
		const before = this.#counts.get(value) ?? 0;
		if (!this.#touched.has(value)) {
			this.#touched.set(value, before > 0);
		}
		if (before + step > 0) {
			this.#counts.set(value, before + step);
		} else {
			this.#counts.delete(value);
		}
	}

	has(value: T): boolean {
		return this.#counts.has(value);
	}

	values(): Iterable<T> {
		return this.#counts.keys();
	}

	/** The values that are new, or gone, since the last call. */
	settle(): readonly T[] {
		const changed = [...this.#touched]
			.filter(([value, wasThere]) => this.#counts.has(value) !== wasThere)
			.map(([value]) => value);
		this.#touched.clear();
		return changed;
	}
}
