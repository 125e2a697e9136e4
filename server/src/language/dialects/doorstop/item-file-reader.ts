import type { Span } from '../../../util/span.js';
import type { Definition, DialectReader, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { fieldIn, headOf, readLinks, uidOf } from './front-matter.js';

/** Reads a file that is one item: its ID is the name of the file, and its title what the text begins with. */
export class ItemFileReader extends LayeredReader {
	readonly #id: string;

	constructor(base: DialectReader, path: string) {
		super(base);
		this.#id = uidOf(path) ?? path;
	}

	override namedFile(text: string): Definition {
		const head = headOf(text);
		const titleSpan = titleBehind(text, head);
		return {
			id: this.#id,
			kind: isTest(this.#id) ? 'test' : isSection(head) ? 'section' : 'requirement',
			idSpan: titleSpan,
			titleSpan,
			attributes: [],
			...(fieldIn(head, 'active') === 'false' && { status: 'dropped' }),
		};
	}

	override references(text: string): readonly DialectReference[] {
		return [...super.references(text), ...readLinks(text, isTest(this.#id) ? 'verifies' : 'refines')];
	}
}

/** What is no requirement at a level that ends in zero is a heading of the document. */
function isSection(head: string): boolean {
	return fieldIn(head, 'normative') === 'false' && /\.0$/.test(fieldIn(head, 'level') ?? '');
}

/** `TST001`, `TC-012`, `HLT003`: what a document is for is told by the prefix that it has. */
function isTest(id: string): boolean {
	return /^(?:[HL]LT|TST|TESTS?|TCS?)(?![A-Za-z])/i.test(id);
}

/** The field `header`, or the first line of the text, without what makes it a heading. */
function titleBehind(text: string, head: string): Span {
	const header = /^(?<before>header:[ \t]*["']?)(?<title>[^\s|>"'][^\r\n]*)/m.exec(head);
	const start = (header?.index ?? 0) + (header?.groups?.['before'] ?? '').length;
	if (header) {
		return { start, end: start + (header.groups?.['title'] ?? '').trimEnd().replace(/["']$/, '').length };
	}
	first.lastIndex = head.length;
	const { before = '', title = '' } = first.exec(text)?.groups ?? {};
	const from = head.length + before.length;
	return { start: from, end: from + title.length };
}

const first = /(?<before>(?:---[ \t]*)?\s*(?:#{1,6}[ \t]+)?)(?<title>[^\r\n]*)/y;
