import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Kind } from '../../kind.js';
import { wholeLinesIn } from '../../later-lines.js';
import { lineAround, lineEnd } from '../../writing/text-lines.js';
import type { Verb } from '../../verb.js';
import type { Definition, DialectReference, ListPlace } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import {
	artifactIdSource,
	artifactNameSource,
	canonicalArtifactId,
	findSwitchedOff,
	forwardingSource,
	parseArtifactId,
	typeOfArtifact,
} from './artifact-id.js';
import { commentTags } from './comment-tags.js';
import { readFields } from './fields.js';

/** Reads the items of OpenFastTrace, and those of our own between them. */
export class ArtifactReader extends LayeredReader {
	readonly #verbByOffset = new Map<number, Verb>();

	/** The last heading, which is a title as long as nothing but an ID follows. */
	#title: Span | undefined;

	/** What the paragraph that was read last defines behind its first item. */
	#later: readonly Definition[] = [];
	readonly #tags: DialectReference[] = [];

	/** The starts of lines of the item that was read last in which nothing is forwarded. */
	#unforwarded: ReadonlySet<number> = new Set();
	#isOff: ((offset: number) => boolean) | undefined;

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		this.#title = content;
		return this.base.heading(text, content, depth);
	}

	/** A line under an item, or under what is forwarded, makes a heading of it to Markdown alone. */
	override isRuledOff(text: string, content: Span): boolean {
		const isUnderlined = beginsLine(text, content) && holdsItem(text.slice(content.start, content.end));
		return isUnderlined || super.isRuledOff(text, content);
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		const title = this.#title;
		this.#title = undefined;
		const [first, ...later] = this.#artifacts(text, content, title);
		this.#later = later;
		return first ?? this.base.paragraph(text, content);
	}

	override laterLines(text: string, content: Span): readonly Definition[] {
		return [...super.laterLines(text, content), ...this.#later];
	}

	override listItem(text: string, content: Span, place: ListPlace): Definition | undefined {
		this.#title = undefined;
		return this.#forwarded(text, content) ?? this.base.listItem(text, content, place);
	}

	/** Each line counts, whatever Markdown makes of it: an item may follow upon a list, and stand in a comment. */
	override listItemLines(text: string, content: Span): readonly Definition[] {
		const start = lineEnd(text, content.start, content.end);
		return [...super.listItemLines(text, content), ...this.#artifacts(text, { start, end: content.end }, undefined)];
	}

	/** A line right below a table is a row of it to Markdown alone; what the table itself holds may be examples. */
	override tableRow(text: string, cell: Span): Definition | undefined {
		this.#title = undefined;
		const isLine = beginsLine(text, cell);
		return (
			(isLine ? (this.#artifact(text, cell, undefined) ?? this.#forwarded(text, cell)) : undefined) ??
			this.base.tableRow(text, cell)
		);
	}

	/** Headings that belong to a block of HTML to Markdown are titles. */
	override html(text: string, content: Span): readonly Definition[] {
		this.#tags.push(...commentTags(text, content).filter(it => !this.#isSwitchedOff(text, it.start)));
		this.#title = titleIn(text, wholeLinesIn(text, content).at(-1));
		return [...super.html(text, content), ...this.#artifacts(text, content, undefined)];
	}

	override references(text: string): readonly DialectReference[] {
		const own = Array.from(text.matchAll(mention), ({ index, 0: tail, groups }) => {
			const type = groups?.['type'] ?? '';
			const start = index - type.length;
			const verb = this.#verbByOffset.get(start);
			return {
				id: canonicalArtifactId(type + tail),
				verb: verb ?? ('mentions' as const),
				certainty: verb ? ('declared' as const) : ('named' as const),
				start,
				end: index + tail.length,
			};
		});
		const tagged = new Set(this.#tags.map(it => it.start));
		const others = own.filter(it => !tagged.has(it.start) && !this.#isSwitchedOff(text, it.start));
		return [...this.base.references(text), ...others, ...this.#tags];
	}

	#isSwitchedOff(text: string, offset: number): boolean {
		this.#isOff ??= findSwitchedOff(text);
		return this.#isOff(offset);
	}

	/** The lines of a paragraph that begin with an ID or forward a need; in text order. */
	#artifacts(text: string, content: Span, title: Span | undefined): Definition[] {
		const lines = text.slice(content.start, content.end).includes('~') ? wholeLinesIn(text, content) : [];
		return lines.flatMap(
			(line, index) =>
				this.#artifact(text, line, index === 0 ? title : titleIn(text, lines[index - 1])) ?? this.#forwarded(text, line) ?? [],
		);
	}

	#artifact(text: string, { start, end }: Span, title: Span | undefined): Definition | undefined {
		const idStart = text.startsWith('`', start) ? start + 1 : start;
		const written = opening.exec(text.slice(idStart, end))?.[0];
		if (written === undefined || this.#isSwitchedOff(text, start)) {
			return undefined;
		}
		const id = canonicalArtifactId(written);
		const idSpan = { start: idStart, end: idStart + written.length };
		const { attributes, links, unforwarded } = readFields(text, idSpan.end, offset => this.#isSwitchedOff(text, offset));
		this.#unforwarded = unforwarded;
		for (const { offset, verb } of links) {
			this.#verbByOffset.set(offset, verb);
		}
		return {
			id,
			idStyle: 'artifact',
			form: 'heading',
			kind: kindOf(typeOfArtifact(id) ?? ''),
			idSpan,
			titleSpan: title ?? { start: idSpan.end, end: idSpan.end },
			attributes,
		};
	}

	/** `arch --> dsn : req~login~1`: what would stand between needs no item of its own. */
	#forwarded(text: string, { start, end }: Span): Definition | undefined {
		const content = text.slice(start, Math.min(lineEnd(text, start, end), start + longestForwarding));
		const match = content.includes('-->') ? forwarding.exec(content) : null;
		const { type = '', gap = '', needs = '', colon = '', id = '' } = match?.groups ?? {};
		const artifact = parseArtifactId(id);
		const isText = match !== null && this.#unforwarded.has(lineAround(text, start).start);
		if (!match || !artifact || isText || this.#isSwitchedOff(text, start)) {
			return undefined;
		}
		const at = start + match.index;
		const needsAt = at + type.length + gap.length;
		this.#verbByOffset.set(needsAt + needs.length + colon.length, 'covers');
		const span = { start: needsAt, end: needsAt + needs.length };
		return {
			id: detach(`${type}~${artifact.name}~${artifact.revision}`),
			idStyle: 'artifact',
			form: 'heading',
			kind: kindOf(type),
			idSpan: { start: at, end: at + type.length },
			titleSpan: { start: at, end: at },
			attributes: [{ key: 'needs', value: detach(needs), keyStart: span.start, ...span }],
		};
	}
}

function beginsLine(text: string, { start }: Span): boolean {
	return start === 0 || /[\r\n]/.test(text.charAt(start - 1));
}

/** Whether a line of a text begins with an ID, or forwards a need. */
function holdsItem(text: string): boolean {
	return text.includes('~') && (lineOfItem.test(text) || forwarding.test(text));
}

/** What stands behind the marks of a heading, if a line is one. */
function titleIn(text: string, line: Span | undefined): Span | undefined {
	const marks = line ? headingMarks.exec(text.slice(line.start, line.end))?.[0] : undefined;
	return line && marks !== undefined ? { start: line.start + marks.length, end: line.end } : undefined;
}

function kindOf(type: string): Kind {
	return kindByType[type] ?? detach(type);
}

const kindByType: Readonly<Record<string, Kind>> = { req: 'requirement', feat: 'feature', dsn: 'design', arch: 'architecture' };

const longestForwarding = 400;
const headingMarks = /^#+[ \t]+/;
const opening = new RegExp(String.raw`^${artifactIdSource}(?![\w~])`, 'u');
const lineOfItem = new RegExp(String.raw`^\x60?${artifactIdSource}(?![\w~])`, 'mu');

/** Begins with the first tilde, which is rare: to look for a word before one would take many times as long. */
const mention = new RegExp(String.raw`~(?<=(?<![\w~-])(?<type>[A-Za-z]+)~)${artifactNameSource}~\d+(?![\w~])`, 'gu');
const forwarding = new RegExp(forwardingSource, 'u');
