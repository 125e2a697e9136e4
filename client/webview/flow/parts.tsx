import type { VNode } from 'preact';
import { drawStateMark, markSize } from '../../../server/src/drawing/flow/mark.js';
import type { FlowState } from '../../../server/src/drawing/flow/state.js';
import { Drawing } from '../shared/drawing.js';
import type { Palette } from './palette.js';

/** A state as the picture marks it. */
export function StateMark({ state, palette }: { readonly state: FlowState; readonly palette: Palette }): VNode {
	const middle = markSize / 2;
	return (
		<svg
			class="mark"
			width={markSize}
			height={markSize}
			viewBox={`${-middle} ${-middle} ${markSize} ${markSize}`}
			aria-hidden="true"
		>
			<Drawing of={drawStateMark(state, palette.states[state], palette.paper)} />
		</svg>
	);
}
