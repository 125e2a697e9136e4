import { isKnownKey, leadingKeys, normalizeKey } from './attribute.js';
import type { Attribute } from './document.js';
import { FactKind, type MarkdownFacts, tableRowOf } from './markdown/index.js';
import { plainText } from './plain-text.js';
import { cellsOfRow } from './table-rows.js';

/**
 * The attributes in a table of facts: of two columns, with a fact in each row, of which one says the status, the priority or the owner.
 * Its head is a fact itself, or says that the second column has the values; what a field means is told in other tables.
 */
export function readFactTable(facts: MarkdownFacts, table: number, text: string): readonly Attribute[] {
	const attributes: Attribute[] = [];
	for (let row = table + 1; row < facts.blockCount && facts.start(row) < facts.end(table); row++) {
		const role = facts.kind(row) === FactKind.tableRow ? tableRowOf(facts, row).role : undefined;
		const fact = role === 'head' || role === 'body' ? readFact(facts, row, text) : undefined;
		if (fact && (role === 'body' || isKnownKey(fact.key))) {
			attributes.push(fact);
		} else if (role === 'body' || (role === 'head' && !(fact && isHeadOfFacts(fact)))) {
			return [];
		}
	}
	return attributes.some(it => leadingKeys.has(it.key)) ? attributes.filter(it => it.value !== '') : [];
}

function isHeadOfFacts({ key, value }: Attribute): boolean {
	return ownIdKey.test(key) || valueHead.test(value);
}

const valueHead = /^(?:values?|details?|information|值|内容|详情|信息)?$/i;
const ownIdKey = /(?:^|-)id$|编号$|编號$/;

/** The fact of a row of two cells. */
function readFact(facts: MarkdownFacts, row: number, text: string): Attribute | undefined {
	const [name, value, more] = cellsOfRow(facts, row, text);
	if (!name || !value || more) {
		return undefined;
	}
	const key = text.slice(name.start, name.end);
	return {
		key: normalizeKey(plainText(key)),
		value: plainText(text.slice(value.start, value.end)),
		keyStart: name.start + key.search(/[^*_`]|$/),
		...value,
	};
}
