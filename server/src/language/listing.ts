import type { Item, ItemForm } from './document.js';
import type { OpenItem } from './item-builder.js';

/**
 * For each item that lists of IDs and titles in its file have, too, the index of the first row that lists it; for each such row, that
 * of the next. Where two items of a file have one ID, nobody knows which of them a list means; and a table that has tests, too, tells how
 * these are.
 */
export function findListings(items: readonly OpenItem[]): ReadonlyMap<number, number> {
	const rowsById = new Map<string, number[]>();
	for (const { definition, index } of items.filter(it => it.form === 'id-row' && isCode(it) && !tellsOfTests(it))) {
		const rows = rowsById.get(definition.id);
		if (!rows) {
			rowsById.set(definition.id, [index]);
		} else if (rows.length < mostLists) {
			rows.push(index);
		}
	}
	const listings = new Map<number, number>();
	for (const [id, listed] of rowsById.size === 0 ? [] : soleItems(items)) {
		let from = listed;
		for (const row of rowsById.get(id) ?? []) {
			listings.set(from, row);
			from = row;
		}
	}
	return listings;
}

/** Nobody lists an item more often in one file. */
const mostLists = 4;

/** The indexes of items that no other than rows and lines has the ID of. */
function soleItems(items: readonly OpenItem[]): ReadonlyMap<string, number> {
	const indexById = new Map<string, number>();
	const shared = new Set<string>();
	for (const item of items.filter(it => listedForms.has(it.form) && isCode(it))) {
		const { id } = item.definition;
		if (indexById.has(id)) {
			shared.add(id);
		}
		indexById.set(id, item.index);
	}
	for (const id of shared) {
		indexById.delete(id);
	}
	return indexById;
}

/** Whether a row tells which tests an item has, or how they went: it names an item, and what else it says may be said of them. */
export function tellsOfTests({ attributes }: Pick<Item, 'attributes'>): boolean {
	return attributes.some(it => testKey.test(it.key));
}

/** `测试用例`, `Test result`; a `验证方法` is the requirement's own. */
const testKey = /(?:^|-)(?:tests?|results?)(?:-|$)|用例|结果|結果|(?:测试|測試|验证|驗證|テスト|検証)(?!方)/;

function isCode({ definition: { idStyle = 'code' } }: OpenItem): boolean {
	return idStyle === 'code';
}

/** The forms that a list yields to. */
const listedForms: ReadonlySet<ItemForm> = new Set(['field', 'front-matter', 'heading', 'list-item', 'own-line']);
