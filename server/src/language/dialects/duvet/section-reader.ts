import type { Span } from '../../../util/span.js';
import type { QuotableSection } from '../../document.js';
import type { Definition, DialectReader, FormatFacts } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { anchorOfName } from '../anchor-of-name.js';
import { quotableWords } from './quotable-words.js';

/** A heading, and the ID of its section where that is an item. */
interface Heading {
	readonly id: string | undefined;
	readonly depth: number;
	readonly content: Span;
}

/** Reads the sections of a spec that say what must, shall or should be: `docs/spec.md#sign-in` is the ID of one. */
export class SectionReader extends LayeredReader {
	readonly #path: string;

	/** In text order. */
	readonly #headings: Heading[] = [];

	constructor(base: DialectReader, path: string) {
		super(base);
		this.#path = path;
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const own = this.base.heading(text, content, depth);
		const section = own ? undefined : this.#section(text, content);
		this.#headings.push({ id: section?.id, depth, content });
		return own ?? section;
	}

	override facts(text: string): FormatFacts {
		return { ...super.facts(text), sections: this.#sections(text) };
	}

	/** What stands under each heading, and under those that are deeper: these are passed on the way back from the last. */
	#sections(text: string): readonly QuotableSection[] {
		const nextOfDepth = new Map<number, number>();
		return this.#headings.toReversed().flatMap(({ id, depth, content }) => {
			const end = Math.min(text.length, ...Array.from(nextOfDepth, ([of, start]) => (of <= depth ? start : text.length)));
			nextOfDepth.set(depth, content.start);
			return id === undefined ? [] : { id, words: quotableWords(text.slice(content.end, end)) };
		});
	}

	#section(text: string, content: Span): Definition | undefined {
		if (content.start === content.end || !normative.test(bodyBehind(text, content.end))) {
			return undefined;
		}
		const name = text.slice(content.start, content.end);
		const [id, ...aliases] = new Set([anchorOfName(name), spelledAnchor(name)].map(it => `${this.#path}#${it}`));
		return {
			id: id ?? '',
			idStyle: 'name',
			kind: 'requirement',
			idSpan: content,
			titleSpan: content,
			aliases,
			attributes: [],
		};
	}
}

/** The words of RFC 2119, and what stands for them in Chinese. */
const normative = /\b(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY)\b|必须|应当|不得|禁止/;

/** What stands under a heading, before the next. */
function bodyBehind(text: string, from: number): string {
	nextHeading.lastIndex = from;
	return text.slice(from, nextHeading.exec(text)?.index ?? text.length);
}

const nextHeading = /[\r\n]#{1,6}[ \t]/g;

/** The anchor in which every sign becomes a hyphen: `5-6-sign-in` of `5.6 Sign in`. */
function spelledAnchor(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}_]+/gu, '-')
		.replace(/^-|-$/g, '');
}
