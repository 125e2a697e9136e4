import * as l10n from '@vscode/l10n';
import type { FlowItem, FlowStep } from './model.js';

/** What the colours of a flow can tell. */
export const colourings = ['status', 'coverage'] as const;

/** One of these. */
export type Colouring = (typeof colourings)[number];

/** How far an item is, in the order of the work: its status, or its coverage. */
export const statusStates = ['draft', 'review', 'approved', 'in-progress', 'shipped', 'dropped', 'other'] as const;

/** The same of its coverage. */
export const coverageStates = ['uncovered', 'partial', 'covered', 'none'] as const;

/** One of both. */
export type FlowState = (typeof statusStates)[number] | (typeof coverageStates)[number];

/** The state of an item, by what is looked at. */
export function stateOfItem({ status, coverage }: FlowItem, colouring: Colouring): FlowState {
	return colouring === 'coverage' ? coverage : (statusStates.find(it => it === status) ?? 'other');
}

/** The state of a step: that of the item that is least far. `undefined` for one that stands for no item. */
export function stateOfStep(step: FlowStep, items: ReadonlyMap<string, FlowItem>, colouring: Colouring): FlowState | undefined {
	const states = step.items.flatMap(it => items.get(it) ?? []).map(it => stateOfItem(it, colouring));
	const order: readonly FlowState[] = colouring === 'coverage' ? coverageStates : statusStates;
	return order.find(it => states.includes(it));
}

/** A state in words. */
export function stateWord(state: FlowState): string {
	return words[state]();
}

/** The status of an item in words; a word of the team's own stays as it is. */
export function statusWord({ status }: Pick<FlowItem, 'status'>): string {
	const known = statusStates.find(it => it === status);
	return known ? stateWord(known) : status === '' ? stateWord('other') : status;
}

const words: Readonly<Record<FlowState, () => string>> = {
	draft: () => l10n.t('Draft'),
	review: () => l10n.t('In review'),
	approved: () => l10n.t('Approved'),
	'in-progress': () => l10n.t('In progress'),
	shipped: () => l10n.t('Shipped'),
	dropped: () => l10n.t('Dropped'),
	other: () => l10n.t('No status'),
	uncovered: () => l10n.t('Uncovered'),
	partial: () => l10n.t('Partly covered'),
	covered: () => l10n.t('Covered'),
	none: () => l10n.t('Nothing to cover'),
};
