import type { Span } from '../../../util/span.js';
import { otherPaddings } from '../../padded-id.js';
import type { Definition, DialectReader, DialectReference, FileItem } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { numberOf, slugOf } from './place.js';
import { decisionReferences } from './references.js';
import { frontMatterStatus, readStatus } from './status.js';

/** Reads the record of a decision: its title is the first heading, and its ID that of the file, unless it says one itself. */
export class DecisionReader extends LayeredReader {
	readonly #id: string;
	readonly #isNumbered: boolean;
	#isDefined = false;

	constructor(base: DialectReader, path: string) {
		super(base);
		const slug = slugOf(path);
		this.#isNumbered = slug === undefined;
		this.#id = slug ?? `ADR-${numberOf(path) ?? ''}`;
	}

	override fileItem(id: string): FileItem | undefined {
		if (!numberedId.test(id)) {
			return undefined;
		}
		this.#isDefined = true;
		return { kind: 'decision', aliases: aliasesOf(id) };
	}

	override titledFile(text: string, title: Span): Definition | undefined {
		return this.heading(text, title, 1);
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const own = this.base.heading(text, content, depth);
		if (this.#isDefined || depth > 2) {
			return own;
		}
		this.#isDefined = true;
		const status = readStatus(text, content.end) ?? frontMatterStatus(text.slice(0, content.start));
		const facts = { kind: 'decision', attributes: status?.attributes ?? [], ...(status && { status: status.word }) } as const;
		if (own?.kind === 'decision') {
			const { isTentative: _, ...sure } = own;
			return { ...sure, ...facts, aliases: aliasesOf(own.id) };
		}
		const { number, length } = this.#isNumbered ? writtenNumber(text, content) : unnumbered;
		return {
			...facts,
			id: this.#id,
			idSpan: number ?? content,
			titleSpan: { start: content.start + length, end: content.end },
			aliases: aliasesOf(this.#id),
		};
	}

	override references(text: string): readonly DialectReference[] {
		return decisionReferences(text);
	}
}

/** `ADR-0005`, `adr-5`; a page may have `id: adrs-adr005` for its address, which nobody calls the decision by. */
const numberedId = /^\p{L}[\p{L}\p{N}_-]*-\d+$/u;

/** In `9. Use a queue`, the place of `9`, and how long all is that stands before the title. */
function writtenNumber(text: string, { start, end }: Span): WrittenNumber {
	const match = numbered.exec(text.slice(start, Math.min(end, start + longestNumber)));
	const { before = '', number = '' } = match?.groups ?? {};
	const numberStart = start + before.length;
	return match ? { number: { start: numberStart, end: numberStart + number.length }, length: match[0].length } : unnumbered;
}

interface WrittenNumber {
	readonly number: Span | undefined;
	readonly length: number;
}

const unnumbered: WrittenNumber = { number: undefined, length: 0 };

const longestNumber = 40;
const numbered = /^(?<before>\[?)(?<number>(?:ADR[ _#-]?)?\d{1,5})\]?(?:[ \t]*[.:：–—-]+[ \t]*|[ \t]+)(?=\S)/i;

/** The number with any zeros before it: `ADR-9`, `ADR-009`, `ADR-0009`. */
function aliasesOf(id: string): readonly string[] {
	const { before = '', number } = /^(?<before>ADR-)(?<number>\d+)$/.exec(id)?.groups ?? {};
	return number === undefined ? [] : otherPaddings(before, number);
}
