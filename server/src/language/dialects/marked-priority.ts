import { detach } from '../../util/detach.js';
import type { Span } from '../../util/span.js';
import type { Attribute } from '../document.js';

/** A title without the mark of a priority, and what that mark says. */
export interface MarkedTitle {
	readonly titleSpan: Span;
	readonly attributes: readonly Attribute[];
}

/**
 * The priority that stands in brackets around a title, by number or by MoSCoW: `REQ-1 Guest checkout (P0)`, `REQ-1【P1】游客结算`,
 * `REQ-1 (Must): Pay`, `REQ-1 发票（优先级：高）`. `undefined` where none does.
 *
 * @param idEnd Where the ID ends, or what comes before the title.
 */
export function readMarkedPriority(text: string, idEnd: number, { start, end }: Span): MarkedTitle | undefined {
	return markedAtEnd(text, { start, end }) ?? markedAtStart(text, idEnd, { start, end });
}

function markedAtEnd(text: string, { start, end }: Span): MarkedTitle | undefined {
	if (!closings.includes(text.charAt(end - 1))) {
		return undefined;
	}
	const from = Math.max(start, end - longestMark);
	const match = atEnd.exec(text.slice(from, end));
	return match && from + match.index > start ? toMarked({ start, end: from + match.index }, from, match) : undefined;
}

function markedAtStart(text: string, idEnd: number, { start, end }: Span): MarkedTitle | undefined {
	const mayBe = start - idEnd >= shortestMark || openings.includes(text.charAt(start));
	const match = mayBe ? atStart.exec(text.slice(idEnd, Math.min(end, start + longestMark))) : null;
	const titleStart = Math.max(start, idEnd + (match?.[0].length ?? 0));
	return match && titleStart < end ? toMarked({ start: titleStart, end }, idEnd, match) : undefined;
}

function toMarked(titleSpan: Span, from: number, { 0: whole, index, groups }: RegExpExecArray): MarkedTitle {
	const value = groups?.['named'] ?? groups?.['plain'] ?? '';
	const start = from + index + whole.lastIndexOf(value);
	return {
		titleSpan,
		attributes: [{ key: 'priority', value: detach(value), keyStart: start, start, end: start + value.length }],
	};
}

const openings = '([（【［';
const closings = ')]）】］';
const shortestMark = '(P0)'.length;
const longestMark = 32;

const grade = "P\\d|(?:Must|Should|Could|Won['’]t|MUST|SHOULD|COULD|WON['’]T)(?:[ -][Hh]ave|[ -]HAVE)?";

/** Words that are a priority where they are called one; without that, `(high)` may be of the title. */
const word = `${grade}|[Hh]igh(?:est)?|[Mm]edium|[Ll]ow(?:est)?|[Cc]ritical|最?[高低]|中`;
const key = '(?:[Pp]riority|优先级|優先級|優先度|優先順位)[ \\t]*[:：]?[ \\t]*';
const mark = `[([（【［][ \\t]*(?:${key}(?<named>${word})|(?<plain>${grade}))[ \\t]*[)\\]）】］]`;
const atEnd = new RegExp(`[ \\t]*${mark}$`, 'u');
const atStart = new RegExp(`^(?:\\*\\*|__)?[ \\t:：·–—-]*${mark}(?:\\*\\*|__)?[ \\t:：·–—-]*`, 'u');
