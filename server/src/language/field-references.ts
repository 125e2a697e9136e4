import { detach } from '../util/detach.js';
import type { Span } from '../util/span.js';
import { normalizeKey } from './attribute.js';
import type { FrontMatterEntry } from './front-matter/index.js';
import type { Reading } from './reading.js';
import type { Verb } from './verb.js';

/** A number in a field that stands for an ID: in `requires: 155, 191`, `EIP-155` and `EIP-191`. */
export interface FieldReference extends Span {
	readonly id: string;
	readonly verb: Verb;
}

/** The numbers by which a file that is an item by a field of its front matter names others of its collection. */
export function fieldReferences(
	text: string,
	path: string,
	entries: readonly FrontMatterEntry[],
	{ fieldIds }: Reading,
): FieldReference[] {
	const rule = fieldIds.find(it => it.appliesTo(path) && entries.some(({ path: [key] }) => key === it.field));
	if (!rule) {
		return [];
	}
	return entries.flatMap(({ path: [key], span }) => {
		const verb = verbByField.get(normalizeKey(String(key)));
		const numbers = verb ? Array.from(text.slice(span.start, span.end).matchAll(/(?<![\p{L}\d.-])\d+(?![\p{L}\d.-])/gu)) : [];
		return numbers.map(({ index, 0: number }) => {
			const start = span.start + index;
			return { id: detach(`${rule.before}${number}${rule.after}`), verb: verb ?? 'mentions', start, end: start + number.length };
		});
	});
}

const verbByField: ReadonlyMap<string, Verb> = new Map<string, Verb>([
	['extends', 'refines'],
	['replaces', 'supersedes'],
	['requires', 'depends-on'],
	['superseded-by', 'superseded-by'],
	['supersedes', 'supersedes'],
]);
