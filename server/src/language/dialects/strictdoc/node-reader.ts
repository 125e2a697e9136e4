import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Verb } from '../../verb.js';
import type { Definition, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { readMeta } from './meta-block.js';

/** Reads the nodes of StrictDoc, and what they say of each other. */
export class NodeReader extends LayeredReader {
	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const below = this.base.heading(text, content, depth);
		const fields = readMeta(text, content.end);
		const uid = fields.find(it => it.key === 'uid');
		if (!uid || uid.value === '') {
			return below;
		}
		const type = fields.find(it => it.key === 'type')?.value.toLowerCase();
		return {
			id: uid.value,
			form: 'heading',
			kind: depth === 1 ? 'document' : (type ?? 'requirement'),
			idSpan: { start: uid.start, end: uid.end },
			titleSpan: content,
			attributes: fields.filter(it => !ownKeys.has(it.key)),
		};
	}

	override references(text: string): readonly DialectReference[] {
		const related = Array.from(text.matchAll(relation)).flatMap(({ index, groups }) => {
			const { before = '', type = '', id = '', rest = '' } = groups ?? {};
			const role = /\*\*Role\*\*:[ \t]*`?(?<role>[^\r\n`\\]*)/i.exec(`${before}${rest}`)?.groups?.['role'] ?? '';
			const start = index + before.length;
			return reference(id, start, verbOf(type.toLowerCase(), role.trim().toLowerCase()));
		});
		const linked = Array.from(text.matchAll(link), ({ index, groups }) =>
			reference(groups?.['id'] ?? '', index + '[LINK: '.length, 'mentions'),
		);
		return [...this.base.references(text), ...related, ...linked];
	}
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

const pair = String.raw`(?:[ \t]*\*\*(?:Role|Type)\*\*:[^\r\n]*(?:\r\n?|\n))`;

/** An entry of the list under `**Relations**:`; its pairs may come in any order. */
const relation = new RegExp(
	String.raw`(?<before>^[ \t]*[-*+][ \t]+(?=[^\r\n]*\*\*Type\*\*:|\*\*ID\*\*:)(?:\*\*Type\*\*:[ \t]*\x60?(?<type>Parent|Child)\x60?[ \t]*\\?[ \t]*(?:\r\n?|\n))${pair}?[ \t]*\*\*ID\*\*:[ \t]*\x60?)(?<id>[\p{L}\p{N}_][^\r\n\x60\\]*?)(?=\x60?[ \t]*\\?[ \t]*(?:\r|\n|$))(?<rest>(?:\x60?[ \t]*\\?(?:\r\n?|\n)[ \t]*\*\*Role\*\*:[^\r\n]*)?)`,
	'gimu',
);

const link = /\[LINK: (?<id>[\p{L}\p{N}_][\p{L}\p{N}_()/.: -]*)\]/gu;
