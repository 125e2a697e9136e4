import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { FlowDiagram, FlowItem } from '../../../server/src/drawing/flow/model.js';
import { type Colouring, coverageStates, stateOfStep, stateWord, statusStates } from '../../../server/src/drawing/flow/state.js';
import type { Palette } from './palette.js';
import { StateMark } from './parts.js';

/** What a legend explains. */
export interface LegendProps {
	readonly diagram: FlowDiagram;
	readonly items: ReadonlyMap<string, FlowItem>;
	readonly colouring: Colouring;
	readonly palette: Palette;
}

/** What the marks in the picture mean, and on how many steps each is. */
export function Legend({ diagram, items, colouring, palette }: LegendProps): VNode {
	const states = diagram.steps.map(it => stateOfStep(it, items, colouring));
	const all = colouring === 'status' ? statusStates : coverageStates;
	const shown = all.filter(it => states.includes(it));
	return (
		<footer class="legend" aria-label={l10n.t('Legend')}>
			{shown.map(state => (
				<span key={state}>
					<StateMark state={state} palette={palette} /> {stateWord(state)}{' '}
					<span class="count">{states.filter(it => it === state).length}</span>
				</span>
			))}
			{shown.length === 0 && diagram.steps.length > 0 && (
				<span class="muted">
					{l10n.t('Name an item in a step, as in pay["Pay by card (REQ-2)"], and it shows how far it is.')}
				</span>
			)}
		</footer>
	);
}
