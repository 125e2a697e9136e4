import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import { decodePercent, joinPath } from '../../link-target.js';
import type { Verb } from '../../verb.js';
import type { Definition, DialectReader, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { anchorOfName } from '../anchor-of-name.js';
import { entriesBelow, findName, listHeadings } from './lists.js';
import { type Outline, readOutline } from './outline.js';

/** Reads the elements of Reqvire. An element has its name for an ID, and is found by the anchor of its heading, too. */
export class ElementReader extends LayeredReader {
	readonly #path: string;

	/** Of the text that is being read, once something of it has been. */
	#outline: Outline | undefined;
	#names: ReadonlySet<number> | undefined;

	constructor(base: DialectReader, path: string) {
		super(base);
		this.#path = path;
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const own = this.base.heading(text, content, depth);
		const { headings, title, facts } = this.#outlineOf(text);
		const attributes = facts.get(content.start);
		if (own || !attributes || content.start === content.end) {
			return own;
		}
		if (!title) {
			return depth === 3 ? define(text, content, attributes) : undefined;
		}
		const name = findName(headings);
		return name && define(text, { start: name.nameStart, end: name.nameStart + name.name.length }, attributes);
	}

	/** Of an element that is a file all that follows its title is text; elsewhere only what is folded away. */
	override isPassedOver(text: string, content: Span): boolean {
		const { title } = this.#outlineOf(text);
		const isHeading = opensHeading.test(text.slice(Math.max(0, content.start - 12), content.start));
		return title ? content.start !== title.nameStart : isHeading && !this.#isCounted(text, content.start);
	}

	override references(text: string): readonly DialectReference[] {
		const { headings, title } = this.#outlineOf(text);
		const own = listHeadings(headings, title !== undefined).flatMap(heading =>
			entriesBelow(text, heading).flatMap(
				it => this.#reference(text, heading.name === 'Relations' ? relation : attachment, it) ?? [],
			),
		);
		return [...this.base.references(text), ...own];
	}

	#reference(text: string, pattern: RegExp, entry: Span): DialectReference | undefined {
		const { before = '', type = '', path = '', anchor } = pattern.exec(text.slice(entry.start, entry.end))?.groups ?? {};
		if (anchor === undefined) {
			return undefined;
		}
		const start = entry.start + before.length + path.length;
		const verb = verbByType[type] ?? 'relates-to';
		const qualifier = `/${this.#fileAt(path.slice(0, -1))}`;
		return { id: anchorOfName(anchor), qualifier, verb, certainty: 'named', isField: true, start, end: start + anchor.length };
	}

	/** The file that a relation leads to; a path from the root begins with a slash. */
	#fileAt(path: string): string {
		return path === '' ? this.#path : path.startsWith('/') ? path.slice(1) : joinPath(this.#path, decodePercent(path));
	}

	#isCounted(text: string, nameStart: number): boolean {
		this.#names ??= new Set(this.#outlineOf(text).headings.map(it => it.nameStart));
		return this.#names.has(nameStart);
	}

	#outlineOf(text: string): Outline {
		this.#outline ??= readOutline(text);
		return this.#outline;
	}
}

/** What stands before the text of a heading. */
const opensHeading = /(?:^|[\r\n\uFEFF]) {0,3}#{1,6}[ \t]+$/;

function define(text: string, content: Span, attributes: readonly Attribute[]): Definition {
	const name = detach(text.slice(content.start, content.end));
	const type = attributes.find(it => it.key === 'type')?.value.toLowerCase() ?? 'requirement';
	const anchor = anchorOfName(name);
	return {
		id: name,
		idStyle: 'name',
		kind: kindOf(type),
		idSpan: content,
		titleSpan: content,
		aliases: anchor === name ? [] : [anchor],
		attributes,
	};
}

/** `user-requirement` is a requirement; a type that a team has made up is `other-actor`. */
function kindOf(type: string): string {
	return /(?:requirement|verification)$/.exec(type)?.[0] ?? type.replace(/^other-(?=.)/, '');
}

/** Of two directions of a relation, the one that its own element answers for is said; the other is told by the target. */
const verbByType: Readonly<Record<string, Verb>> = {
	derivedFrom: 'refines',
	specify: 'refines',
	refine: 'refines',
	define: 'refines',
	use: 'depends-on',
	containedBy: 'part-of',
	satisfy: 'implements',
	verify: 'verifies',
};

/** `derivedFrom: [Name](../file.md#name)`, `verify: #name`; what leads to no element is a file, and a link anyway. */
const relation = /^(?<before>(?<type>[a-z][A-Za-z]{1,79}):[ \t]+(?:\[[^\]]*\]\()?)(?<path>[^#()\s]*#)(?<anchor>[^)]*[^)\s])/;

/** `[Name](../file.md#name)` */
const attachment = /^(?<before>\[[^\]]*\]\()(?<path>[^#()\s]*#)(?<anchor>[^)]*[^)\s])/;
