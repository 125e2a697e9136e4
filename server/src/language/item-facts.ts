import type { Attribute, Item, SpecDocument } from './document.js';

/** An item, and the spec that it stands in. */
export interface ItemInSpec {
	readonly document: SpecDocument;
	readonly item: Item;
}

/**
 * All that a spec says of an item: its attributes, and for keys that it has none of, the cells of the rows that list it, be they elsewhere
 * in the file. A row says what stands in it.
 */
export function factsOf({ document, item }: ItemInSpec): readonly Attribute[] {
	const { attributes, form, listedBy } = item;
	if (listedBy < 0 || form === 'id-row') {
		return attributes;
	}
	const facts = [...attributes];
	for (let row = document.items[listedBy]; row; row = row.listedBy < 0 ? undefined : document.items[row.listedBy]) {
		const known = new Set(facts.map(it => it.key));
		facts.push(...row.attributes.filter(it => !known.has(it.key)));
	}
	return facts;
}

/** The first fact with a key. */
export function findFact(located: ItemInSpec, key: string): Attribute | undefined {
	return factsOf(located).find(it => it.key === key);
}
