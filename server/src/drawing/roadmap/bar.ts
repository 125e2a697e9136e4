import { dayOf } from '../../util/days.js';
import { type Shape, shape } from '../shape.js';
import { changeWord, drawBefore } from './change.js';
import type { HealthState, RoadmapItem } from './model.js';
import type { TimeScale } from './time-scale.js';
import { progressWord } from './words.js';

/** The height of a line, and where the middle of its bar is. */
export const lineHeight = 32;

/** How a line's item is drawn at its time: a bar, a bracket over what is inside, or a diamond. Nothing without a date. */
export function drawItem(item: RoadmapItem, scale: TimeScale, top: number): Shape | undefined {
	const { span, horizon, health, isCritical } = item;
	if (!span) {
		return drawGone(item, scale, top);
	}
	const box: Box = { left: scale.x(dayOf(span.start)), right: scale.x(dayOf(span.end) + 1), middle: top + lineHeight / 2 };
	const drawn = span.precision === 'point' ? drawPoint(item, box) : isSummary(item) ? drawSummary(item, box) : drawBar(item, box);
	const names = [
		'cw-item',
		`cw-${health.state}`,
		span.precision === 'coarse' ? 'cw-coarse' : '',
		isCritical ? 'cw-critical' : '',
		health.state !== 'done' && horizon && horizon !== 'now' ? `cw-${horizon}` : '',
	];
	return shape(
		'g',
		{ class: names.filter(Boolean).join(' '), 'data-id': item.id },
		drawBefore(item, scale, top + lineHeight),
		...drawn,
	);
}

/** What had a time in the baseline alone. */
function drawGone(item: RoadmapItem, scale: TimeScale, top: number): Shape | undefined {
	const before = drawBefore(item, scale, top + lineHeight / 2 + 4);
	const end = item.change?.span?.end;
	return before && end !== undefined
		? shape(
				'g',
				{ class: 'cw-item cw-gone', 'data-id': item.id },
				before,
				shape('text', { class: 'cw-muted', x: scale.x(dayOf(end) + 1) + 8, y: top + lineHeight / 2 + 4 }, changeWord(item)),
			)
		: undefined;
}

/** Where arrows leave an item and reach it. */
export function edgesOf({ span }: RoadmapItem, scale: TimeScale): { readonly left: number; readonly right: number } | undefined {
	if (!span) {
		return undefined;
	}
	const right = scale.x(dayOf(span.end) + 1);
	const middle = scale.x(dayOf(span.end)) + scale.pixelsPerDay / 2;
	return span.precision === 'point'
		? { left: middle - diamond, right: middle + diamond }
		: { left: scale.x(dayOf(span.start)), right };
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly middle: number;
}

/** Goals, and what has its dates from what is inside, hold others together. */
function isSummary({ kind, span }: RoadmapItem): boolean {
	return kind === 'goal' || span?.precision === 'inner';
}

const barHeight = 16;
const diamond = 7;

function drawBar(item: RoadmapItem, { left, right, middle }: Box): (Shape | undefined)[] {
	const width = Math.max(right - left - 1, 4);
	const y = middle - barHeight / 2;
	const done = width * (item.progress.share ?? 0);
	return [
		shape('rect', { class: 'cw-bar', x: left + 0.5, y: y + 0.5, width, height: barHeight - 1, rx: 4 }),
		done > 0.5 && item.health.state !== 'done'
			? shape('rect', {
					class: 'cw-progress',
					x: left + 2,
					y: y + 2,
					width: Math.max(2, done - 3),
					height: barHeight - 4,
					rx: 2.5,
				})
			: undefined,
		...(item.health.state === 'done' && width > 24
			? [drawMark('done', left + width - 12, middle), drawChangeWord(item, left + width + 8, middle)]
			: drawTail(item, left + width, middle)),
	];
}

/** Below the arrows that leave what is done. */
function drawChangeWord(item: RoadmapItem, x: number, middle: number): Shape | undefined {
	const word = changeWord(item);
	return word === '' ? undefined : shape('text', { class: 'cw-muted', x, y: middle + 13 }, word);
}

/** A bracket: a line as long as it takes, with feet at its ends. */
function drawSummary(item: RoadmapItem, { left, right, middle }: Box): (Shape | undefined)[] {
	const width = Math.max(right - left, 6);
	const y = middle - 4;
	const done = Math.max(0, width * (item.progress.share ?? 0));
	const foot = (x: number, towards: number): string => `M${x} ${y + 5}v4l${towards} -4z`;
	return [
		shape('rect', { class: 'cw-summary', x: left, y, width, height: 5, rx: 2 }),
		done > 0 ? shape('rect', { class: 'cw-summary-done', x: left, y, width: done, height: 5, rx: 2 }) : undefined,
		shape('path', { class: 'cw-summary-done', d: `${foot(left, 4)}` }),
		shape('path', { class: 'cw-summary', d: `${foot(left + width, -4)}` }),
		...drawTail(item, left + width, middle),
	];
}

/** A release is a full diamond, a milestone or a deadline a hollow one. */
function drawPoint(item: RoadmapItem, { left, right, middle }: Box): (Shape | undefined)[] {
	const center = (left + right) / 2;
	const d = `M${center} ${middle - diamond}l${diamond} ${diamond}l${-diamond} ${diamond}l${-diamond} ${-diamond}z`;
	return [
		shape('path', { class: item.kind === 'release' ? 'cw-point' : 'cw-hollow', d }),
		...drawTail(item, center + diamond, middle),
	];
}

/** What stands behind a bar: a mark of its health, and how far it has come. */
function drawTail(item: RoadmapItem, x: number, middle: number): (Shape | undefined)[] {
	const mark = drawMark(item.health.state, x + 14, middle);
	const words = [item.health.state === 'done' ? '' : progressWord(item), changeWord(item)].filter(Boolean);
	const at = { class: 'cw-muted', x: x + (mark ? 26 : 8), y: middle + 4 };
	return [mark, words.length === 0 ? undefined : shape('text', at, words.join(', '))];
}

/** A check mark, a triangle or a cross: what colours say, for everybody. */
export function drawMark(state: HealthState, x: number, y: number): Shape | undefined {
	switch (state) {
		case 'done':
			return shape('path', { class: 'cw-mark', d: `M${x - 4} ${y}l3 3l6 -6.5` });
		case 'at-risk':
			return shape('path', { class: 'cw-mark', d: `M${x} ${y - 5}l5.5 9.5h-11zM${x} ${y - 1.5}v2.5M${x} ${y + 2.9}v.1` });
		case 'off-track':
			return shape('path', { class: 'cw-mark', d: `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8` });
		case 'on-track':
		case 'none':
			return undefined;
	}
}
