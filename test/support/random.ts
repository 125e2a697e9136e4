/** Chooses by a seed: the same seed makes the same choices. */
export interface Random {
	/** A whole number from 0 up to, but not including, the limit. */
	below(limit: number): number;

	/** One of some values. */
	of<T>(values: readonly T[]): T;
}

/** Mulberry32: small, and even enough for tests. */
export function createRandom(seed: number): Random {
	let state = seed;
	const below = (limit: number): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
	};
	return {
		below,
		of: values => {
			const value = values[below(values.length)];
			if (value === undefined) {
				throw new Error('There is nothing to choose from.');
			}
			return value;
		},
	};
}
