import { CodeSpanSearch } from './code-span.js';
import type { FactBuilder } from './fact-builder.js';
import type { FactKind } from './fact-kind.js';
import type { InlineText } from './inline-text.js';
import { TitleSearch } from './title.js';

/** A `[` that may still be closed, and the fact that was added for what may come of it. */
export interface Opener {
	readonly at: number;
	readonly fact: number;
}

/** The labels of one text that can be referred to, as `normalizeLabel` gives them. */
export interface Labels {
	readonly definitions: ReadonlySet<string>;
	readonly footnotes: ReadonlySet<string>;
}

/** What the parentheses of `[text](destination "title")` hold; -1 where they hold none. */
export interface Resource {
	destinationStart: number;
	destinationEnd: number;
	titleStart: number;
	titleEnd: number;
}

/**
 * All that the inline pass knows while it goes through one stretch after the other: paragraphs, headings and table cells.
 *
 * The functions of the constructs share it and change it. Nothing in it outlives the scan.
 */
export class InlineScan {
	readonly facts: FactBuilder;
	readonly labels: Labels;

	/** What the current stretch stands in, its text, and the offset in the file of the first character of that. */
	source: InlineText;
	text: string;
	origin = 0;
	/** Where the current stretch starts and ends in `text`. */
	start = 0;
	end = 0;
	/** Behind what has been read as a construct: what follows it may not reach back over it. */
	floor = 0;

	/** The brackets that are open, innermost last. */
	readonly openers: Opener[] = [];
	/** The openers before this one are around a link, and a link holds no link. */
	inactiveOpenerCount = 0;
	/** The place of the `[` that was opened last, whether or not it is still open. */
	lastOpener = -1;

	/** What earlier searches have found, kept so that a search is never repeated over the same text. */
	readonly codeSpans = new CodeSpanSearch();
	readonly titles = new TitleSearch();
	/** A domain that starts between these two has an underscore where none may be. */
	badDomainStart = -1;
	badDomainEnd = -1;
	/** A trail of punctuation that starts between these two has more address behind it. */
	innerTrailStart = -1;
	innerTrailEnd = -1;
	/** Where `scanResource` leaves what it has read. */
	readonly resource: Resource = { destinationStart: -1, destinationEnd: -1, titleStart: -1, titleEnd: -1 };

	constructor(source: InlineText, facts: FactBuilder, labels: Labels) {
		this.source = source;
		this.text = source.text;
		this.facts = facts;
		this.labels = labels;
	}

	/** Turns to another text. */
	enterText(source: InlineText): void {
		this.source = source;
		this.text = source.text;
		this.origin = source.origin;
	}

	/** Turns to a stretch of the text. */
	enterStretch(start: number, end: number): void {
		this.start = start;
		this.end = end;
		this.floor = start;
		this.inactiveOpenerCount = 0;
		this.lastOpener = -1;
		this.codeSpans.reset();
		this.badDomainStart = -1;
		this.badDomainEnd = -1;
		this.innerTrailStart = -1;
		this.innerTrailEnd = -1;
	}

	/** Adds a fact about the part of the text between the two places. */
	add(kind: FactKind, start: number, end: number): number {
		return this.facts.add(kind, this.origin + start, this.origin + end);
	}
}
