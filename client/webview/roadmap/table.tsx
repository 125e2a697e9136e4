import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LinesInView } from '../../../server/src/drawing/roadmap/arrow.js';
import { changeWord, isDropped, slippedDays } from '../../../server/src/drawing/roadmap/change.js';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { healthWord, horizonWord, progressWord, spanWords } from '../../../server/src/drawing/roadmap/words.js';
import { ChangeMark, HealthMark, KindMark, px } from './parts.js';
import { itemsOf, type ViewProps } from './view.js';
import { linesInView, targetOf, useViewport } from './viewport.js';

/**
 * The same as text: every item in a row, sorted by any column. Only the rows in view are in the page.
 *
 * @implements REQ-407
 */
export function Table({ roadmap, lines, locale, open, lookAt }: ViewProps): VNode {
	const [sort, setSort] = useState<Sort>({ column: -1, isDescending: false });
	const columns = useMemo(() => columnsFor(locale, roadmap.baseline), [locale, roadmap.baseline]);
	const rows = useMemo(() => sorted(itemsOf(lines), columns[sort.column], sort.isDescending), [lines, columns, sort]);
	const scroller = useRef<HTMLDivElement>(null);
	const viewport = useViewport(scroller);
	const [current, setCurrent] = useState(0);
	const focus = (index: number): void => {
		setCurrent(index);
		bringIntoView(scroller.current, index);
	};
	const press = (event: KeyboardEvent): void => {
		const isRow = event.target instanceof Element && event.target.closest('tbody');
		const next = isRow ? targetOf(event.key, Math.min(current, rows.length - 1), rows.length) : undefined;
		if (next !== undefined) {
			event.preventDefault();
			focus(next);
		}
	};
	return (
		<div class="table" ref={scroller} onKeyDown={press}>
			<table style={{ minWidth: px(widthOf(columns)) }} aria-rowcount={rows.length + 1} aria-label={l10n.t('Roadmap')}>
				<colgroup>
					{columns.map(({ name, width }) => (
						<col key={name} style={width === undefined ? {} : { width: px(width) }} />
					))}
				</colgroup>
				<Head columns={columns} sort={sort} setSort={setSort} />
				<tbody>
					{piecesOf(rows.length, linesInView(viewport, rowHeight), Math.min(current, rows.length - 1)).map(piece => {
						const item = piece.gap === 0 ? rows[piece.index] : undefined;
						return item ? (
							<TableRow
								key={item.id}
								{...{ item, columns, open, lookAt }}
								index={piece.index}
								isCurrent={piece.index === Math.min(current, rows.length - 1)}
								focus={() => setCurrent(piece.index)}
							/>
						) : (
							<tr key={`gap-${piece.index}`} aria-hidden="true">
								<td colSpan={columns.length} style={{ height: px(piece.gap * rowHeight), padding: 0, border: 0 }} />
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

/** No column gets less than it needs to be read: a narrow window scrolls. */
function widthOf(columns: readonly Column[]): number {
	return columns.reduce((sum, { width }) => sum + (width ?? 230), 0);
}

/** The height of a row, in pixels; `roadmap.css` has the same. */
const rowHeight = 34;

/** A row, or the room of some that are not there. */
interface Piece {
	readonly index: number;

	/** How many rows it stands for; 0 for a row itself. */
	readonly gap: number;
}

/** The row with the focus stays in the page wherever one scrolls: keys would be lost with it. */
function piecesOf(length: number, { first, last }: LinesInView, current: number): Piece[] {
	const seen = Array.from(
		{ length: Math.max(0, Math.min(length - 1, last) - Math.max(0, first) + 1) },
		(_, at) => Math.max(0, first) + at,
	);
	const shown = [...new Set(current >= 0 ? [...seen, current] : seen)].sort((a, b) => a - b);
	const pieces: Piece[] = [];
	let next = 0;
	for (const index of [...shown, length]) {
		if (index > next) {
			pieces.push({ index: next, gap: index - next });
		}
		if (index < length) {
			pieces.push({ index, gap: 0 });
		}
		next = index + 1;
	}
	return pieces;
}

function bringIntoView(scroller: HTMLElement | null, index: number): void {
	if (scroller) {
		const top = index * rowHeight;
		const room = scroller.clientHeight - 2 * rowHeight;
		scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, top - room));
	}
}

interface HeadProps {
	readonly columns: readonly Column[];
	readonly sort: Sort;
	setSort(sort: Sort): void;
}

function Head({ columns, sort, setSort }: HeadProps): VNode {
	return (
		<thead>
			<tr aria-rowindex={1}>
				{columns.map(({ name }, column) => (
					<th
						key={name}
						scope="col"
						aria-sort={sort.column === column ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
					>
						<button type="button" onClick={() => setSort({ column, isDescending: sort.column === column && !sort.isDescending })}>
							{name}
							<span aria-hidden="true">{sort.column === column ? (sort.isDescending ? ' ↓' : ' ↑') : ''}</span>
						</button>
					</th>
				))}
			</tr>
		</thead>
	);
}

interface TableRowProps extends Pick<ViewProps, 'open' | 'lookAt'> {
	readonly item: RoadmapItem;
	readonly columns: readonly Column[];
	readonly index: number;

	/** Whether it is the one row that the Tab key leads to. */
	readonly isCurrent: boolean;
	focus(): void;
}

function TableRow({ item, columns, index, isCurrent, focus, open, lookAt }: TableRowProps): VNode {
	const button = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => {
		const focused = document.activeElement;
		// Keys lead from row to row; whoever is elsewhere in the page stays there.
		if (isCurrent && focused instanceof HTMLElement && focused.closest('tbody') && focused !== button.current) {
			button.current?.focus({ preventScroll: true });
		}
	}, [isCurrent]);
	return (
		<tr aria-rowindex={index + 2} onMouseEnter={() => lookAt(item.id)}>
			<th scope="row">
				<button
					ref={button}
					type="button"
					class="link"
					tabIndex={isCurrent ? 0 : -1}
					onClick={() => open(item)}
					onFocus={() => {
						focus();
						lookAt(item.id);
					}}
				>
					<KindMark kind={item.kind} />
					<span class={isDropped(item) ? 'struck' : ''}>{item.id}</span>
				</button>
			</th>
			{columns.slice(1).map(({ name, show }) => (
				<td key={name}>{show(item)}</td>
			))}
		</tr>
	);
}

interface Sort {
	/** -1 for the order of the roadmap. */
	readonly column: number;
	readonly isDescending: boolean;
}

interface Column {
	readonly name: string;

	/** In pixels; what is left over where it is absent. */
	readonly width?: number;
	show(item: RoadmapItem): VNode | string;

	/** What rows are sorted by; numbers by their size, texts as people sort them. */
	rank(item: RoadmapItem): string | number;
}

function columnsFor(locale: string, baseline: string | undefined): readonly Column[] {
	const text = (name: string, read: (item: RoadmapItem) => string, width?: number): Column => ({
		name,
		...(width === undefined ? {} : { width }),
		show: read,
		rank: read,
	});
	return [
		text(l10n.t('ID'), it => it.id, 170),
		text(l10n.t('Title'), it => it.title),
		{
			name: l10n.t('When'),
			width: 222,
			show: ({ span, horizon }) => (span ? spanWords(span, locale) : horizon ? horizonWord(horizon) : ''),
			rank: it => it.span?.start ?? '9',
		},
		...(baseline === undefined ? [] : [sinceColumn(baseline)]),
		text(l10n.t('Owner'), it => it.facts.owner, 90),
		text(l10n.t('Status'), it => it.status, 104),
		{ name: l10n.t('Progress'), width: 84, show: progressWord, rank: it => it.progress.share ?? -1 },
		{
			name: l10n.t('Health'),
			width: 150,
			show: it => (
				<>
					{!isDropped(it) && <HealthMark state={it.health.state} />}
					{it.health.reason !== '' && <span class="reason">{it.health.reason}</span>}
				</>
			),
			rank: it => healthWord(it.health.state),
		},
		text(l10n.t('Depends on'), it => it.dependencies.map(({ id }) => id).join(', '), 134),
	];
}

function sinceColumn(baseline: string): Column {
	return {
		name: l10n.t('Since {0}', baseline),
		width: 160,
		show: item => <ChangeMark item={item} />,
		rank: item => slippedDays(item) ?? (changeWord(item) === '' ? -1e6 : 0),
	};
}

function sorted(items: readonly RoadmapItem[], column: Column | undefined, isDescending: boolean): readonly RoadmapItem[] {
	if (!column) {
		return items;
	}
	const rows = items.toSorted((a, b) => {
		const [x, y] = [column.rank(a), column.rank(b)];
		return typeof x === 'number' && typeof y === 'number'
			? x - y
			: String(x).localeCompare(String(y), undefined, { numeric: true });
	});
	return isDescending ? rows.reverse() : rows;
}
