/**
 * The word that is most likely meant: the one with the fewest letters changed, where those are few enough for a slip.
 * `undefined` where none is near.
 */
export function findNearWord(word: string, words: Iterable<string>): string | undefined {
	const limit = Math.min(3, Math.floor(word.length / 2.5));
	let nearest: string | undefined;
	let least = limit + 1;
	for (const candidate of words) {
		const distance = Math.abs(candidate.length - word.length) < least ? editDistance(word, candidate) : least;
		if (distance < least) {
			least = distance;
			nearest = candidate;
		}
	}
	return nearest;
}

/** How many letters must be put in, taken out or replaced to make one word of the other (Levenshtein). */
function editDistance(from: string, to: string): number {
	let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
			current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[to.length] ?? 0;
}
