import { lineEnd, lineStart } from '../code/characters.js';
import type { Token } from '../code/token.js';
import type { FoundId, IdGrammar } from '../id.js';
import type { Span } from '../../util/span.js';
import type { Passage, SourceFile } from './marker.js';
import { nameIds } from './named-id.js';

/** What was found in a file, all in text order. */
export interface Findings {
	readonly found: readonly FoundId[];
	readonly spelled: readonly FoundId[];
	readonly tokens: readonly Token[];
	readonly grammar: IdGrammar;
}

/** The passages that name an item; each ID is in one at most. */
export function findPassages(source: SourceFile, { found, spelled, tokens, grammar }: Findings): Passage[] {
	const passages: Passage[] = [];
	const around = new TokenFinder(source.text, tokens);
	for (let next = 0; next < found.length; ) {
		const place = around.placeOf(found[next]?.start ?? 0);
		const first = next;
		while ((found[next]?.start ?? Number.POSITIVE_INFINITY) < place.end) {
			next++;
		}
		next = Math.max(next, first + 1);
		const ids = nameIds(found.slice(first, next), { text: source.text, span: place, grammar });
		if (ids.length > 0) {
			const { place: name, opening, start, end } = place;
			passages.push({ place: name, opening, start, end, ids, source });
		}
	}
	return [...passages, ...namePassages(source, spelled, tokens)];
}

type Place = Pick<Passage, 'place' | 'opening' | 'start' | 'end'>;

/** Answers for rising offsets in which comment or string each stands, or between which. */
class TokenFinder {
	readonly #text: string;
	readonly #tokens: readonly Token[];
	#next = 0;

	constructor(text: string, tokens: readonly Token[]) {
		this.#text = text;
		this.#tokens = tokens;
	}

	placeOf(offset: number): Place {
		const token = this.tokenFrom(offset);
		if (!token || token.start > offset) {
			return this.#line(offset, { start: this.#tokens[this.#next - 1]?.end ?? 0, end: token?.start ?? this.#text.length });
		}
		return token.type === 'string'
			? { place: 'string', opening: token.start, start: token.contentStart, end: token.contentEnd }
			: commentLine(this.#text, offset, token);
	}

	/** The token around an offset, or else the first behind it. */
	tokenFrom(offset: number): Token | undefined {
		while ((this.#tokens[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= offset) {
			this.#next++;
		}
		return this.#tokens[this.#next];
	}

	#line(offset: number, between: Span): Place {
		const start = lineStart(this.#text, offset, between.start);
		return { place: 'line', opening: start, start, end: lineEnd(this.#text, offset, between.end) };
	}
}

/** What decorates the lines of comments: stars, the third slash, the bullets of a list. */
const decoration = /[\s*#/!;%'"<|>=+~-]*/y;

function commentLine(text: string, offset: number, { contentStart, contentEnd }: Token): Place {
	const lineFrom = lineStart(text, offset, contentStart);
	decoration.lastIndex = lineFrom;
	decoration.test(text);
	const start = Math.min(decoration.lastIndex, offset);
	return { place: 'comment', opening: start, start, end: lineEnd(text, offset, contentEnd) };
}

function namePassages(source: SourceFile, spelled: readonly FoundId[], tokens: readonly Token[]): Passage[] {
	const around = new TokenFinder(source.text, tokens);
	return spelled
		.filter(({ start }) => (around.tokenFrom(start)?.start ?? Number.POSITIVE_INFINITY) > start)
		.map(({ id, start, end }) => ({
			place: 'name',
			opening: start,
			start,
			end,
			ids: [{ id, qualifier: undefined, start, end, isNumbered: true }],
			source,
		}));
}
