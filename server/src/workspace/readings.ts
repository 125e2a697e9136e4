import type { Document } from '../language/document.js';

/** What others read in names and sources that documents hold. What two documents hold is read once. */
export class Readings<Reading> {
	readonly #keysOf: (document: Document) => readonly string[];
	readonly #byKey = new Map<string, Entry<Reading>>();

	/** Keys that a document has lost in this transaction: most often it has them again at the end of it. */
	readonly #lost = new Set<string>();

	/** @param keysOf What a document holds that is to be read. */
	constructor(keysOf: (document: Document) => readonly string[]) {
		this.#keysOf = keysOf;
	}

	/** What is read in a key; `undefined` while nobody has. */
	readingOf(key: string): Reading | undefined {
		return this.#byKey.get(key)?.reading;
	}

	/** Everything that documents hold. */
	keys(): readonly string[] {
		return [...this.#byKey.keys()];
	}

	/** What some documents hold, each once, of which nothing is known; of one document no more than `limit`. */
	unknownIn(documents: readonly Document[], limit = Infinity): readonly string[] {
		const keys = documents.flatMap(it => this.#keysOf(it).slice(0, limit));
		return [...new Set(keys)].filter(it => this.readingOf(it) === undefined);
	}

	/** Takes in what is read, that aside which no document has any more. Answers the paths of the documents that do. */
	learn(readings: ReadonlyMap<string, Reading>): ReadonlySet<string> {
		const paths = new Set<string>();
		for (const [key, reading] of readings) {
			const entry = this.#byKey.get(key);
			if (entry) {
				entry.reading = reading;
				entry.paths.forEach(it => paths.add(it));
			}
		}
		return paths;
	}

	add(document: Document): void {
		for (const key of this.#keysOf(document)) {
			const entry = this.#byKey.get(key) ?? { paths: new Set(), reading: undefined };
			entry.paths.add(document.path);
			this.#byKey.set(key, entry);
		}
	}

	remove(document: Document): void {
		for (const key of this.#keysOf(document)) {
			this.#byKey.get(key)?.paths.delete(document.path);
			this.#lost.add(key);
		}
	}

	/** Ends a transaction: what no document has any more is forgotten. */
	settle(): void {
		for (const key of this.#lost) {
			if (this.#byKey.get(key)?.paths.size === 0) {
				this.#byKey.delete(key);
			}
		}
		this.#lost.clear();
	}
}

interface Entry<Reading> {
	/** Of the documents that hold the key. */
	readonly paths: Set<string>;
	reading: Reading | undefined;
}
