import * as l10n from '@vscode/l10n';
import type { FlowDiagram, FlowStep } from './model.js';
import type { FlowPath } from './paths.js';

/**
 * A path as a checklist for a tester, in Markdown: given where it begins, when what happens, then where it ends. IDs of items stand
 * behind the steps.
 *
 * @implements REQ-416
 */
export function checklistOf(diagram: FlowDiagram, path: FlowPath): string {
	const steps = new Map(diagram.steps.map(it => [it.id, it]));
	const nameOf = (id: string): string => nameWithItems(steps.get(id));
	const [first] = path;
	const last = path.at(-1);
	if (!first || !last) {
		return '';
	}
	const lines = path.map((way, index) => {
		const what = way.label === '' ? nameOf(way.to) : `${way.label} → ${nameOf(way.to)}`;
		const isLast = index === path.length - 1;
		return isLast ? l10n.t('Then {0}', what) : index === 0 ? l10n.t('When {0}', what) : l10n.t('And {0}', what);
	});
	return [
		`**${titleOfPath(diagram, path)}**`,
		'',
		...[l10n.t('Given {0}', nameOf(first.from)), ...lines].map(it => `- [ ] ${it}`),
		'',
	].join('\n');
}

/** Where a path begins and ends, and what tells it from others: the words on its ways. */
export function titleOfPath(diagram: FlowDiagram, path: FlowPath): string {
	const labelOf = (id = ''): string => diagram.steps.find(it => it.id === id)?.label ?? id;
	const choices = path.map(it => it.label).filter(it => it !== '');
	return [labelOf(path[0]?.from), ...choices, labelOf(path.at(-1)?.to)].join(' → ');
}

/** A step in a text: its label, and the items that it stands for. */
export function nameWithItems(step: Pick<FlowStep, 'label' | 'items'> | undefined): string {
	return step
		? [step.label, ...step.items.map(it => (step.label === it ? '' : `(${it})`))].filter(it => it !== '').join(' ')
		: '';
}
