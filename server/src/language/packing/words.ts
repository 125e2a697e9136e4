/**
 * The same words, each as one string for the whole process: documents from another thread bring copies of their own, and what is
 * the same string is compared at once.
 */
export function shareWords(words: readonly string[]): readonly string[] {
	const own: string[] = [];
	for (const word of words) {
		own.push(share(word));
	}
	return own;
}

function share(word: string): string {
	const known = shared.get(word);
	if (known !== undefined) {
		return known;
	}
	if (shared.size < maximumWords) {
		shared.set(word, word);
	}
	return word;
}

const shared = new Map<string, string>();
const maximumWords = 1000;
