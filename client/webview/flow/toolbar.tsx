import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { FlowDiagram } from '../../../server/src/drawing/flow/model.js';
import { type Colouring, colourings } from '../../../server/src/drawing/flow/state.js';
import { Choice } from '../shared/choice.js';
import { type FlowFormat, flowFormats } from './messages.js';
import type { PageState } from './state.js';
import type { Viewport } from './viewport.js';

/** What can be chosen, and how a choice is told. */
export interface ToolbarProps {
	readonly diagrams: readonly FlowDiagram[];
	readonly index: number;
	readonly state: PageState;
	readonly search: string;
	readonly viewport: () => Viewport | undefined;
	change(changed: Partial<PageState>): void;
	searchFor(text: string): void;
	writeOut(format: FlowFormat): void;
}

/** The line above the picture: which one, and how to look at it. */
export function Toolbar({ diagrams, index, state, search, viewport, change, searchFor, writeOut }: ToolbarProps): VNode {
	return (
		<header class="toolbar">
			<h1 class={diagrams.length > 1 ? 'sr-only' : 'title'}>{nameOfDiagram(diagrams[index])}</h1>
			{diagrams.length > 1 && (
				<select aria-label={l10n.t('Diagram')} value={index} onChange={it => change({ diagram: Number(it.currentTarget.value) })}>
					{diagrams.map((it, at) => (
						<option key={at} value={at}>
							{`${at + 1}/${diagrams.length} ${nameOfDiagram(it)}`}
						</option>
					))}
				</select>
			)}
			<Choice
				name={l10n.t('Colours')}
				values={colourings}
				value={state.colouring}
				label={colouringWord}
				choose={colouring => change({ colouring })}
			/>
			<input
				type="search"
				class="filter"
				value={search}
				placeholder={l10n.t('Find a step')}
				aria-label={l10n.t('Find a step')}
				onInput={it => searchFor(it.currentTarget.value)}
			/>
			<span class="room" />
			<div class="choice" role="group" aria-label={l10n.t('Zoom')}>
				<button type="button" aria-label={l10n.t('Smaller')} onClick={() => viewport()?.zoom(0.8)}>
					−
				</button>
				<button type="button" onClick={() => viewport()?.fit()}>
					{l10n.t('Fit')}
				</button>
				<button type="button" aria-label={l10n.t('Larger')} onClick={() => viewport()?.zoom(1.25)}>
					+
				</button>
			</div>
			<label class="field" title={l10n.t('Stay with this spec, whatever is edited beside it')}>
				<input type="checkbox" checked={state.isLocked} onChange={it => change({ isLocked: it.currentTarget.checked })} />
				<span>{l10n.t('Lock')}</span>
			</label>
			<Export writeOut={writeOut} />
		</header>
	);
}

function Export({ writeOut }: Pick<ToolbarProps, 'writeOut'>): VNode {
	const choose = (select: HTMLSelectElement): void => {
		const format = flowFormats.find(it => it === select.value);
		select.value = '';
		if (format) {
			writeOut(format);
		}
	};
	return (
		<select aria-label={l10n.t('Export')} value="" onChange={it => choose(it.currentTarget)}>
			<option value="" disabled>
				{l10n.t('Export…')}
			</option>
			{flowFormats.map(it => (
				<option key={it} value={it}>
					{it.toUpperCase()}
				</option>
			))}
		</select>
	);
}

/** What a diagram is called: the heading over it. */
export function nameOfDiagram(diagram: FlowDiagram | undefined): string {
	return diagram?.title || l10n.t('Line {0}', (diagram?.line ?? 0) + 1);
}

function colouringWord(colouring: Colouring): string {
	return colouring === 'status' ? l10n.t('Status') : l10n.t('Coverage');
}
