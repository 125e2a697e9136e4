import type { Span } from '../../../util/span.js';
import { numbersInField } from './number-list.js';
import type { ListedNumber } from './number-range.js';
import { requirementWords } from './words.js';

/**
 * The numbers in the tables of a design: under a head such as `Requirement` or `Req Coverage`, and beside `Requirements` in a table of facts.
 *
 * @param before How many references the file has before them.
 */
export function numbersInTables(text: string, before: number): readonly ListedNumber[] {
	const numbers: ListedNumber[] = [];
	tableHead.lastIndex = 0;
	for (let head = tableHead.exec(text); head; head = tableHead.exec(text)) {
		const column = cellsIn(text, head.groups?.['cells'] ?? '', head.index).findIndex(it => isName(text, it));
		tableRow.lastIndex = tableHead.lastIndex;
		for (let row = tableRow.exec(text); row; row = tableRow.exec(text)) {
			tableHead.lastIndex = tableRow.lastIndex;
			const cells = cellsIn(text, row.groups?.['cells'] ?? '', row.index);
			const [first, second] = cells;
			const cell = column >= 0 ? cells[column] : first && isName(text, first) ? second : undefined;
			if (cell) {
				numbers.push(...numbersInCell(text, cell, before + numbers.length));
			}
		}
	}
	return numbers;
}

const tableHead = /^[ \t]{0,8}\|(?<cells>[^\r\n]*)(?:\r\n|[\r\n])[ \t]{0,8}\|(?=[ \t:|]*-)[ \t:|-]*(?:\r\n|[\r\n])/gm;
const tableRow = /[ \t]{0,8}\|(?<cells>[^\r\n]*)(?:\r\n|[\r\n]|$)/y;

/** Where the cells of a line are that has a bar before its first. */
function cellsIn(text: string, cells: string, lineStart: number): readonly Span[] {
	const start = text.indexOf('|', lineStart) + 1;
	return Array.from(cells.matchAll(cell), ({ index, 0: content }) => {
		const contentStart = start + index + content.length - content.trimStart().length;
		return { start: contentStart, end: contentStart + content.trim().length };
	});
}

const cell = /(?:[^|\\]|\\.?)+/g;

function isName(text: string, { start, end }: Span): boolean {
	return end - start < longestName && name.test(text.slice(start, end));
}

const longestName = 40;
const name = new RegExp(
	String.raw`^(?:\*\*)?(?:${requirementWords}|Reqs?\.?)(?:[ ]?(?:IDs?|No\.?|#|Coverage|编号|編號|番号|覆[盖蓋]|カバレッジ|번호|커버리지))?(?:\*\*)?$`,
	'i',
);

/** Those of a cell that holds nothing else, or a title behind them: `3 retries` counts something. */
function numbersInCell(text: string, { start, end }: Span, before: number): readonly ListedNumber[] {
	const list = numbersInField(text, start, before);
	return behindList.test(text.slice(list.end, end)) ? list.numbers : [];
}

const behindList = /^[ \t]*(?:$|[:：、]|\.[ \t]|[–—-][ \t])/;
