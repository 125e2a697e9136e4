import type { Span } from '../util/span.js';
import { keyFor, normalizeKey, withoutNote } from './attribute.js';
import type { Definition, DialectReader } from './dialects/dialect.js';
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

	/** The columns that name an item: those headed so. */
	readonly titleColumns: readonly number[];

	/** Where there is none, those that say when an item is met, which names a criterion, and what has no name else. */
	readonly criteriaColumns: readonly number[];

	/** Where none is headed so, the second, unless it tells a fact or is about others. */
	readonly plainColumns: readonly number[];
}

/** That of no table. */
export const noHead: TableHead = { form: 'row', first: '', keys: [], titleColumns: [], criteriaColumns: [], plainColumns: [1] };

/**
 * Heads of columns that say what an item is: `Title`, `EARS requirement`, `需求描述`, `要件名`. In a matrix no column does, nor does one of others,
 * such as `关联需求`, or of what was changed.
 */
const titleKey = new RegExp(
	[
		'(?:^|-)(?:title|name|summary|description|statement|story|requirement|criterion|goal|question|decision|risk|event|metric)$',
		`(?:${[
			...[
				'标题',
				'名称',
				'摘要',
				'描述',
				'说明',
				'内容',
				'需求',
				'要求',
				'标准',
				'故事',
				'功能',
				'目标',
				'规则',
				'问题',
				'决策',
				'风险',
				'事件',
				'指标',
			],
			...['標題', '名稱', '說明', '內容', '標準', '規則', '問題', '決策', '風險', '(?:功能|需求|事件)名'],
			...['要件', '機能', '(?:要件|機能|項目|件)名', '概要', '説明', 'ストーリー', 'シナリオ', 'リスク', '課題', '決定事項'],
		].join('|')})$`,
		'^(?:요구사항|기능|이름|제목|명칭|내용|설명)(?:[ -]?(?:명|이름|내용|설명))?$',
	].join('|'),
);
const otherKey = new RegExp(
	`^(?:${[
		...['关联', '相关', '对应', '包含', '覆盖', '涉及', '所属', '依赖', '前置', '变更', '修改', '修订', '更新'],
		...['關聯', '相關', '對應', '変更', '関連', '対象', '対応', '依存', '前提', '参照'],
	].join('|')})`,
);
const criteriaKey = /acceptance|验收|驗收|受け?入れ/;

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
	const named = keys.flatMap((key, column) => (column > 0 && isTitle(key) ? column : []));
	const titleColumns = named.filter(it => !criteriaKey.test(keys[it] ?? ''));
	const mayName = !factKeys.has(keys[1] ?? '') && !otherKey.test(keys[1] ?? '');
	return {
		form: isIdColumn && named.length > 0 ? 'id-row' : 'row',
		first: heads[0]?.trim().toLowerCase() ?? '',
		keys,
		titleColumns,
		criteriaColumns: named.filter(it => criteriaKey.test(keys[it] ?? '')),
		plainColumns: titleColumns.length > 0 || !mayName ? [] : [1],
	};
}

function isTitle(key: string): boolean {
	return titleKey.test(withoutNote(key)) && !otherKey.test(key);
}

/** Takes what the other cells of a row say of its item: the first column that may name it does, unless there are only the IDs of others. */
export function readRow(item: OpenItem, cells: readonly Span[], head: TableHead, text: string): void {
	const { keys, titleColumns, criteriaColumns, plainColumns } = head;
	const values = cells.map(cell => plainText(text.slice(cell.start, cell.end)));
	const isCriterion = item.definition.kind === 'criterion';
	const others = isCriterion ? [...criteriaColumns, ...plainColumns] : [...plainColumns, ...criteriaColumns];
	const columns = [...titleColumns, ...others];
	const isNamed = (column: number): boolean => !namesOthers(keys[column] ?? '');
	const titleColumn = columns.find(it => !isOnlyIds(values[it] ?? '')) ?? columns.find(isNamed);
	for (const [column, cell] of cells.entries()) {
		const value = values[column] ?? '';
		const isPassedOver = titleColumn !== undefined && column < titleColumn && isNamed(column) && isOnlyIds(value);
		if (column === titleColumn) {
			item.title = value;
		} else if (column > 0 && value && !isPassedOver) {
			item.attributes.push({
				key: keyFor(keys[column] ?? '', value),
				value,
				keyStart: cell.start,
				start: cell.start,
				end: cell.end,
			});
		}
	}
	item.title ??= '';
}

/** Whether a column may be about other items: its head does not say that it has the titles, or is `Requirement`, which stands over both. */
function namesOthers(key: string): boolean {
	return !isTitle(key) || key === 'requirement';
}

/** In a column that does not say so, the IDs of others and a priority are no title: in `| AC-1 | TASK-2, TASK-3 |` there is none. */
function isOnlyIds(value: string): boolean {
	return value.length < longestIds && value.split(betweenIds).every(it => idOrPriority.test(it));
}

const longestIds = 200;
const betweenIds = /[\s,，、;；/&~～–]+/;
const idOrPriority = /^(?:P\d|[A-Z][A-Z0-9]*[-_][A-Za-z0-9_.-]*\d[a-z]?)$/;

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
function partsOfCell(text: string, { start, end }: Span): readonly Span[] {
	return end - start > longestList
		? []
		: Array.from(text.slice(start, end).matchAll(/[^\s/,，、;；&+]+/g), ({ index, 0: part }) => ({
				start: start + index,
				end: start + index + part.length,
			}));
}

const longestList = 200;

/** What a cell of several IDs defines, if it is nothing else: each of `FR-004/FR-005` and of `FR-004/005`. */
export function definitionsInCell(text: string, cell: Span, dialect: DialectReader): readonly Definition[] {
	const parts = partsOfCell(text, cell);
	const [opening] = parts;
	const whole = opening && parts.length > 1 ? dialect.tableRow(text, opening) : undefined;
	const definitions = whole ? parts.flatMap(it => dialect.tableRow(text, it) ?? withNumber(whole, text, it) ?? []) : [];
	return definitions.length === parts.length ? definitions : [];
}

/** The item that a number alone means beside another of its like: in `FR-004/005`, `FR-005`. */
function withNumber(other: Definition, text: string, span: Span): Definition | undefined {
	const number = text.slice(span.start, span.end);
	const letters = /^\d{1,5}$/.test(number) ? /^(?<letters>.*-)\d+$/.exec(other.id)?.groups?.['letters'] : undefined;
	return letters === undefined ? undefined : { ...other, id: letters + number, idSpan: span };
}
