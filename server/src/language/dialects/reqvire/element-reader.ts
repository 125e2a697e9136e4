import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import { decodePercent, joinPath } from '../../link-target.js';
import type { Verb } from '../../verb.js';
import type { Definition, DialectReader, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { anchorOfName } from './anchor-of-name.js';

/** Reads the elements of Reqvire. An element has its name for an ID, and is found by the anchor of its heading, too. */
export class ElementReader extends LayeredReader {
	readonly #path: string;

	constructor(base: DialectReader, path: string) {
		super(base);
		this.#path = path;
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const own = this.base.heading(text, content, depth);
		if (own || depth !== 3 || content.start === content.end) {
			return own;
		}
		const name = detach(text.slice(content.start, content.end));
		const attributes = metadataBehind(text, content.end);
		const type = attributes.find(it => it.key === 'type')?.value ?? 'requirement';
		const anchor = anchorOfName(name);
		return {
			id: name,
			idStyle: 'name',
			kind: /(?:requirement|verification)$/.exec(type)?.[0] ?? detach(type),
			idSpan: content,
			titleSpan: content,
			aliases: anchor === name ? [] : [anchor],
			attributes,
		};
	}

	override references(text: string): readonly DialectReference[] {
		const own = Array.from(text.matchAll(relation), ({ index, groups }): DialectReference => {
			const { before = '', type = '', path = '', anchor = '' } = groups ?? {};
			const start = index + before.length + path.length;
			const verb = verbByType[type] ?? 'relates-to';
			const qualifier = `/${this.#fileAt(path.slice(0, -1))}`;
			return { id: anchorOfName(anchor), qualifier, verb, certainty: 'named', isField: true, start, end: start + anchor.length };
		});
		return [...this.base.references(text), ...own];
	}

	/** The file that a relation leads to; a path from the root begins with a slash. */
	#fileAt(path: string): string {
		return path === '' ? this.#path : path.startsWith('/') ? path.slice(1) : joinPath(this.#path, decodePercent(path));
	}
}

/** Of two directions of a relation, the one that its own element answers for is said; the other is told by the target. */
const verbByType: Readonly<Record<string, Verb>> = {
	derivedFrom: 'refines',
	refine: 'refines',
	containedBy: 'part-of',
	satisfy: 'implements',
	verify: 'verifies',
};

/** `  * derivedFrom: [Name](../file.md#name)`, `  * verify: #name`; what leads to no element is a file, and a link anyway. */
const relation =
	/^(?<before>[ \t]*[*-][ \t]+(?<type>[a-z][A-Za-z]{1,79}):[ \t]+(?:\[[^\]\r\n]*\]\()?)(?<path>[^#()\s]*#)(?<anchor>[^)\r\n]*[^)\s])/gm;

/** The list under `#### Metadata`, before the next element. */
function metadataBehind(text: string, from: number): Attribute[] {
	boundary.lastIndex = from;
	const end = boundary.exec(text)?.index ?? text.length;
	const section = text.slice(from, end);
	const start = section.search(/^#### Metadata[ \t]*$/m);
	const list = start < 0 ? '' : section.slice(start).replace(/(?<=[\r\n])#### (?!Metadata)[^]*$/, '');
	return Array.from(list.matchAll(field), ({ index, groups }) => {
		const { before = '', key = '', colon = '', value = '' } = groups ?? {};
		const keyStart = from + start + index + before.length;
		const valueStart = keyStart + key.length + colon.length;
		return { key: key.toLowerCase(), value: detach(value), keyStart, start: valueStart, end: valueStart + value.length };
	});
}

const boundary = /(?:\r\n?|\n)#{1,3}[ \t]/g;
const field = /^(?<before>[ \t]*[*-][ \t]+)(?<key>[A-Za-z][\w-]*)(?<colon>:[ \t]+)(?<value>[^\r\n]*[^\s])/gm;
