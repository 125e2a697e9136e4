import type { Item } from './document.js';

/** Answers for rising offsets which item is the innermost around each. */
export class EnclosingItems {
	readonly #items: readonly Item[];
	#next = 0;
	readonly #open: number[] = [];

	constructor(items: readonly Item[]) {
		this.#items = items;
	}

	/** The index of the item around an offset, -1 where there is none; offsets must not fall from one call to the next. */
	at(offset: number): number {
		for (let item = this.#items[this.#next]; item && item.start <= offset; item = this.#items[++this.#next]) {
			this.#open.push(this.#next);
		}
		while (this.#open.length > 0 && (this.#items[this.#open.at(-1) ?? 0]?.end ?? 0) <= offset) {
			this.#open.pop();
		}
		return this.#open.at(-1) ?? -1;
	}
}
