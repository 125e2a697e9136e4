import type { Output } from '../printing/output.js';
import type { ItemEntry } from './item-entry.js';

/** The columns are the fields of an entry; attributes are JSON, for their keys differ from item to item. */
export async function writeCsv(output: Output, entries: Iterable<ItemEntry>): Promise<void> {
	await output.write(`${columns.join(',')}\n`);
	for (const entry of entries) {
		await output.write(`${columns.map(column => toCell(entry[column])).join(',')}\n`);
	}
}

const columns = ['id', 'scope', 'kind', 'title', 'file', 'line', 'column', 'dialect', 'status', 'attributes'] as const;

/** Quoted where RFC 4180 asks for it. */
function toCell(value: ItemEntry[keyof ItemEntry]): string {
	const text = typeof value === 'object' ? (value === null ? '' : JSON.stringify(value)) : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
