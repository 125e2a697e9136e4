import type { Stream } from '../command/io.js';
import { createColors } from './colors.js';
import { displayWidth, padEnd, truncate } from './display-width.js';
import type { Output } from './output.js';
import { printable } from './printable.js';

/** What stands in a table: a head, and rows with as many cells. */
export interface Table {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];

	/** The column that is made narrower where the table is wider than the terminal. */
	readonly elastic: number;
}

/** Writes a table with aligned columns. On a terminal it is cut to its width; elsewhere nothing is lost. */
export async function writeTable(table: Table, output: Output, stream: Stream): Promise<void> {
	const { dim } = createColors(stream);
	const widths = fitWidths(table, stream);
	await output.write(`${dim(toLine(table.head, widths))}\n`);
	for (const row of table.rows) {
		await output.write(`${toLine(row, widths)}\n`);
	}
}

const gap = '  ';

/** Of a column that must give way. */
const narrowest = 12;

function fitWidths({ head, rows, elastic }: Table, { isTerminal, columns }: Stream): number[] {
	const widths = head.map(displayWidth);
	for (const row of rows) {
		for (const [column, cell] of row.entries()) {
			const width = displayWidth(shown(cell));
			if (width > (widths[column] ?? 0)) {
				widths[column] = width;
			}
		}
	}
	if (isTerminal) {
		const excess = widths.reduce((total, it) => total + it + gap.length, -gap.length) - columns;
		const own = widths[elastic] ?? 0;
		widths[elastic] = Math.max(Math.min(own, narrowest), own - Math.max(0, excess));
	}
	return widths;
}

function toLine(cells: readonly string[], widths: readonly number[]): string {
	return cells
		.map((cell, column) => {
			const width = widths[column] ?? 0;
			return padEnd(truncate(shown(cell), width), width);
		})
		.join(gap)
		.trimEnd();
}

function shown(cell: string): string {
	return printable(cell.replaceAll('\t', ' '));
}
