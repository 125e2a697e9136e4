import type { SpecDocument } from '../../language/document.js';
import type { Located } from '../located.js';

/** The values that the workspace has under some keys, the most frequent first. A large workspace is read a part at a time. */
export function usedValues({ workspace, path }: Located, keys: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	let unread = 0;
	const own = workspace.document(path);
	for (const document of own ? [own, ...workspace.documents()] : workspace.documents()) {
		if (document.type === 'spec' && document.items.length > 0) {
			unread += valuesByDocument.has(document) ? 0 : 1;
			const values = unread > mostUnread ? undefined : valuesOf(document);
			for (const key of keys) {
				for (const value of values?.get(key) ?? []) {
					counts.set(value, (counts.get(value) ?? 0) + 1);
				}
			}
		}
	}
	return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value);
}

/** So many documents are read within a moment; the next question reads on. */
const mostUnread = 500;

/** A document is a value, so its values are gathered once. */
const valuesByDocument = new WeakMap<SpecDocument, ReadonlyMap<string, readonly string[]>>();

function valuesOf(document: SpecDocument): ReadonlyMap<string, readonly string[]> {
	const known = valuesByDocument.get(document);
	if (known) {
		return known;
	}
	const values = new Map<string, string[]>();
	for (const { key, value } of document.items.flatMap(it => it.attributes)) {
		const words = value
			.split(/[,，、;；]/)
			.map(it => it.replace(/^[\s"'`[\]]+|[\s"'`[\]]+$/g, ''))
			.filter(it => it !== '' && it.length <= longestWord);
		const known = values.get(key);
		if (known) {
			known.push(...words);
		} else {
			values.set(key, words);
		}
	}
	valuesByDocument.set(document, values);
	return values;
}

/** What is longer is a sentence, and nobody writes it twice. */
const longestWord = 30;
