import type { FactKind } from './fact-kind.js';
import { FACT_STRIDE, FactList, type MarkdownFacts } from './facts.js';

const INITIAL_FACTS = 1024;
const LARGEST_SPARE = 1 << 20;
const DROPPED = 0;

/** The array of the last scan, lent to the next one: most files are small, and a new array would be most of their cost. */
let spareRecords: Int32Array | undefined;

/** Collects facts while a text is scanned. A fact is named by its place in the store, which `add` returns. */
export class FactBuilder {
	private records: Int32Array;
	private length = 0;
	private blocksLength = 0;
	private droppedCount = 0;

	constructor() {
		this.records = spareRecords ?? new Int32Array(INITIAL_FACTS * FACT_STRIDE);
		spareRecords = undefined;
	}

	/** Appends a fact without details; an end that is not known yet is -1. */
	add(kind: FactKind, start: number, end: number): number {
		const fact = this.length;
		if (fact + FACT_STRIDE > this.records.length) {
			this.grow();
		}
		const records = this.records;
		records[fact] = kind;
		records[fact + 1] = start;
		records[fact + 2] = end;
		records[fact + 3] = -1;
		records[fact + 4] = -1;
		records[fact + 5] = -1;
		records[fact + 6] = -1;
		records[fact + 7] = -1;
		records[fact + 8] = -1;
		this.length = fact + FACT_STRIDE;
		return fact;
	}

	set(fact: number, detail: number, value: number): void {
		this.records[fact + 3 + detail] = value;
	}

	/** Sets two details that are the edges of one stretch. */
	setSpan(fact: number, detail: number, start: number, end: number): void {
		this.records[fact + 3 + detail] = start;
		this.records[fact + 4 + detail] = end;
	}

	setKind(fact: number, kind: FactKind): void {
		this.records[fact] = kind;
	}

	setStart(fact: number, start: number): void {
		this.records[fact + 1] = start;
	}

	setEnd(fact: number, end: number): void {
		this.records[fact + 2] = end;
	}

	/** Takes back a fact that was added in hope: a `[` that turned out to open nothing. */
	drop(fact: number): void {
		if (fact + FACT_STRIDE === this.length) {
			this.length = fact;
		} else {
			this.records[fact] = DROPPED;
			this.droppedCount++;
		}
	}

	/** Says that every block has been added. From here on only inlines are, and only inlines are dropped. */
	endBlocks(): void {
		this.blocksLength = this.length;
	}

	/** The place behind the last fact so far; the facts before it start at multiples of the stride. */
	get end(): number {
		return this.length;
	}

	kindOf(fact: number): FactKind {
		return this.records[fact] as FactKind;
	}

	startOf(fact: number): number {
		return this.records[fact + 1] as number;
	}

	endOf(fact: number): number {
		return this.records[fact + 2] as number;
	}

	detailOf(fact: number, detail: number): number {
		return this.records[fact + 3 + detail] as number;
	}

	/** Hands the facts out and gives the array back: the builder is of no use afterwards. */
	finish(): MarkdownFacts {
		if (this.droppedCount > 0) {
			this.closeGaps();
		}
		const facts = new FactList(this.records.slice(0, this.length), this.blocksLength / FACT_STRIDE);
		if (this.records.length <= LARGEST_SPARE) {
			spareRecords = this.records;
		}
		return facts;
	}

	private grow(): void {
		const larger = new Int32Array(this.records.length * 2);
		larger.set(this.records);
		this.records = larger;
	}

	private closeGaps(): void {
		let to = this.blocksLength;
		for (let from = to; from < this.length; from += FACT_STRIDE) {
			if (this.records[from] !== DROPPED) {
				this.records.copyWithin(to, from, from + FACT_STRIDE);
				to += FACT_STRIDE;
			}
		}
		this.length = to;
	}
}
