import { shape, type Shape } from '../shape.js';
import type { FlowState } from './state.js';

/** The size of a mark's square, in pixels; it is drawn around its middle. */
export const markSize = 16;

/**
 * A round mark that tells a state by its shape, too, in its colour on that of the paper. Styles and not attributes say so: the style
 * sheet of a picture of Mermaid's would have its way with these.
 */
export function drawStateMark(state: FlowState, colour: string, paper: string): Shape {
	const parts = marks[state];
	const isFull = parts.disc === 'full';
	const ring = shape('circle', {
		r: 6.5,
		style: `fill: ${isFull ? colour : paper}; stroke: ${colour}; stroke-width: 1.5px; stroke-dasharray: ${parts.disc === 'dashed' ? '2.5 2.1' : 'none'}`,
	});
	const half = shape('path', { d: 'M0 -6.5 A6.5 6.5 0 0 1 0 6.5 Z', style: `fill: ${colour}; stroke: none` });
	const line = `fill: none; stroke: ${isFull ? paper : colour}; stroke-width: 1.6px; stroke-linecap: round; stroke-linejoin: round`;
	const sign = shape('path', { d: parts.sign, style: line });
	return shape('g', {}, ring, ...(parts.disc === 'half' ? [half] : []), ...(parts.sign === '' ? [] : [sign]));
}

interface MarkParts {
	readonly disc: 'dashed' | 'empty' | 'half' | 'full';

	/** Lines on the disc, as a path of SVG. */
	readonly sign: string;
}

const tick = 'M-2.8 0.2 L-0.8 2.4 L3 -2.2';

const marks: Readonly<Record<FlowState, MarkParts>> = {
	draft: { disc: 'dashed', sign: '' },
	review: { disc: 'empty', sign: 'M-2.6 0 H-2.6 M0 0 H0 M2.6 0 H2.6' },
	approved: { disc: 'empty', sign: tick },
	'in-progress': { disc: 'half', sign: '' },
	shipped: { disc: 'full', sign: tick },
	dropped: { disc: 'empty', sign: 'M-2.3 -2.3 L2.3 2.3 M2.3 -2.3 L-2.3 2.3' },
	other: { disc: 'empty', sign: '' },
	uncovered: { disc: 'empty', sign: 'M0 -3.2 V0.6 M0 3 V3' },
	partial: { disc: 'half', sign: '' },
	covered: { disc: 'full', sign: tick },
	none: { disc: 'empty', sign: 'M-2.4 0 H2.4' },
};
