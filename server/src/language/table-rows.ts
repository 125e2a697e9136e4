import type { Span } from '../util/span.js';
import { normalizeKey } from './attribute.js';
import type { DialectReader } from './dialects/dialect.js';
import type { ItemForm } from './document.js';
import type { OpenItem } from './item-builder.js';
import { FactKind, type MarkdownFacts, tableCellOf } from './markdown/index.js';
import { plainText } from './plain-text.js';

/** What the head of a table says about its rows. */
export interface TableHead {
	readonly form: ItemForm;

	/** The head of the first column, in small letters. */
	readonly first: string;
	readonly keys: readonly string[];

	/** The column that names the item: the one headed so, else the second unless it tells a fact; -1 for none. */
	readonly titleColumn: number;
}

/** That of no table. */
export const noHead: TableHead = { form: 'row', first: '', keys: [], titleColumn: 1 };

/** Heads of columns that say what an item is: `Title`, `EARS requirement`, `需求描述`. In a matrix no column does, nor does one of others, such as `关联需求`. */
const titleKey =
	/(?:^|-)(?:title|name|summary|description|statement|story|requirement|criterion|goal|question|decision|risk|event|metric)$|^(?!关联|相关|对应|包含|覆盖|涉及|所属|依赖|前置).*(?:标题|名称|摘要|描述|说明|内容|需求|要求|标准|故事|功能|目标|规则|问题|决策|风险|事件|指标)$|^(?:요구사항|기능|이름|제목|명칭|내용|설명)(?:[ -]?(?:명|이름|내용|설명))?$/;

/** In a column headed so, `P0` or `@li` is no title. */
const factKeys: ReadonlySet<string> = new Set([
	...['status', 'priority', 'owner', 'reporter', 'reviewers', 'team', 'estimate', 'platforms'],
	...['date', 'start', 'end', 'due', 'quarter', 'period', 'horizon', 'baseline', 'target'],
]);

/** Reads the head of a table. */
export function readHead(cells: readonly Span[], text: string, dialect: DialectReader): TableHead {
	const heads = cells.map(cell => plainText(text.slice(cell.start, cell.end)));
	const keys = heads.map(normalizeKey);
	const [first] = cells;
	const isIdColumn = first !== undefined && dialect.isIdColumn(text.slice(first.start, first.end));
	const titleColumn = keys.findIndex((key, column) => column > 0 && titleKey.test(key));
	return {
		form: isIdColumn && titleColumn > 0 ? 'id-row' : 'row',
		first: heads[0]?.trim().toLowerCase() ?? '',
		keys,
		titleColumn: titleColumn < 0 && !factKeys.has(keys[1] ?? '') ? 1 : titleColumn,
	};
}

/** Takes what the other cells of a row say of its item. */
export function readRow(item: OpenItem, cells: readonly Span[], { keys, titleColumn }: TableHead, text: string): void {
	for (const [column, cell] of cells.entries()) {
		const value = plainText(text.slice(cell.start, cell.end));
		if (column === titleColumn && !(isOnlyIds(value) && !titleKey.test(keys[column] ?? ''))) {
			item.title = value;
		} else if (column > 0 && value) {
			item.attributes.push({ key: keys[column] ?? '', value, keyStart: cell.start, start: cell.start, end: cell.end });
		}
	}
	item.title ??= '';
}

/** In a column that does not say so, the IDs of others and a priority are no title: in `| AC-1 | TASK-2, TASK-3 |` there is none. */
function isOnlyIds(value: string): boolean {
	return value.length < longestIds && value.split(betweenIds).every(it => idOrPriority.test(it));
}

const longestIds = 200;
const betweenIds = /[\s,，、;；/&~～–]+/;
const idOrPriority = /^(?:P\d|[A-Z][A-Z0-9]*-[A-Za-z0-9_.-]*\d[a-z]?)$/;

/** The contents of the cells of a row; that of an empty one lies at the end of the text. */
export function cellsOfRow(facts: MarkdownFacts, row: number, text: string): Span[] {
	const cells: Span[] = [];
	const end = facts.end(row);
	for (
		let fact = row + 1;
		fact < facts.blockCount && facts.kind(fact) === FactKind.tableCell && facts.start(fact) < end;
		fact++
	) {
		const { contentStart, contentEnd } = tableCellOf(facts, fact);
		cells.push(contentStart < 0 ? { start: text.length, end: text.length } : { start: contentStart, end: contentEnd });
	}
	return cells;
}

/** The IDs of a cell that may have several, `FR-004/FR-005` or `FR-004、FR-005`; a cell that is longer is text. */
export function partsOfCell(text: string, { start, end }: Span): readonly Span[] {
	return end - start > longestList
		? []
		: Array.from(text.slice(start, end).matchAll(/[^\s/,，、;；&+]+/g), ({ index, 0: part }) => ({
				start: start + index,
				end: start + index + part.length,
			}));
}

const longestList = 200;
