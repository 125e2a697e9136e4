import { type Shape, shape } from '../shape.js';
import type { RoadmapLine } from './arrange.js';
import { edgesOf, lineHeight } from './bar.js';
import type { TimeScale } from './time-scale.js';

/** Arrows from what is waited for to what waits, between the lines that are there. The first line is at the top of the picture. */
export function drawArrows(lines: readonly RoadmapLine[], scale: TimeScale, seen: LinesInView = everyLine): Shape[] {
	const placeById = new Map<string, number>();
	lines.forEach((line, index) => {
		if (line.type === 'item' && !placeById.has(line.item.id)) {
			placeById.set(line.item.id, index);
		}
	});
	const critical = new Set(lines.flatMap(it => (it.type === 'item' && it.item.isCritical ? [it.item.id] : [])));
	const arrows: Shape[] = [];
	for (const [index, line] of lines.entries()) {
		for (const { id, isConflict } of line.type === 'item' ? line.item.dependencies : []) {
			const from = placeById.get(id);
			const other = from === undefined ? undefined : lines[from];
			if (line.type !== 'item' || from === undefined || other?.type !== 'item' || placeById.get(line.item.id) !== index) {
				continue;
			}
			const start = edgesOf(other.item, scale);
			const end = edgesOf(line.item, scale);
			if (start && end && Math.max(from, index) >= seen.first && Math.min(from, index) <= seen.last) {
				const state = isConflict ? 'conflict' : critical.has(id) && line.item.isCritical ? 'critical' : 'plain';
				const points = { x1: start.right, y1: middleOf(from), x2: end.left, y2: middleOf(index) };
				arrows.push(
					shape('path', { class: `cw-arrow cw-arrow-${state}`, d: wayOf(points), 'marker-end': `url(#cw-head-${state})` }),
				);
			}
		}
	}
	return arrows;
}

/** The indices of the first and the last line in view. */
export interface LinesInView {
	readonly first: number;
	readonly last: number;
}

const everyLine: LinesInView = { first: 0, last: Number.POSITIVE_INFINITY };

/** The heads of arrows, once for each picture. */
export function arrowHeads(): Shape {
	const head = (state: string): Shape =>
		shape(
			'marker',
			{
				id: `cw-head-${state}`,
				viewBox: '0 0 8 8',
				refX: 7,
				refY: 4,
				markerWidth: 8,
				markerHeight: 8,
				markerUnits: 'userSpaceOnUse',
				orient: 'auto',
			},
			shape('path', { d: 'M1 1L7 4L1 7', class: `cw-arrow cw-arrow-${state}`, 'stroke-dasharray': 'none' }),
		);
	return shape('defs', {}, ...['plain', 'critical', 'conflict'].map(head));
}

function middleOf(line: number): number {
	return line * lineHeight + lineHeight / 2;
}

interface Points {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** Right, down or up, right; around both where there is no room between them. */
function wayOf({ x1, y1, x2, y2 }: Points): string {
	const sign = y2 > y1 ? 1 : -1;
	const radius = 5;
	if (x2 - x1 >= 2 * gap) {
		const x = x2 - gap;
		return `M${x1} ${y1}H${x - radius}q${radius} 0 ${radius} ${radius * sign}V${y2 - radius * sign}q0 ${radius * sign} ${radius} ${radius * sign}H${x2 - 1}`;
	}
	const middle = y2 - (sign * lineHeight) / 2;
	return [
		`M${x1} ${y1}h${gap - radius}q${radius} 0 ${radius} ${radius * sign}V${middle - radius * sign}`,
		`q0 ${radius * sign} ${-radius} ${radius * sign}H${x2 - gap + radius}q${-radius} 0 ${-radius} ${radius * sign}`,
		`V${y2 - radius * sign}q0 ${radius * sign} ${radius} ${radius * sign}H${x2 - 1}`,
	].join('');
}

const gap = 10;
