import { firstAtLeast } from './points.js';
import type { Span } from '../../util/span.js';
import type { LanguageRow } from './language.js';
import type { Token } from './token.js';

/** What lexemes share while one stretch of a text is read. */
export class Cursor {
	readonly text: string;

	/** Where the stretch ends; nothing may reach past it. */
	readonly end: number;
	readonly tokens: Token[] = [];

	/** The comment read last, whether or not it was kept. */
	lastComment: Span = { start: -1, end: -1 };

	/** Stretches in another language, left for later: the inside of `<script>`. */
	readonly embedded: Embedded[] = [];

	/** For each open `${` of a template literal, outermost first, how many braces are open inside it. */
	readonly interpolations: number[] = [];

	/** Where the outermost open template literal began, and how many tokens there were. */
	template: { readonly start: number; readonly tokenCount: number } | undefined;

	/** The closing words of the here-documents whose bodies begin with the next line. */
	hereDocuments: string[] = [];

	/** The offsets that are asked about, rising, and the first of them that may lie ahead. */
	readonly #points: readonly number[];
	#nextPoint: number;

	readonly #found: Map<string, Span>;
	readonly #unclosed = new Map<string, Span>();

	/** How many more searches for an author's own mark may fail; each fails at its own expense. */
	#patience = 32;

	/** A cursor of an embedded stretch shares what the one around it has found. */
	constructor(text: string, { start, end }: Span, points: readonly number[], around?: Cursor) {
		this.text = text;
		this.end = end;
		this.#points = points;
		this.#nextPoint = firstAtLeast(points, start);
		this.#found = around ? around.#found : new Map<string, Span>();
	}

	/**
	 * Where the next `mark` stands, or `Infinity` if the stretch has none. A miss is remembered, so that
	 * a thousand openings without an end cost one search.
	 */
	find(mark: string, from: number): number {
		const known = this.#found.get(mark);
		if (known && from >= known.start && from <= known.end) {
			return this.#ifInside(known.end, mark);
		}
		const index = this.text.indexOf(mark, from);
		const end = index < 0 ? Number.POSITIVE_INFINITY : index;
		this.#found.set(mark, { start: from, end });
		return this.#ifInside(end, mark);
	}

	/** Finds a mark that the author made up, such as the end of a here-document; after many failures nothing is found any more. */
	findCoined(mark: string, from: number): number {
		const index = this.#patience > 0 ? this.find(mark, from) : Number.POSITIVE_INFINITY;
		if (index === Number.POSITIVE_INFINITY) {
			this.#patience--;
		}
		return index;
	}

	#ifInside(index: number, mark: string): number {
		return index + mark.length > this.end ? Number.POSITIVE_INFINITY : index;
	}

	/** Remembers that what `mark` opens in this span is not closed in it. */
	giveUp(mark: string, span: Span): void {
		this.#unclosed.set(mark, span);
	}

	hasGivenUp(mark: string, at: number): boolean {
		const known = this.#unclosed.get(mark);
		return known !== undefined && at >= known.start && at < known.end;
	}

	/** Adds a token, if it holds a point that is asked about, and returns its end. */
	add(token: Token): number {
		if (token.type === 'comment') {
			this.lastComment = token;
		}
		while ((this.#points[this.#nextPoint] ?? Number.POSITIVE_INFINITY) < token.start) {
			this.#nextPoint++;
		}
		if ((this.#points[this.#nextPoint] ?? Number.POSITIVE_INFINITY) < token.end) {
			this.tokens.push(token);
		}
		return token.end;
	}

	/** Goes back: drops all tokens but the first `count`. */
	rewind(start: number, count: number): void {
		this.tokens.length = count;
		this.#nextPoint = firstAtLeast(this.#points, start);
	}
}

/** A stretch in another language, such as the inside of `<script>`. */
export interface Embedded extends Span {
	readonly language: LanguageRow;
}

/** One thing that a language may open: a comment, a string, a regular expression. */
export interface Lexeme {
	/** The characters it opens with. */
	readonly open: string;

	/** Reads what opens at `at` and returns where it ends, or `at` if it is something else. */
	read(cursor: Cursor, at: number): number;
}
