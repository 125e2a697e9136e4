import * as l10n from '@vscode/l10n';
import { type Shape, shape } from '../shape.js';
import { fitText, textWidth } from '../text-width.js';
import { type Arrangement, arrange, type RoadmapLine } from './arrange.js';
import { drawMark, lineHeight } from './bar.js';
import { isOnTimeline, isWithoutDate } from './change.js';
import { drawLabel, labelWidth } from './label.js';
import type { HealthState, Roadmap, RoadmapItem } from './model.js';
import { darkStyle, roadmapStyle } from './style.js';
import { axisHeight, drawAxis, drawChart } from './timeline.js';
import { createTimeScale, type Zoom } from './time-scale.js';
import { healthWord, horizonWord, nameOf } from './words.js';

/** How a roadmap is drawn for those who have no editor at hand. */
export interface PictureOptions extends Pick<Arrangement, 'groupBy' | 'filter'> {
	readonly zoom: Zoom;

	/** A language as the web names it: `en`, `zh-CN`. */
	readonly locale: string;
}

/** The whole timeline as one SVG that needs nothing else: names, axis, bars, arrows, what has no date, and a legend. */
export function drawPicture(roadmap: Roadmap, options: PictureOptions): Shape {
	const all = arrange(roadmap, { ...options, folded: new Set() });
	const lines = all.filter(it => it.type === 'group' || isOnTimeline(it.item));
	const undated = all.flatMap(it => (it.type === 'item' && isWithoutDate(it.item) ? [it.item] : []));
	const scale = createTimeScale(roadmap, options.zoom, 600);
	const timeline = { lines, scale, today: roadmap.today, locale: options.locale };
	const width = labelWidth + scale.width;
	const bottom = titleHeight + axisHeight + lines.length * lineHeight;
	const tray = drawTray(undated, bottom + 14, width);
	const height = bottom + tray.height + legendHeight + 14;
	const title = l10n.t('Roadmap');
	return shape(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', class: 'cw-roadmap', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
		shape('title', {}, title),
		shape('style', {}, roadmapStyle + darkStyle),
		shape('rect', { class: 'cw-paper', width, height }),
		shape(
			'text',
			{ class: 'cw-title', x: 16, y: 27 },
			title,
			shape('tspan', { class: 'cw-muted', dx: 12 }, dayAndBaseline(roadmap)),
		),
		shape('g', { transform: `translate(${labelWidth} ${titleHeight})` }, drawAxis(timeline)),
		shape('g', { transform: `translate(${labelWidth} ${titleHeight + axisHeight})` }, drawChart(timeline)),
		drawLabels(lines),
		tray.shape,
		drawLegend(height - 18),
	);
}

/** The day of a roadmap, and what it is compared with. */
function dayAndBaseline({ today, baseline }: Roadmap): string {
	return baseline === undefined ? today : `${today} · ${l10n.t('compared with {0}', baseline)}`;
}

const titleHeight = 42;
const legendHeight = 40;

function drawLabels(lines: readonly RoadmapLine[]): Shape {
	const height = lines.length * lineHeight;
	return shape(
		'g',
		{ transform: `translate(0 ${titleHeight + axisHeight})` },
		shape('line', { class: 'cw-grid-wide', x1: 0, x2: labelWidth, y1: -0.5, y2: -0.5 }),
		...lines.map((_, at) => {
			const y = (at + 1) * lineHeight - 0.5;
			return shape('line', { class: 'cw-grid', x1: 0, x2: labelWidth, y1: y, y2: y });
		}),
		shape('line', { class: 'cw-grid-wide', x1: labelWidth - 0.5, x2: labelWidth - 0.5, y1: -axisHeight, y2: height }),
		...lines.map((line, at) => drawLabel(line, at * lineHeight)),
	);
}

/** What has no date, as chips in lines. */
function drawTray(
	items: readonly RoadmapItem[],
	top: number,
	width: number,
): { readonly shape: Shape | undefined; readonly height: number } {
	if (items.length === 0) {
		return { shape: undefined, height: 0 };
	}
	const chips: Shape[] = [];
	let x = labelWidth;
	let y = top;
	for (const item of items) {
		const text = fitText([nameOf(item), item.horizon ? horizonWord(item.horizon) : ''].filter(Boolean).join(' · '), 40);
		const chipWidth = textWidth(text) * 12 + 22;
		if (x > labelWidth && x + chipWidth > width - 16) {
			x = labelWidth;
			y += 32;
		}
		chips.push(
			shape('rect', { class: 'cw-ghost', x: x + 0.5, y: y + 0.5, width: chipWidth, height: 23, rx: 11.5 }),
			shape('text', { x: x + 11, y: y + 16, 'font-size': 12 }, text),
		);
		x += chipWidth + 8;
	}
	const head = shape('text', { class: 'cw-strong', x: 16, y: top + 16 }, l10n.t('Without a date'));
	return { shape: shape('g', {}, head, ...chips), height: y - top + 40 };
}

const legendStates: readonly HealthState[] = ['on-track', 'at-risk', 'off-track', 'none', 'done'];

function drawLegend(y: number): Shape {
	const parts: Shape[] = [];
	let x = 16;
	for (const state of legendStates) {
		const word = healthWord(state);
		const mark = drawMark(state, x + 36, y - 4);
		const textX = x + (mark ? 46 : 30);
		parts.push(
			shape(
				'g',
				{ class: `cw-${state}` },
				shape('rect', { class: 'cw-bar', x: x + 0.5, y: y - 8.5, width: 22, height: 9, rx: 3 }),
				mark,
				shape('text', { class: 'cw-muted', x: textX, y }, word),
			),
		);
		x = textX + textWidth(word) * 11 + 20;
	}
	return shape('g', {}, ...parts);
}
