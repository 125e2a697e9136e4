import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Definition, DialectReader, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { type NumberedHeading, wordsSource } from './heading.js';

/** Reads headings that a number makes an item, and what names such items by the same words. */
export class NumberedReader extends LayeredReader {
	readonly #headings: readonly NumberedHeading[];

	constructor(base: DialectReader, headings: readonly NumberedHeading[]) {
		super(base);
		this.#headings = headings;
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const title = text.slice(content.start, Math.min(content.end, content.start + longestOpening));
		const below = this.base.heading(text, content, depth);
		for (const heading of this.#headings) {
			const match = new RegExp(
				`^(?<words>${wordsSource(heading)}[ \\t]*)(?<number>${numberSource(heading)})${separator}`,
				'u',
			).exec(title);
			// What a team has set goes before what the format says.
			if (match && (!below || heading.fewestParts === 1)) {
				return define(text, content, { heading, match });
			}
		}
		return below;
	}

	override references(text: string): readonly DialectReference[] {
		const found = this.#headings.flatMap(it => named(text, it));
		const seen = new Set<number>();
		const own = found.filter(it => !seen.has(it.start) && seen.add(it.start));
		const base = this.base.references(text).filter(it => !seen.has(it.start));
		return [...base, ...own].sort((a, b) => a.start - b.start);
	}
}

function define(
	text: string,
	content: Span,
	{ heading, match }: { readonly heading: NumberedHeading; readonly match: RegExpExecArray },
): Definition {
	const { words = '', number = '' } = match.groups ?? {};
	const start = content.start + words.length;
	const titleStart = content.start + match[0].length;
	const isBare = titleStart >= content.end;
	return {
		id: detach(`${heading.before}${number}`),
		idStyle: heading.before === '' ? 'number' : 'code',
		kind: heading.kind,
		idSpan: { start, end: start + number.length },
		titleSpan: isBare ? statementBehind(text, content.end) : { start: titleStart, end: content.end },
		attributes: [],
	};
}

/** A heading that is a number and no more has its title in the statement under it. */
function statementBehind(text: string, end: number): Span {
	const { before = '', line } = statement.exec(text.slice(end, end + longestStatement))?.groups ?? {};
	return line === undefined ? { start: end, end } : { start: end + before.length, end: end + before.length + line.length };
}

const longestOpening = 120;
const longestStatement = 400;
const separator = String.raw`(?![\p{L}\p{N}])(?:[ \t]*[:：.、–—-]+[ \t]*|[ \t]+|$)`;
const statement = /^(?<before>[\s#]*(?:>[ \t]*)?)(?<line>(?![-*+|`~#<])[^\r\n]+)/;

function numberSource({ fewestParts }: NumberedHeading): string {
	return String.raw`\d+(?:\.\d+)${fewestParts === 1 ? '*' : '+'}[a-z]?`;
}

/** The numbers that follow the words in running text: `see requirements 1.1.1 and 1.1.2`. */
function named(text: string, heading: NumberedHeading): DialectReference[] {
	const phrase = new RegExp(
		String.raw`(?<![\p{L}\p{N}])(?<words>${wordsSource(heading)}s?[ \t]*)(?<numbers>${numberSource(heading)}(?![\p{L}\p{N}])(?:[ \t]*(?:,|，|、|and|or|和|与|及)[ \t]*\d+(?:\.\d+)+[a-z]?(?![\p{L}\p{N}]))*)`,
		'giu',
	);
	return Array.from(text.matchAll(phrase)).flatMap(({ index, groups }) => {
		const { words = '', numbers = '' } = groups ?? {};
		return Array.from(numbers.matchAll(/\d+(?:\.\d+)*[a-z]?/g), ({ index: at, 0: number }): DialectReference => {
			const start = index + words.length + at;
			return { id: detach(`${heading.before}${number}`), verb: 'mentions', start, end: start + number.length };
		});
	});
}
