import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import type { HeadingLine } from './heading-lines.js';

/** The headings of a file that have a list of Reqvire's under them; in an element that is a file they stand above its name. */
export function listHeadings(headings: readonly HeadingLine[], isOne: boolean): readonly HeadingLine[] {
	const name = isOne ? findName(headings) : undefined;
	const last = name ? headings.indexOf(name) : headings.length;
	return headings.slice(0, last).filter(it => it.depth === (isOne ? 2 : 4) && lists.has(it.name));
}

/** The heading with the name of an element that is a file: the first that is none of a list. */
export function findName(headings: readonly HeadingLine[]): HeadingLine | undefined {
	return headings.find(it => it.depth === 2 && !lists.has(it.name));
}

const lists: ReadonlySet<string> = new Set([
	...['Metadata', 'Relations', 'Contract Bindings', 'Contract References', 'Concept References'],
	// Older versions call the bindings so.
	...['Attachments', 'Reused Contract Context'],
]);

/** The entries of the list right below a heading, each without its bullet. */
export function entriesBelow(text: string, { end: from }: HeadingLine): Span[] {
	const entries: Span[] = [];
	bullet.lastIndex = from;
	for (let match = bullet.exec(text); match; match = bullet.exec(text)) {
		entries.push({ start: match.index + (match.groups?.['before']?.length ?? 0), end: bullet.lastIndex });
	}
	return entries;
}

const bullet = /(?<before>[ \t]*(?:(?:\r\n?|\n)[ \t]*)+[*-][ \t]+)[^\r\n]*/y;

/** What the metadata under a heading say. */
export function factsBelow(text: string, heading: HeadingLine): Attribute[] {
	return entriesBelow(text, heading).flatMap(it => readFact(text, it) ?? []);
}

/** What an entry such as `type: capability` says. */
function readFact(text: string, { start, end }: Span): Attribute | undefined {
	const { key = '', colon = '', value = '' } = fact.exec(text.slice(start, end))?.groups ?? {};
	const valueStart = start + key.length + colon.length;
	return value === ''
		? undefined
		: { key: key.toLowerCase(), value: detach(value), keyStart: start, start: valueStart, end: valueStart + value.length };
}

const fact = /^(?<key>[A-Za-z][\w-]*)(?<colon>:[ \t]+)(?<value>.*\S)/;
