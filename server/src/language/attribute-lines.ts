import type { Span } from '../util/span.js';
import { isKnownKey, isLeading, readAttribute } from './attribute.js';
import type { Attribute } from './document.js';
import { linesIn } from './later-lines.js';
import { lineEnd } from './writing/text-lines.js';

/**
 * The attributes of a paragraph that is nothing else: each line begins with a key that is known or stands in bold, and one says the
 * status, the priority or the owner, or which other items the item verifies or comes from. What such a key says in words of its own may go on in further lines. Empty for any other paragraph.
 */
export function readAttributeLines(text: string, content: Span): readonly Attribute[] {
	const attributes: Attribute[] = [];
	for (const line of linesIn(text, content)) {
		const found = attributesOfLine(text, withoutMarks(text, line));
		const last = attributes.at(-1);
		if (found.length > 0 && found.every(it => isFact(text, it, line))) {
			attributes.push(...found);
		} else if (found.length > 0 || !last || isKnownKey(last.key)) {
			return [];
		}
	}
	return attributes.some(it => isLeading(it) || isLink(it)) ? attributes : [];
}

/** Whether a fact names the items that one of a thread of tests and requirements leads to. */
function isLink({ key, value }: Attribute): boolean {
	return linkKeys.has(key) && id.test(value);
}

const linkKeys: ReadonlySet<string> = new Set(['derived-from', 'refines', 'satisfies', 'validates', 'verifies']);
const id = /^[[`*]*[A-Z][A-Z0-9]*[-_](?:[A-Za-z0-9]+[-_])*\d/;

/** The attributes of a line, which may have several: `**Priority:** P0 | **Owner:** @li`, `优先级：P0 | 负责人：@li`. */
export function attributesOfLine(text: string, { start, end }: Span): readonly Attribute[] {
	const line = text.slice(start, end);
	const attributes: Attribute[] = [];
	let from = start;
	for (const { index, 0: mark } of line.length < longestLine && separator.test(line) ? line.matchAll(betweenFacts) : []) {
		const next = start + index + mark.length;
		const key = readAttribute(text, { start: next, end })?.key;
		const attribute =
			key !== undefined && (isBold(text, next) || isKnownKey(key))
				? readAttribute(text, { start: from, end: start + index })
				: undefined;
		if (attribute) {
			attributes.push(attribute);
			from = next;
		}
	}
	const last = readAttribute(text, { start: from, end });
	return last ? [...attributes, last] : attributes;
}

const separator = /[|·•｜;；]/;
const betweenFacts = /[ \t]+[|·•][ \t]+|[ \t]*[｜；][ \t]*|;[ \t]+/g;

/** Whether a paragraph begins with a fact in bold, though it says nothing of how far the item is: further ones may follow. */
export function isFactParagraph(text: string, content: Span): boolean {
	if (!isBold(text, content.start)) {
		return false;
	}
	const line = { start: content.start, end: lineEnd(text, content.start, content.end) };
	const [first] = attributesOfLine(text, line);
	return first !== undefined && first.value !== '' && isFact(text, first, line);
}

/** Whether a line of a paragraph tells this as a fact. The ID of an item in bold introduces one, and names no fact. */
function isFact(text: string, { key, keyStart }: Attribute, { start, end }: Span): boolean {
	return isBold(text, keyStart - 2) ? !/-\d/.test(key) : isKnownKey(key) && end - start < longestLine;
}

function isBold(text: string, at: number): boolean {
	return text.startsWith('**', at) || text.startsWith('__', at);
}

/** What is longer is prose. */
const longestLine = 400;

/** A line without the signs of quotations before it, and the backslash that breaks it at its end. */
function withoutMarks(text: string, { start, end }: Span): Span {
	let from = start;
	while (from < end && (text.charCodeAt(from) === 0x3e || text.charCodeAt(from) === 0x20)) {
		from++;
	}
	return { start: from, end: end > from && text.charCodeAt(end - 1) === 0x5c ? end - 1 : end };
}
