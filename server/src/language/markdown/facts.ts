import type { FactKind } from './fact-kind.js';

/** Numbers a fact takes in the store: its kind, start and end, and six details. */
export const FACT_STRIDE = 9;

/**
 * What stands where in one Markdown text: a list of facts, each a kind, a stretch of the text and up to six numbers more.
 *
 * Blocks stand in document order, a container before what it holds; after the last block the inlines stand in text order, an
 * outer one before those inside it. Details are read through the functions named after the kinds, such as `headingOf`.
 */
export interface MarkdownFacts {
	/** How many facts there are; they are numbered from 0. */
	readonly count: number;
	/** How many of them are blocks: the first inline has this number. */
	readonly blockCount: number;
	/** What fact `i` is about. */
	kind(i: number): FactKind;
	/** The UTF-16 offset where fact `i` starts. */
	start(i: number): number;
	/** The UTF-16 offset behind the last character of fact `i`. */
	end(i: number): number;
	/** The `n`th detail of fact `i`, counted from 0; -1 where the kind has none or the text has left it out. */
	detail(i: number, n: number): number;
}

/** Facts in one array of their own, so that keeping them keeps nothing else alive. */
export class FactList implements MarkdownFacts {
	readonly count: number;
	readonly blockCount: number;
	readonly #records: Int32Array;

	constructor(records: Int32Array, blockCount: number) {
		this.#records = records;
		this.count = records.length / FACT_STRIDE;
		this.blockCount = blockCount;
	}

	kind(i: number): FactKind {
		return this.#records[i * FACT_STRIDE] as FactKind;
	}

	start(i: number): number {
		return this.#records[i * FACT_STRIDE + 1] as number;
	}

	end(i: number): number {
		return this.#records[i * FACT_STRIDE + 2] as number;
	}

	detail(i: number, n: number): number {
		return this.#records[i * FACT_STRIDE + 3 + n] as number;
	}
}
