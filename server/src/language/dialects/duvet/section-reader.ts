import type { Span } from '../../../util/span.js';
import type { Definition, DialectReader } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { anchorOfName } from '../reqvire/anchor-of-name.js';

/** Reads the sections of a spec that say what must, shall or should be: `docs/spec.md#sign-in` is the ID of one. */
export class SectionReader extends LayeredReader {
	readonly #path: string;

	constructor(base: DialectReader, path: string) {
		super(base);
		this.#path = path;
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const own = this.base.heading(text, content, depth);
		if (own || content.start === content.end || !normative.test(bodyBehind(text, content.end))) {
			return own;
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
