import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RoadmapLine } from '../../../server/src/drawing/roadmap/arrange.js';
import type { LinesInView } from '../../../server/src/drawing/roadmap/arrow.js';
import { isOnTimeline } from '../../../server/src/drawing/roadmap/change.js';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { isMovable } from '../../../server/src/drawing/roadmap/move.js';
import { spanWords } from '../../../server/src/drawing/roadmap/words.js';
import { lineHeight } from '../../../server/src/drawing/roadmap/bar.js';
import { axisHeight, drawAxis, drawChart, type Timeline as Drawn } from '../../../server/src/drawing/roadmap/timeline.js';
import { createTimeScale, middleOf, ticksOf, type TimeScale, type Zoom } from '../../../server/src/drawing/roadmap/time-scale.js';
import { Drawing } from '../shared/drawing.js';
import { type Move, type Moving, useMoving, withMove } from './moving.js';
import { px } from './parts.js';
import { isUndo } from './undo.js';
import { Row } from './row.js';
import { linesInView, targetOf, useViewport } from './viewport.js';
import type { ViewProps } from './view.js';

/** What the timeline is given beyond what every form is. */
export interface TimelineProps extends ViewProps {
	readonly zoom: Zoom;

	/** Hides or shows what is inside a line. */
	toggle(key: string): void;
}

/** Names to the left, bars at their time to the right. Only the lines in view are in the page. */
export function Timeline(props: TimelineProps): VNode {
	const { roadmap, lines: all, locale, zoom, open, lookAt, toggle } = props;
	const moving = useMoving(roadmap);
	const dated = useMemo(() => all.filter(it => it.type === 'group' || isOnTimeline(it.item)), [all]);
	const lines = useMemo(() => withMove(dated, moving.move), [dated, moving.move]);
	const scroller = useRef<HTMLDivElement>(null);
	const { top, height, width } = useViewport(scroller);
	const scale = useMemo(() => createTimeScale(roadmap, zoom, width - labelWidth), [roadmap, zoom, width]);
	const [focused, setFocused] = useState('');
	const current = Math.max(
		0,
		lines.findIndex(it => it.key === focused),
	);
	const seen = useMemo(() => linesInView({ top, height }, lineHeight), [Math.floor(top / lineHeight), height]);
	const picture: Picture = { lines, scale, locale, today: roadmap.today, seen };
	useLayoutEffect(() => scrollToToday(scroller.current, scale, roadmap.today), [zoom, width === 0]);

	const press = (event: KeyboardEvent): void => {
		const line = dated[current];
		const next = lines[targetOf(event.key, current, lines.length) ?? -1];
		if (next) {
			setFocused(next.key);
			bringIntoView(scroller.current, lines.indexOf(next));
		} else if (line && act(event, line, { ...props, ...moving })) {
			setFocused(line.key);
		} else {
			return;
		}
		event.preventDefault();
	};
	return (
		<div class="scroller" ref={scroller}>
			<div
				class="grid"
				role="treegrid"
				aria-label={l10n.t('Roadmap')}
				aria-rowcount={lines.length + 1}
				aria-colcount={2}
				onKeyDown={press}
			>
				<Head picture={picture} />
				<div role="rowgroup" class="body" style={{ height: px(lines.length * lineHeight), width: px(labelWidth + scale.width) }}>
					{rowsInView(lines, seen, current).map(({ line, index }) => (
						<Row
							key={line.key}
							line={line}
							index={index}
							{...{ locale, open, lookAt, toggle }}
							isCurrent={index === current}
							hasFocus={line.key === focused}
							focus={() => setFocused(line.key)}
						/>
					))}
					<Chart picture={picture} open={open} lookAt={lookAt} drag={moving.drag} dated={dated} />
				</div>
			</div>
			<Spoken lines={lines} move={moving.move} locale={locale} />
		</div>
	);
}

/** Does what a key asks for of a line; whether it asked for anything. */
function act(event: KeyboardEvent, line: RoadmapLine, { open, toggle, press, cancel }: TimelineProps & Moving): boolean {
	if (isUndo(event)) {
		return cancel();
	}
	if (line.type === 'item' && event.key === 'Enter') {
		open(line.item);
		return true;
	}
	if (line.type === 'item' && press(event, line.item)) {
		return true;
	}
	if (isToggle(event.key, line)) {
		toggle(line.key);
		return true;
	}
	return false;
}

