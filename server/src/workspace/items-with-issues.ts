import type { Item, SpecDocument } from '../language/document.js';

/** The items that name an issue, those around them, and those inside of one that has an issue in a field. */
export function itemsWithIssues({ items, issueReferences }: SpecDocument): ReadonlySet<Item> {
	const linked = new Set<Item>();
	for (const { from } of issueReferences) {
		for (let item = items[from]; item && !linked.has(item); item = items[item.parent]) {
			linked.add(item);
		}
	}
	const declaring = new Set(issueReferences.filter(it => it.isDeclared).map(it => items[it.from]));
	for (const item of items) {
		const around = items[item.parent];
		if (around && declaring.has(around)) {
			declaring.add(item);
			linked.add(item);
		}
	}
	return linked;
}
