import * as l10n from '@vscode/l10n';
import { type Shape, shape } from '../shape.js';
import { textWidth } from '../text-width.js';
import type { RoadmapLine } from './arrange.js';
import { arrowHeads, drawArrows, type LinesInView } from './arrow.js';
import { drawItem, lineHeight } from './bar.js';
import { middleOf, ticksOf, type TimeScale } from './time-scale.js';

/** What a timeline is drawn of. */
export interface Timeline {
	readonly lines: readonly RoadmapLine[];
	readonly scale: TimeScale;
	readonly today: string;

	/** A language as the web names it: `en`, `zh-CN`. */
	readonly locale: string;

	/** All lines where it is absent. */
	readonly seen?: LinesInView;
}

/** The height of the axis. */
export const axisHeight = 44;

/** The axis: wide stretches above, narrow ones below, and where today is. */
export function drawAxis({ scale, locale, today }: Timeline): Shape {
	const { wide, narrow } = ticksOf(scale, locale);
	const now = middleOf(scale, today);
	const pill = l10n.t('Today');
	const width = textWidth(pill) * 11 + 12;
	const isUnder = (x: number, length: number): boolean => x < now + width / 2 + 3 && x + length > now - width / 2 - 3;
	const labels = [
		...wide.map(it => ({ ...it, y: 17, name: 'cw-strong' })),
		...narrow.map(it => ({ ...it, y: 36, name: 'cw-muted' })),
	];
	return shape(
		'g',
		{ class: 'cw-axis' },
		...labels
			.filter(({ start, end, label }) => scale.x(end) - scale.x(start) > textWidth(label) * 11 + 8)
			.filter(({ start, label, y }) => y < axisHeight / 2 || !isUnder(scale.x(start) + 6, textWidth(label) * 11))
			.map(({ start, label, y, name }) => shape('text', { class: name, x: scale.x(start) + 6, y }, label)),
		...wide.slice(1).map(it => verticalLine('cw-grid-wide', scale.x(it.start), 4, axisHeight)),
		shape('line', { class: 'cw-grid-wide', x1: 0, x2: scale.width, y1: axisHeight - 0.5, y2: axisHeight - 0.5 }),
		shape('rect', { class: 'cw-today-pill', x: now - width / 2, y: axisHeight - 19, width, height: 16, rx: 8 }),
		shape('text', { class: 'cw-today-text', x: now, y: axisHeight - 7.5, 'text-anchor': 'middle' }, pill),
	);
}

/** Everything under the axis: grid, releases, arrows, items, today. */
export function drawChart(timeline: Timeline): Shape {
	const { lines, scale, today, locale, seen = { first: 0, last: lines.length } } = timeline;
	const height = lines.length * lineHeight;
	const { wide, narrow } = ticksOf(scale, locale);
	const wideStarts = new Set(wide.map(it => it.start));
	const now = middleOf(scale, today);
	const from = Math.max(0, seen.first);
	const shown = lines.slice(from, seen.last + 1).map((line, at) => ({ line, index: from + at }));
	return shape(
		'g',
		{ class: 'cw-chart' },
		arrowHeads(),
		...narrow.filter(it => !wideStarts.has(it.start)).map(it => verticalLine('cw-grid', scale.x(it.start), 0, height)),
		...wide.slice(1).map(it => verticalLine('cw-grid-wide', scale.x(it.start), 0, height)),
		...shown.map(({ index }) => horizontalLine(index + 1, scale.width)),
		...releaseDays(lines).map(day => verticalLine('cw-release', middleOf(scale, day), 0, height)),
		verticalLine('cw-today-line', now, 0, height),
		...drawArrows(lines, scale, seen),
		...shown.map(({ line, index }) => (line.type === 'item' ? drawItem(line.item, scale, index * lineHeight) : undefined)),
	);
}

function verticalLine(name: string, x: number, y1: number, y2: number): Shape {
	return shape('line', { class: name, x1: Math.round(x) + 0.5, x2: Math.round(x) + 0.5, y1, y2 });
}

function horizontalLine(line: number, width: number): Shape {
	return shape('line', { class: 'cw-grid', x1: 0, x2: width, y1: line * lineHeight - 0.5, y2: line * lineHeight - 0.5 });
}

/** Each day once, however many releases there are on it. */
function releaseDays(lines: readonly RoadmapLine[]): string[] {
	const days = lines.flatMap(it => (it.type === 'item' && it.item.kind === 'release' && it.item.span ? [it.item.span.end] : []));
	return [...new Set(days)];
}
