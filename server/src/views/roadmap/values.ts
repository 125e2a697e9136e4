import type { Item } from '../../language/document.js';

/** The values of an item's attributes, by key. */
export type Values = ReadonlyMap<string, readonly string[]>;

/** What an item's attributes say. An item is a value, so its attributes, which are kept packed, are unpacked once; after an edit, those of one file. */
export function valuesOf(item: Item): Values {
	const values = valuesByItem.get(item) ?? readValues(item);
	valuesByItem.set(item, values);
	return values;
}

const valuesByItem = new WeakMap<Item, Values>();

function readValues(item: Item): Values {
	const values = new Map<string, string[]>();
	for (const { key, value } of item.attributes) {
		const some = values.get(key);
		if (some) {
			some.push(value);
		} else {
			values.set(key, [value]);
		}
	}
	return values;
}
