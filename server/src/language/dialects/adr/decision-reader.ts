import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import type { Definition, DialectReader, DialectReference, FileItem } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { numberOf } from './place.js';
import { decisionReferences } from './references.js';

/** Reads the record of a decision: its title is the first heading, and its number that of the file, unless it says an ID itself. */
export class DecisionReader extends LayeredReader {
	readonly #number: string;
	#isDefined = false;

	constructor(base: DialectReader, path: string) {
		super(base);
		this.#number = numberOf(path) ?? '';
	}

	override fileItem(id: string): FileItem | undefined {
		if (/^\d*$/.test(id)) {
			return undefined;
		}
		this.#isDefined = true;
		return { kind: 'decision', aliases: aliasesOf(id) };
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const own = this.base.heading(text, content, depth);
		if (this.#isDefined || depth > 2) {
			return own;
		}
		this.#isDefined = true;
		const status = readStatus(text, content.end) ?? frontMatterStatus(text.slice(0, content.start));
		const facts = { kind: 'decision', attributes: status?.attributes ?? [], ...(status && { status: status.word }) } as const;
		if (own?.kind === 'decision') {
			const { isTentative: _, ...sure } = own;
			return { ...sure, ...facts, aliases: aliasesOf(own.id) };
		}
		const { number, length } = writtenNumber(text, content);
		const id = `ADR-${this.#number}`;
		return {
			...facts,
			id,
			idSpan: number ?? content,
			titleSpan: { start: content.start + length, end: content.end },
			aliases: aliasesOf(id),
		};
	}

	override references(text: string): readonly DialectReference[] {
		return decisionReferences(text);
	}
}

/** In `9. Use a queue`, the place of `9`, and how long all is that stands before the title. */
function writtenNumber(text: string, { start, end }: Span): { readonly number: Span | undefined; readonly length: number } {
	const match = numbered.exec(text.slice(start, Math.min(end, start + longestNumber)));
	const { before = '', number = '' } = match?.groups ?? {};
	const numberStart = start + before.length;
	return match
		? { number: { start: numberStart, end: numberStart + number.length }, length: match[0].length }
		: { number: undefined, length: 0 };
}

const longestNumber = 40;
const numbered = /^(?<before>\[?)(?<number>(?:ADR[ _#-]?)?\d{1,5})\]?(?:[ \t]*[.:：–—-]+[ \t]*|[ \t]+)(?=\S)/i;

/** The number with any zeros before it: `ADR-9`, `ADR-009`, `ADR-0009`. */
function aliasesOf(id: string): readonly string[] {
	const { before, number } = /^(?<before>ADR-)(?<number>\d+)$/.exec(id)?.groups ?? {};
	const short = String(Number(number));
	return number === undefined ? [] : [1, 2, 3, 4].map(it => `${before ?? ''}${short.padStart(it, '0')}`).filter(distinctFrom(id));
}

function distinctFrom(id: string): (it: string, index: number, all: readonly string[]) => boolean {
	return (it, index, all) => it !== id && all.indexOf(it) === index;
}

/** The word that says how far a decision is. The line of a list under the title is read as an attribute without this. */
function readStatus(
	text: string,
	from: number,
): { readonly word: string; readonly attributes: readonly Attribute[] } | undefined {
	const head = text.slice(from, from + longestHead);
	const match = listed.exec(head) ?? section.exec(head);
	const { before = '', mark = '', key = '', gap = '', word } = match?.groups ?? {};
	if (!match || word === undefined) {
		return undefined;
	}
	const keyStart = from + match.index + before.length + mark.length;
	const start = keyStart + key.length + gap.length;
	const attribute = { key: 'status', value: detach(word), keyStart, start, end: start + word.length };
	return { word: attribute.value, attributes: /[-*+][ \t]*$/.test(before) ? [] : [attribute] };
}

/** MADR keeps the status in front matter: `status: "superseded by ADR-0123"`. */
function frontMatterStatus(head: string): { readonly word: string; readonly attributes: readonly Attribute[] } | undefined {
	const match = /^\uFEFF?---[ \t]*[\r\n][^]*?^(?<key>status:[ \t]*["']?)(?<word>\p{L}+)/mu.exec(head);
	const { key = '', word = '' } = match?.groups ?? {};
	if (!match) {
		return undefined;
	}
	const end = match[0].length;
	const start = end - word.length;
	const attribute = { key: 'status', value: detach(word), keyStart: start - key.length, start, end };
	return { word: attribute.value, attributes: [attribute] };
}

const longestHead = 3000;

/** `Status: Accepted`, `- **Status:** accepted`, `> **Status: superseded by …**` */
const listed =
	/^(?<before>(?:[ \t]*[-*+>][ \t]+)?)(?<mark>(?:\*\*|__)?)(?<key>Status|状态|상태|ステータス)(?<gap>(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*|__)?[ \t]*\[?)(?<word>\p{L}+)/imu;

/** `## Status`, and the first word under it. */
const section =
	/^(?<before>#{2,3}[ \t]+)(?<mark>)(?<key>Status|状态|상태|ステータス)(?<gap>[ \t]*[\r\n][\s>*_-]*\[?)(?<word>\p{L}+)/imu;