/** Says where an item has come, to those who do not see it move. */
function Spoken({ lines, move, locale }: Pick<TimelineProps, 'lines' | 'locale'> & { readonly move: Move | undefined }): VNode {
	const line = lines.find(it => it.type === 'item' && it.item.id === move?.item.id);
	return (
		<div class="sr-only" aria-live="polite">
			{move && line?.type === 'item' && line.item.span ? `${line.item.title}: ${spanWords(line.item.span, locale)}` : ''}
		</div>
	);
}

/** What is drawn, and which lines of it. */
type Picture = Required<Drawn>;

function Head({ picture }: { readonly picture: Picture }): VNode {
	const { scale, locale, today } = picture;
	const axis = useMemo(() => drawAxis(picture), [scale, locale, today]);
	return (
		<div class="head" role="rowgroup" style={{ height: px(axisHeight), width: px(labelWidth + scale.width) }}>
			<div role="row" aria-rowindex={1}>
				<div class="corner" role="columnheader" style={{ width: px(labelWidth) }}>
					{l10n.t('Title')}
				</div>
				<div class="axis" role="columnheader">
					<span class="sr-only">{l10n.t('When')}</span>
					<svg width={scale.width} height={axisHeight} aria-hidden="true">
						<Drawing of={axis} />
					</svg>
				</div>
			</div>
		</div>
	);
}

interface ChartProps extends Pick<TimelineProps, 'open' | 'lookAt'>, Pick<Moving, 'drag'> {
	readonly picture: Picture;

	/** The lines as the specs have them, whatever is being moved. */
	readonly dated: readonly RoadmapLine[];
}

function Chart({ picture, dated, open, lookAt, drag }: ChartProps): VNode {
	const { lines, scale, locale, seen } = picture;
	const chart = useMemo(() => drawChart(picture), [lines, scale, locale, seen]);
	return (
		<svg
			class="chart"
			style={{ left: px(labelWidth) }}
			width={scale.width}
			height={lines.length * lineHeight}
			data-first={scale.first}
			data-per-day={scale.pixelsPerDay}
			aria-hidden="true"
			onMouseOver={it => lookAt(idAt(it.target) ?? undefined)}
			onDblClick={it => withItem(it.target, lines, open)}
			onPointerDown={event => event.button === 0 && withItem(event.target, dated, it => isMovable(it) && drag(event, it, scale))}
		>
			<Drawing of={chart} />
		</svg>
	);
}

/** The width of the column of names, in pixels; `roadmap.css` has the same. */
const labelWidth = 340;

interface LineInView {
	readonly line: RoadmapLine;
	readonly index: number;
}

/** The line with the focus stays in the page wherever one scrolls: keys would be lost with it. */
function rowsInView(lines: readonly RoadmapLine[], { first, last }: LinesInView, current: number): LineInView[] {
	return lines
		.map((line, index) => ({ line, index }))
		.filter(({ index }) => (index >= first && index <= last) || index === current);
}

function isToggle(key: string, { isFolded }: RoadmapLine): boolean {
	return isFolded !== undefined && (key === ' ' || (key === 'ArrowLeft' && !isFolded) || (key === 'ArrowRight' && isFolded));
}

function idAt(target: EventTarget | null): string | null {
	return target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? null) : null;
}

function withItem(target: EventTarget | null, lines: readonly RoadmapLine[], run: (item: RoadmapItem) => void): void {
	const id = idAt(target);
	const line = lines.find(it => it.type === 'item' && it.item.id === id);
	if (line?.type === 'item') {
		run(line.item);
	}
}

/** Today stands in the first half, and at the left edge something begins, so that no label is cut. */
function scrollToToday(scroller: HTMLElement | null, scale: TimeScale, today: string): void {
	if (scroller) {
		const room = scroller.clientWidth - labelWidth;
		const now = middleOf(scale, today);
		const left = Math.max(0, Math.min(now - room / 3, scale.width - room));
		const { wide, narrow } = ticksOf(scale, 'en');
		const start = [wide, narrow].flatMap(it => it.map(tick => scale.x(tick.start)).findLast(x => x <= left) ?? []);
		scroller.scrollTo({ left: start.find(it => now - it < room / 2) ?? start.at(-1) ?? left });
	}
}

function bringIntoView(scroller: HTMLElement | null, index: number): void {
	if (!scroller) {
		return;
	}
	const top = index * lineHeight;
	const room = scroller.clientHeight - axisHeight - lineHeight;
	scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, top - room));
}
