import { decodeText } from './character-reference.js';
import { type DelimiterRun, isDelimiter, pairDelimiterRuns, readDelimiterRun } from './emphasis.js';
import { FactKind } from './fact-kind.js';
import type { MarkdownFacts } from './facts.js';
import { autolinkOf, codeSpanOf, linkOf } from './inline-facts.js';

/** What text is made of: escapes, runs of delimiters, line endings with the prefix of the next line, and everything else. */
const textPart = /\\[!-/:-@[-`{-~]|\*+|_+|~+|[ \t]*(?:\r\n?|\n)[ \t>]*|[^\\*_~\r\n]+|\\/g;

/** What is seen as something else, but for inlines. */
const special = /[\\*_~&\r\n]/;

/**
 * The text that a reader sees of the inlines between two offsets: no marks, no tags, links as their text, images not at all.
 * Lines end in one `\n`.
 */
export function plainText(text: string, facts: MarkdownFacts, start: number, end: number): string {
	const stretch = text.slice(start, end);
	const inline = firstInlineFrom(facts, start);
	if ((inline === facts.count || facts.start(inline) >= end) && !special.test(stretch)) {
		return stretch;
	}
	const writer = new PlainTextWriter(text, facts);
	writer.writeStretch(start, end);
	return writer.finish();
}

/** Writes down what is seen of a text. Runs of delimiters wait until it is known which of them make emphasis. */
class PlainTextWriter {
	readonly #text: string;
	readonly #facts: MarkdownFacts;
	readonly #parts: (string | DelimiterRun)[] = [];

	constructor(text: string, facts: MarkdownFacts) {
		this.#text = text;
		this.#facts = facts;
	}

	/** Writes what stands between two offsets, where emphasis that opens must close too. */
	writeStretch(start: number, end: number): void {
		const facts = this.#facts;
		const runs: DelimiterRun[] = [];
		let written = start;
		for (let i = firstInlineFrom(facts, start); i < facts.count && facts.start(i) < end; i++) {
			// An inline inside one that has been written was written with it.
			if (facts.start(i) >= written) {
				this.#writeText(written, facts.start(i), runs);
				this.#writeInline(i);
				written = facts.end(i);
			}
		}
		this.#writeText(written, end, runs);
		pairDelimiterRuns(runs);
	}

	finish(): string {
		return this.#parts.map(part => (typeof part === 'string' ? part : String.fromCharCode(part.code).repeat(part.left))).join('');
	}

	#writeText(start: number, end: number, runs: DelimiterRun[]): void {
		// Cut out, since a part that goes on to the end of its line would be looked at again for each inline in that.
		for (const { 0: part, index } of this.#text.slice(start, end).matchAll(textPart)) {
			const from = start + index;
			if (isDelimiter(part.charCodeAt(0))) {
				const run = readDelimiterRun(this.#text, from, from + part.length);
				runs.push(run);
				this.#parts.push(run);
			} else {
				this.#parts.push(/[\r\n]/.test(part) ? '\n' : decodeText(part));
			}
		}
	}

	#writeInline(i: number): void {
		const facts = this.#facts;
		switch (facts.kind(i)) {
			case FactKind.codeSpan:
				this.#parts.push(codeOf(this.#text, facts, i));
				break;
			case FactKind.link:
			case FactKind.referenceLink: {
				const { textStart, textEnd } = linkOf(facts, i);
				this.writeStretch(textStart, textEnd);
				break;
			}
			case FactKind.autolink: {
				const { addressStart, addressEnd } = autolinkOf(facts, i);
				this.#parts.push(this.#text.slice(addressStart, addressEnd));
				break;
			}
			case FactKind.literalAutolink:
				this.#parts.push(this.#text.slice(facts.start(i), facts.end(i)));
				break;
			default:
		}
	}
}

/** One space at each edge is there to set backticks inside apart, unless there is nothing but space. */
function codeOf(text: string, facts: MarkdownFacts, i: number): string {
	const { contentStart, contentEnd } = codeSpanOf(facts, i);
	const code = text.slice(contentStart, contentEnd).replace(/[ \t]*(?:\r\n?|\n)[ \t>]*/g, ' ');
	return code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code) ? code.slice(1, -1) : code;
}

/** The number of the first inline that starts at `offset` or behind it. */
function firstInlineFrom(facts: MarkdownFacts, offset: number): number {
	let low = facts.blockCount;
	let high = facts.count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (facts.start(middle) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
