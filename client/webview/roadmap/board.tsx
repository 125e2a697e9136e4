import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDropped } from '../../../server/src/drawing/roadmap/change.js';
import type { Horizon, RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { horizonWord } from '../../../server/src/drawing/roadmap/words.js';
import { Card } from './card.js';
import { followDrag } from './drag.js';
import { Flying, type FlyingProps } from './flying.js';
import { type Placed, usePlacing } from './placing.js';
import { itemsOf, type ViewProps } from './view.js';

/** What is worked on in columns: now, next, later, done, and what nobody has placed yet. Cards are moved by the mouse or by keys. */
export function Board({ roadmap, lines, locale, open, lookAt }: ViewProps): VNode {
	const { placed, spoken, place } = usePlacing(roadmap);
	const focused = useFocus();
	const work = itemsOf(lines).filter(it => !frames.has(it.kind));
	const move = (item: RoadmapItem, column: Column | undefined): void => {
		if (column && column !== 'unplaced' && column !== columnOf(item, placed) && !isDropped(item)) {
			place(item, { column }, columnWord(column));
		}
	};
	const { dragged, over, drag } = useDragging(move);
	const press = (event: KeyboardEvent, item: RoadmapItem): void => {
		const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
		if (step !== 0) {
			event.preventDefault();
			move(item, neighbourOf(columnOf(item, placed), step));
		} else {
			focusNeighbour(event);
		}
	};
	return (
		<div class={dragged === undefined ? 'board' : 'board is-dragging'}>
			{columns.map(column => {
				const items = work.filter(it => columnOf(it, placed) === column);
				return column === 'unplaced' && items.length === 0 ? undefined : (
					<section
						key={column}
						class={over === column && column !== 'unplaced' ? 'column is-over' : 'column'}
						data-column={column}
						aria-labelledby={`column-${column}`}
					>
						<h2 id={`column-${column}`}>
							{columnWord(column)} <span class="count">{items.length}</span>
						</h2>
						<ul>
							{items.map(item => (
								<li key={item.id} class={dragged?.item.id === item.id ? 'dragged' : ''}>
									<Card
										{...{ item, locale, open, press, drag }}
										lookAt={id => {
											focused.current = document.activeElement?.getAttribute('data-card') ?? focused.current;
											lookAt(id);
										}}
									/>
								</li>
							))}
						</ul>
					</section>
				);
			})}
			{dragged && <Flying {...dragged} />}
			<div class="sr-only" aria-live="polite">
				{spoken}
			</div>
		</div>
	);
}

interface Dragging {
	/** What is dragged, and the column that it is over. */
	readonly dragged: FlyingProps | undefined;
	readonly over: Column | undefined;
	drag(event: PointerEvent, item: RoadmapItem): void;
}

function useDragging(move: (item: RoadmapItem, column: Column | undefined) => void): Dragging {
	const [dragged, setDragged] = useState<FlyingProps>();
	const [over, setOver] = useState<Column>();
	return {
		dragged,
		over,
		drag: (event, item) =>
			followDrag(event, {
				over(x, y) {
					setDragged({ item, x, y });
					setOver(columnAt(x, y));
				},
				drop: (x, y) => move(item, columnAt(x, y)),
				end() {
					setDragged(undefined);
					setOver(undefined);
				},
			}),
	};
}

/** The card that has the focus keeps it when it comes into another column, where it is another element. */
function useFocus(): { current: string } {
	const focused = useRef('');
	useLayoutEffect(() => {
		if (document.activeElement === document.body && focused.current !== '') {
			document.querySelector<HTMLElement>(`[data-card="${CSS.escape(focused.current)}"]`)?.focus();
		}
	});
	return focused;
}

/** Kinds that hold work together, and are no work themselves. */
const frames: ReadonlySet<string> = new Set(['goal', 'milestone', 'release']);

type Column = Horizon | 'done' | 'unplaced';

const columns: readonly Column[] = ['now', 'next', 'later', 'unplaced', 'done'];

/** What was dropped is shown where it was. */
function columnOf(item: RoadmapItem, placed: Placed | undefined): Column {
	if (placed?.item.id === item.id && 'column' in placed.to) {
		return placed.to.column;
	}
	const { health, change } = item;
	const horizon = isDropped(item) ? change?.horizon : item.horizon;
	return health.state === 'done' ? 'done' : (horizon ?? 'unplaced');
}

/** The next column in a direction into which something can be moved. */
function neighbourOf(column: Column, step: 1 | -1): Column | undefined {
	const next = columns[columns.indexOf(column) + step];
	return next === 'unplaced' ? neighbourOf(next, step) : next;
}

function columnAt(x: number, y: number): Column | undefined {
	const name = document.elementFromPoint(x, y)?.closest('[data-column]')?.getAttribute('data-column');
	return columns.find(it => it === name);
}

function focusNeighbour(event: KeyboardEvent): void {
	const place = event.currentTarget instanceof Element ? event.currentTarget.closest('li') : null;
	const neighbour =
		event.key === 'ArrowDown' ? place?.nextElementSibling : event.key === 'ArrowUp' ? place?.previousElementSibling : undefined;
	const card = neighbour?.querySelector('button');
	if (card) {
		event.preventDefault();
		card.focus();
	}
}

function columnWord(column: Column): string {
	switch (column) {
		case 'done':
			return l10n.t('Done');
		case 'unplaced':
			return l10n.t('Unplaced');
		default:
			return horizonWord(column);
	}
}
