import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { isDropped, isWithoutDate } from '../../../server/src/drawing/roadmap/change.js';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { spanFrom } from '../../../server/src/drawing/roadmap/move.js';
import { horizonWord, nameOf, spanWords } from '../../../server/src/drawing/roadmap/words.js';
import { followDrag } from './drag.js';
import { Flying, type FlyingProps } from './flying.js';
import { ChangeMark, KindMark } from './parts.js';
import { usePlacing } from './placing.js';
import { itemsOf, type ViewProps } from './view.js';

/** What has no date yet, under the timeline. Dragged onto it, or by a key, it gets one. */
export function Tray({ roadmap, lines, locale, open, lookAt }: ViewProps): VNode | undefined {
	const { placed, spoken, place } = usePlacing(roadmap);
	const [dragged, setDragged] = useState<FlyingProps>();
	const items = itemsOf(lines).filter(it => isWithoutDate(it) && it.id !== placed?.item.id);
	useLayoutEffect(() => {
		if (placed) {
			keepFocus();
		}
	}, [placed]);

	const giveDate = (item: RoadmapItem, begin: number | string): void => {
		const span = spanFrom(begin);
		place(item, { start: span.start, end: span.end }, spanWords(span, locale));
	};
	const drag = (event: PointerEvent, item: RoadmapItem): void =>
		followDrag(event, {
			over: (x, y) => setDragged({ item, x, y, note: dayWords(dayUnder(x, y), locale) }),
			drop(x, y) {
				const day = dayUnder(x, y);
				if (day !== undefined) {
					giveDate(item, day);
				}
			},
			end: () => setDragged(undefined),
		});
	const press = (event: KeyboardEvent, item: RoadmapItem): void => {
		if (event.key === 'ArrowRight' && !isDropped(item)) {
			event.preventDefault();
			giveDate(item, roadmap.today);
		}
	};
	return (
		<>
			<div class="sr-only" aria-live="polite">
				{spoken}
			</div>
			{items.length > 0 && (
				<section class="tray" aria-labelledby="tray">
					<h2 id="tray">
						{l10n.t('Without a date')} <span class="count">{items.length}</span>
					</h2>
					<ul>
						{items.map(it => (
							<li key={it.id}>
								<Chip item={it} {...{ open, lookAt, press, drag }} />
							</li>
						))}
					</ul>
					<span class="room" />
					<p class="muted hint">{l10n.t('Drag onto the timeline, or press → to begin today')}</p>
				</section>
			)}
			{dragged && <Flying {...dragged} />}
		</>
	);
}

interface ChipProps extends Pick<ViewProps, 'open' | 'lookAt'> {
	readonly item: RoadmapItem;
	press(event: KeyboardEvent, item: RoadmapItem): void;
	drag(event: PointerEvent, item: RoadmapItem): void;
}

function Chip({ item, open, lookAt, press, drag }: ChipProps): VNode {
	return (
		<button
			type="button"
			class="chip"
			onClick={() => open(item)}
			onKeyDown={event => press(event, item)}
			onPointerDown={event => event.button === 0 && !isDropped(item) && drag(event, item)}
			onFocus={() => lookAt(item.id)}
			onMouseEnter={() => lookAt(item.id)}
		>
			<KindMark kind={item.kind} />
			<span class={isDropped(item) ? 'struck' : ''}>{nameOf(item)}</span>
			{item.horizon && <span class="muted">{horizonWord(item.horizon)}</span>}
			<ChangeMark item={item} />
		</button>
	);
}

function dayWords(day: number | undefined, locale: string): string | undefined {
	const start = day === undefined ? undefined : spanFrom(day).start;
	return start === undefined ? undefined : spanWords({ start, end: start, precision: 'point' }, locale);
}

/** The day of the timeline at a place in the window; what lies under the names is no day. */
function dayUnder(x: number, y: number): number | undefined {
	const scroller = document.querySelector('.scroller')?.getBoundingClientRect();
	const names = document.querySelector('.corner')?.getBoundingClientRect();
	const chart = document.querySelector<SVGElement>('.chart');
	if (!scroller || !chart || y < scroller.top || y > scroller.bottom || x < (names?.right ?? 0) || x > scroller.right) {
		return undefined;
	}
	const { first, perDay } = chart.dataset;
	return Number(first) + Math.floor((x - chart.getBoundingClientRect().left) / Number(perDay));
}

/** The chip that had the focus is gone: the timeline takes it. */
function keepFocus(): void {
	if (document.activeElement === document.body) {
		document.querySelector<HTMLElement>('.row[tabindex="0"]')?.focus({ preventScroll: true });
	}
}
