import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { checklistOf, nameWithItems, titleOfPath } from '../../../server/src/drawing/flow/checklist.js';
import type { FlowDiagram } from '../../../server/src/drawing/flow/model.js';
import type { FlowPath, FlowPaths } from '../../../server/src/drawing/flow/paths.js';
import { copy } from './leading.js';

/** Which path is shown, and how far one has stepped through it: 0 is its first step. */
export interface PathInView {
	readonly index: number;
	readonly stage: number;
}

/** What a list of paths is given. */
export interface PathsProps {
	readonly diagram: FlowDiagram;
	readonly paths: FlowPaths;
	readonly shown: PathInView | undefined;
	show(path: PathInView | undefined): void;
}

/** The ways through a flow from start to end: one can be stepped through, and each is a checklist for a tester. */
export function Paths({ diagram, paths: { paths, isCut }, shown, show }: PathsProps): VNode {
	if (paths.length === 0) {
		return <p class="muted note">{l10n.t('No path leads from a start to an end of this diagram.')}</p>;
	}
	const all = paths.map(it => checklistOf(diagram, it)).join('\n');
	return (
		<>
			<p class="note">
				<button type="button" class="plain" onClick={() => copy(all)}>
					{l10n.t('Copy all as a checklist')}
				</button>
			</p>
			<ol class="paths">
				{paths.map((path, index) => (
					<li key={index}>
						<button
							type="button"
							class="path"
							aria-expanded={shown?.index === index}
							onClick={() => show(shown?.index === index ? undefined : { index, stage: 0 })}
						>
							<span>{titleOfPath(diagram, path)}</span>
							<span class="count">{l10n.t('{0} steps', path.length + 1)}</span>
						</button>
						{shown?.index === index && <Stages diagram={diagram} path={path} shown={shown} show={show} />}
					</li>
				))}
			</ol>
			{isCut && <p class="muted note">{l10n.t('There are more paths than these {0}.', paths.length)}</p>}
		</>
	);
}

interface StagesProps extends Pick<PathsProps, 'diagram' | 'show'> {
	readonly path: FlowPath;
	readonly shown: PathInView;
}

/** One path, step by step. */
function Stages({ diagram, path, shown, show }: StagesProps): VNode {
	const ids = [path[0]?.from ?? '', ...path.map(it => it.to)];
	const go = (stage: number): void => show({ ...shown, stage: Math.max(0, Math.min(ids.length - 1, stage)) });
	return (
		<div class="stages">
			<p class="stage-keys">
				<button type="button" class="plain" disabled={shown.stage === 0} onClick={() => go(shown.stage - 1)}>
					{l10n.t('Back')}
				</button>
				<button type="button" class="plain" disabled={shown.stage === ids.length - 1} onClick={() => go(shown.stage + 1)}>
					{l10n.t('Next')}
				</button>
				<span class="room" />
				<button type="button" class="plain" onClick={() => copy(checklistOf(diagram, path))}>
					{l10n.t('Copy as a checklist')}
				</button>
			</p>
			<ol>
				{ids.map((id, stage) => (
					<li key={stage} aria-current={stage === shown.stage ? 'step' : undefined}>
						{stage > 0 && path[stage - 1]?.label !== '' && <span class="muted">{path[stage - 1]?.label} → </span>}
						{nameWithItems(diagram.steps.find(it => it.id === id))}
					</li>
				))}
			</ol>
			<p class="sr-only" aria-live="polite">
				{nameWithItems(diagram.steps.find(it => it.id === ids[shown.stage]))}
			</p>
		</div>
	);
}
