import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import type { Definition, DialectReference } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { anyRuleIdSource, earlierIds, factsSource, prefixedIds, ruleIdSource, specificationNamed } from './rule-id.js';

/** Reads the requirements of tracey: what follows a marker in its paragraph is what the requirement says. */
export class RuleReader extends LayeredReader {
	override paragraph(text: string, content: Span): Definition | undefined {
		return markerAt(text, content) ?? this.base.paragraph(text, content);
	}

	override laterLines(text: string, content: Span): readonly Definition[] {
		const first = text.slice(content.start, content.end).search(/[\r\n]/);
		return first < 0 ? [] : markersBehind(text, { start: content.start + first, end: content.end });
	}

	override references(text: string): readonly DialectReference[] {
		const own = Array.from(text.matchAll(mention), ({ index, groups }): DialectReference => {
			const { before = '', id = '' } = groups ?? {};
			const start = index + before.length;
			const qualifier = specificationNamed(before);
			const of = qualifier === undefined ? {} : { qualifier: detach(qualifier) };
			return { id: detach(id), verb: 'mentions', start, end: start + id.length, ...of };
		});
		return [...this.base.references(text), ...own];
	}
}

/** A marker that begins a paragraph, at the start of a line, or of a line in a quotation; what it asks for may follow in the line. */
function markerAt(text: string, { start, end }: Span): Definition | undefined {
	if (!/(?:^|[\r\n\uFEFF])(?:>[ \t]?)?$/.test(text.slice(Math.max(0, start - 3), start))) {
		return undefined;
	}
	const paragraph = text.slice(start, end);
	const match = opening.exec(paragraph) ?? openingOfLine.exec(paragraph);
	return match ? define(text, start, match, end) : undefined;
}

function markersBehind(text: string, { start, end }: Span): Definition[] {
	return Array.from(text.slice(start, end).matchAll(laterOpening), match => define(text, start + match.index, match, end));
}

function define(text: string, start: number, match: RegExpExecArray, end: number): Definition {
	const { before = '', id = '', facts = '', gap = '' } = match.groups ?? {};
	const idStart = start + before.length;
	const idEnd = idStart + id.length;
	const titleStart = Math.min(end, idEnd + facts.length + gap.length);
	// Running text may begin with a marker, too, that names what stands elsewhere.
	const isAlone = titleStart === end || /[\r\n]/.test(gap);
	return {
		id: detach(id),
		...(isAlone ? { form: 'heading' } : { isTentative: true }),
		kind: 'requirement',
		idSpan: { start: idStart, end: idEnd },
		titleSpan:
			titleStart < end
				? { start: titleStart, end }
				: (headingBelow(text, end) ?? paragraphBelow(text, end, isQuoted(text, idStart))),
		aliases: [...earlierIds(id), ...prefixedIds(before.replace(/^>[ \t]?/, ''), id)],
		attributes: factsIn(facts, idEnd),
	};
}

/** The text of a heading right below a marker that has nothing else to say. */
function headingBelow(text: string, end: number): Span | undefined {
	return lineBelow(heading, text, end);
}

/** The first line of the paragraph behind an empty line, in the quotation that the marker stands in. */
function paragraphBelow(text: string, end: number, isInQuotation: boolean): Span {
	return lineBelow(isInQuotation ? quotedParagraph : paragraph, text, end) ?? { start: end, end };
}

function lineBelow(pattern: RegExp, text: string, end: number): Span | undefined {
	pattern.lastIndex = end;
	const { marks = '', title } = pattern.exec(text)?.groups ?? {};
	return title === undefined ? undefined : { start: end + marks.length, end: end + marks.length + title.length };
}

function isQuoted(text: string, offset: number): boolean {
	return /(?:^|[\r\n\uFEFF])>[ \t]?[a-z0-9]*\[$/.test(text.slice(Math.max(0, offset - longestPrefix), offset));
}

const longestPrefix = 40;
const heading = /(?<marks>(?:\r\n?|\n)#{1,6}[ \t]+)(?<title>[^\r\n]*[^\s#])/y;

/** What begins no paragraph: lists, tables, headings, quotations, code, HTML and other markers. */
const other = String.raw`(?![\s#>|<]|[-*+][ \t]|\d+[.)][ \t]|\x60\x60\x60|~~~|---|[a-z][a-z0-9]*\[[^\]\r\n]*\][ \t]*(?:[\r\n]|$))`;
const paragraph = new RegExp(String.raw`(?<marks>[ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n))${other}(?<title>[^\r\n]+)`, 'y');
const quotedParagraph = new RegExp(
	String.raw`(?<marks>[ \t]*(?:\r\n?|\n)>[ \t]*(?:\r\n?|\n)>[ \t]?)${other}(?<title>[^\r\n]+)`,
	'y',
);

/** The attributes of `status=stable level=must`, which begins at an offset. */
function factsIn(facts: string, offset: number): Attribute[] {
	return Array.from(facts.matchAll(fact), ({ index, groups }) => {
		const { key = '', value = '' } = groups ?? {};
		const keyStart = offset + index;
		const start = keyStart + key.length + 1;
		return { key: detach(key), value: detach(value), keyStart, start, end: start + value.length };
	});
}

const fact = /(?<key>[a-z]+)=(?<value>\S+)/g;

/** What stands behind a marker that has a line to itself. */
const gapOfLine = String.raw`(?<gap>\][ \t]*(?:(?:\r\n?|\n)(?:>[ \t]?)?|$))`;
const prefix = String.raw`(?<before>[a-z][a-z0-9]*\[)`;
const opening = new RegExp(String.raw`^${prefix}(?<id>${ruleIdSource})(?<facts>${factsSource})(?<gap>\][ \t]+(?=[^\s\[({]))`);
const openingOfLine = new RegExp(String.raw`^${prefix}(?<id>${anyRuleIdSource})(?<facts>${factsSource})${gapOfLine}`);
const laterOpening = new RegExp(
	String.raw`(?<=[\r\n])(?<before>(?:>[ \t]?)?[a-z][a-z0-9]*\[)(?<id>${anyRuleIdSource})(?<facts>${factsSource})${gapOfLine}`,
	'g',
);

/** In running text, `r[auth.login]` names the requirement. */
const mention = new RegExp(String.raw`(?<![\w\]])(?<before>[a-z][a-z0-9]*\[)(?<id>${ruleIdSource})(?=\])`, 'g');
