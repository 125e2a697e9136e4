import { isKnownKey, isLeading, keyFor, normalizeKey } from './attribute.js';
import type { Attribute } from './document.js';
import { FactKind, type MarkdownFacts, tableRowOf } from './markdown/index.js';
import { plainText } from './plain-text.js';
import { cellsOfRow } from './table-rows.js';

/**
 * The attributes in a table of facts: of two columns, with a fact in each row, of which one says the status, the priority, the owner or the ID.
 * Its head is a fact itself, or says that the second column has the values; what a field means is told in other tables.
 */
export function readFactTable(facts: MarkdownFacts, table: number, text: string, ownId?: string): readonly Attribute[] {
	const [head, ...body] = rowsOf(facts, table).map(it => readFact(facts, it, text));
	const told = body.filter(it => it !== undefined);
	if (!head || told.length < body.length) {
		return [];
	}
	const tellsId = ownId !== undefined && told.some(it => it.value === ownId);
	const attributes = tellsId || isHeadOfFacts(head) ? told : isFact(head, told) ? [head, ...told] : [];
	return tellsId || attributes.some(isLeading) ? attributes.filter(it => it.value !== '') : [];
}

/** The attributes in the rows of a card, whose head has the ID of the item and its title; empty for any other table. */
export function readCard(facts: MarkdownFacts, table: number, text: string): readonly Attribute[] {
	const body = rowsOf(facts, table)
		.slice(1)
		.map(it => readFact(facts, it, text));
	const told = body.filter(it => it !== undefined);
	return told.length === body.length && told.some(isLeading) ? told.filter(it => it.value !== '') : [];
}

/** The head and the rows of a table, in text order. */
function rowsOf(facts: MarkdownFacts, table: number): readonly number[] {
	const rows: number[] = [];
	for (let fact = table + 1; fact < facts.blockCount && facts.start(fact) < facts.end(table); fact++) {
		const role = facts.kind(fact) === FactKind.tableRow ? tableRowOf(facts, fact).role : undefined;
		if (role === 'head' || role === 'body') {
			rows.push(fact);
		}
	}
	return rows;
}

function isHeadOfFacts({ key, value }: Attribute): boolean {
	return ownIdKey.test(key) || valueHead.test(value);
}

/** Whether a head is a fact like those below it. In `| Status | Owner |`, it names two columns. */
function isFact({ key, value }: Attribute, below: readonly Attribute[]): boolean {
	const isLikeThose = below.length === 0 || below.some(it => isKnownKey(it.key));
	return isKnownKey(key) && !isKnownKey(normalizeKey(value)) && isLikeThose;
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
	const told = plainText(text.slice(value.start, value.end));
	return {
		key: keyFor(normalizeKey(plainText(key)), told),
		value: told,
		keyStart: name.start + key.search(/[^*_`]|$/),
		...value,
	};
}
