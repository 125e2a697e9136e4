import * as l10n from '@vscode/l10n';
import { type Shape, shape } from '../shape.js';
import { fitText, textWidth } from '../text-width.js';
import type { RoadmapLine } from './arrange.js';
import { lineHeight } from './bar.js';
import { isDropped } from './change.js';
import { nameOf } from './words.js';

/** The width of the column of names. */
export const labelWidth = 364;

/** The name of a line, to the left of its bar. */
export function drawLabel(line: RoadmapLine, top: number): Shape {
	const y = top + lineHeight / 2 + 4.5;
	if (line.type === 'group') {
		const label = line.label === '' ? l10n.t('(not said)') : line.label;
		return shape('text', { class: 'cw-strong', x: 16, y }, `${fitText(label, (labelWidth - 70) / 13)}  ${line.count}`);
	}
	const { item, depth } = line;
	const x = 16 + depth * 18;
	const { owner } = item.facts;
	const ownerWidth = owner === '' ? 0 : textWidth(owner) * 11 + 14;
	const room = (labelWidth - x - 22 - ownerWidth - 14) / (depth === 0 ? 13.8 : 13);
	return shape(
		'g',
		{},
		drawKind(item.kind, x, top + lineHeight / 2),
		shape(
			'text',
			{ class: isDropped(item) ? 'cw-struck' : depth === 0 ? 'cw-strong' : '', x: x + 22, y },
			fitText(nameOf(item), room),
		),
		owner === '' ? undefined : shape('text', { class: 'cw-muted', x: labelWidth - 14, y: y - 0.5, 'text-anchor': 'end' }, owner),
	);
}

/** A small mark of what an item is. */
export function drawKind(kind: string, x: number, middle: number): Shape {
	return shape('path', { class: 'cw-icon', d: `M${x} ${middle}${wayByKind[kind] ?? 'm3 -4h8v8h-8z'}` });
}

/** From the left end of its middle line; each is 14 wide. */
const wayByKind: Readonly<Record<string, string>> = {
	goal: 'm1 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0m3.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
	prd: 'm2 -6h7l3 3v9h-10zm7 0v3h3m-7.5 3h5m-5 3h5',
	release: 'm1 0l6 -6l6 6l-6 6z',
	milestone: 'm3 6v-12h8l-2 3l2 3h-8',
	experiment: 'm5 -6h4m-3 0v4l-4 7q-.5 1 .5 1h9q1 0 .5 -1l-4 -7v-4',
	story: 'm1 -5h12v8h-6l-3 3v-3h-3z',
};
