import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import type { Verb } from '../../verb.js';
import type { Definition, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { readFields, readMeta } from './meta-block.js';

/** Reads the nodes of StrictDoc, and what they say of each other. */
export class NodeReader extends LayeredReader {
	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const below = this.base.heading(text, content, depth);
		return define(readMeta(text, content.end), content, depth) ?? below;
	}

	/** A node may have no title: what follows its empty heading is a paragraph. */
	override paragraph(text: string, content: Span): Definition | undefined {
		const isNode =
			text.startsWith('**', content.start) && emptyHeading.test(text.slice(Math.max(0, content.start - 20), content.start));
		const node = isNode ? define(readFields(text, content.start), { start: content.start, end: content.start }, 2) : undefined;
		return node ?? this.base.paragraph(text, content);
	}

	override references(text: string): readonly DialectReference[] {
		const related = Array.from(text.matchAll(entry)).flatMap(({ index, 0: all }) => readRelation(all, index) ?? []);
		const linked = Array.from(text.matchAll(link), ({ index, groups }) =>
			reference(groups?.['id'] ?? '', index + '[LINK: '.length, 'mentions'),
		);
		return [...this.base.references(text), ...related, ...linked];
	}
}

/** The node that has these fields, if one is its UID. */
function define(fields: readonly Attribute[], titleSpan: Span, depth: number): Definition | undefined {
	const uid = fields.find(it => it.key === 'uid');
	if (!uid || uid.value === '') {
		return undefined;
	}
	const type = fields.find(it => it.key === 'type')?.value.toLowerCase();
	return {
		id: uid.value,
		form: 'heading',
		kind: depth === 1 ? 'document' : (type ?? 'requirement'),
		idSpan: { start: uid.start, end: uid.end },
		titleSpan,
		attributes: fields.filter(it => !ownKeys.has(it.key)),
	};
}

const emptyHeading = /(?:^|[\r\n])#{2,6}[ \t]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))?$/;

/** What an entry of the list under `**Relations**:` says; its pairs may come in any order. A file has no ID. */
function readRelation(entry: string, index: number): DialectReference | undefined {
	const pairs = new Map(
		Array.from(entry.matchAll(pair), ({ index: at, groups }) => {
			const { before = '', key = '', value = '' } = groups ?? {};
			return [key.toLowerCase(), { value, start: index + at + before.length }] as const;
		}),
	);
	const type = pairs.get('type')?.value.toLowerCase();
	const id = pairs.get('id');
	return id && (type === 'parent' || type === 'child')
		? { ...reference(id.value, id.start, verbOf(type, pairs.get('role')?.value.toLowerCase() ?? '')), mayBeCode: true }
		: undefined;
}

function reference(id: string, start: number, verb: Verb): DialectReference {
	// What is missing may stand in a file of StrictDoc's own format, which is not read.
	return { id: detach(id), verb, certainty: 'named', start, end: start + id.length };
}

/** A child is named by its parent: which of the two refines the other is said by the type. */
function verbOf(type: string, role: string): Verb {
	return type === 'child' ? 'relates-to' : (verbByRole.find(([pattern]) => pattern.test(role))?.[1] ?? 'refines');
}

const verbByRole: readonly (readonly [RegExp, Verb])[] = [
	[/^verif/, 'verifies'],
	[/^(?:satisf|implement)/, 'implements'],
	[/^depend/, 'depends-on'],
];

const ownKeys: ReadonlySet<string> = new Set([
	'uid',
	'mid',
	'type',
	'title',
	'relations',
	'statement',
	'rationale',
	'comment',
	'prefix',
	'grammar',
]);

/** An item of a list that begins with one of its pairs, with the lines of the others. */
const entry = /^[ \t]*[-*+][ \t]+\*\*(?:Type|ID|Role)\*\*:[^\r\n]*(?:(?:\r\n?|\n)[ \t]+\*\*\w+\*\*:[^\r\n]*)*/gim;
const pair = /(?<before>\*\*(?<key>\w+)\*\*:[ \t]*\x60?)(?<value>[\p{L}\p{N}_][^\r\n\x60\\]*[^\s\x60\\]|[\p{L}\p{N}_])/gu;

const link = /\[LINK: (?<id>[\p{L}\p{N}_][\p{L}\p{N}_()/.: -]*)\]/gu;
