import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { FlowDiagram, FlowItem, FlowStep } from '../../../server/src/drawing/flow/model.js';
import { type Colouring, stateOfItem, stateWord, statusWord } from '../../../server/src/drawing/flow/state.js';
import { open, reveal } from './leading.js';
import type { Palette } from './palette.js';
import { StateMark } from './parts.js';

/** What a list of steps is given. */
export interface StepsProps {
	readonly diagram: FlowDiagram;
	readonly items: ReadonlyMap<string, FlowItem>;
	readonly colouring: Colouring;
	readonly palette: Palette;

	/** The steps that a search has found; `undefined` where nothing is searched. */
	readonly found: ReadonlySet<string> | undefined;
	readonly atCursor: ReadonlySet<string>;

	/** Tells the picture which step one looks at. */
	lookAt(step: string | undefined): void;
}

/** The flow in words: its steps, and the items that they stand for. Diagrams of other types have the items alone. */
export function Steps(props: StepsProps): VNode {
	const { diagram, items, found } = props;
	if (diagram.steps.length === 0) {
		const named = diagram.items.flatMap(it => items.get(it) ?? []);
		return named.length === 0 ? (
			<p class="muted note">{l10n.t('This diagram names no item.')}</p>
		) : (
			<ul class="steps">
				{named.map(it => (
					<li key={it.id}>
						<ItemButton {...props} item={it} />
					</li>
				))}
			</ul>
		);
	}
	const shown = diagram.steps.filter(it => found?.has(it.id) ?? true);
	return shown.length === 0 ? (
		<p class="muted note">{l10n.t('No step is like that.')}</p>
	) : (
		<ul class="steps">
			{shown.map(it => (
				<StepLine key={it.id} {...props} step={it} />
			))}
		</ul>
	);
}

function StepLine({ step, ...props }: StepsProps & { readonly step: FlowStep }): VNode {
	const { items, atCursor, lookAt } = props;
	return (
		<li
			class={atCursor.has(step.id) ? 'at-cursor' : ''}
			onMouseEnter={() => lookAt(step.id)}
			onMouseLeave={() => lookAt(undefined)}
		>
			<button
				type="button"
				class="step"
				onFocus={() => lookAt(step.id)}
				onBlur={() => lookAt(undefined)}
				onClick={() => reveal(step.line)}
			>
				<span class="role" aria-hidden="true">
					{roleSigns[step.role]}
				</span>
				<span>{stepName(step)}</span>
				<span class="sr-only">{roleWord(step.role)}</span>
			</button>
			{step.items
				.flatMap(it => items.get(it) ?? [])
				.map(it => (
					<ItemButton key={it.id} {...props} item={it} />
				))}
		</li>
	);
}

function ItemButton({
	item,
	colouring,
	palette,
}: Pick<StepsProps, 'colouring' | 'palette'> & { readonly item: FlowItem }): VNode {
	const state = stateOfItem(item, colouring);
	const word = colouring === 'status' ? statusWord(item) : stateWord(state);
	return (
		<button type="button" class="item" title={item.title} onClick={() => open(item)}>
			<StateMark state={state} palette={palette} />
			<span class="id">{item.id}</span>
			<span class="item-title">{item.title}</span>
			<span class="sr-only">{word}</span>
		</button>
	);
}

/** What a step is called: the marks of states are no words. */
export function stepName({ label, role }: FlowStep): string {
	return label === '[*]' ? roleWord(role) : label;
}

const roleSigns: Readonly<Record<FlowStep['role'], string>> = { start: '▸', end: '■', decision: '◇', step: '' };

function roleWord(role: FlowStep['role']): string {
	switch (role) {
		case 'start':
			return l10n.t('Start');
		case 'end':
			return l10n.t('End');
		case 'decision':
			return l10n.t('Decision');
		case 'step':
			return '';
	}
}
