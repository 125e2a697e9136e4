import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { SavedView } from '../../../server/src/drawing/roadmap/saved-view.js';
import { host } from '../shared/host.js';
import type { PageState } from './state.js';

/** The views that the team keeps, what is seen now, and how it is changed. */
export interface SavedViewsProps {
	readonly views: readonly SavedView[];
	readonly state: PageState;
	change(changed: Partial<PageState>): void;
}

/** Has one of the team's views chosen, or the one that is seen kept; the panel asks for its name. */
export function SavedViews({ views, state, change }: SavedViewsProps): VNode {
	const current = views.findIndex(it => isSeen(it, state));
	const choose = (select: HTMLSelectElement): void => {
		const { value } = select;
		select.value = String(current);
		const view = views[Number(value)];
		if (value === 'save') {
			host.postMessage({ type: 'saveView', view: seenView(state) });
		} else if (view) {
			const { name: _, shape, ...others } = view;
			change({ ...others, ...(shape ? { form: shape } : {}) });
		}
	};
	return (
		<select class="views" aria-label={l10n.t('Saved views')} value={String(current)} onChange={it => choose(it.currentTarget)}>
			<option value="-1" disabled>
				{l10n.t('Views')}
			</option>
			{views.map(({ name }, index) => (
				<option key={name} value={String(index)}>
					{name}
				</option>
			))}
			<option value="save">{l10n.t('Save as view…')}</option>
		</select>
	);
}

/** Whether all that a view decides is as it says. */
function isSeen({ shape, groupBy, filter, zoom }: SavedView, state: PageState): boolean {
	const decided = [
		[shape, state.form],
		[groupBy, state.groupBy],
		[filter, state.filter],
		[zoom, state.zoom],
	];
	return decided.every(([wanted, seen]) => wanted === undefined || wanted === seen);
}

/** What is seen now: the zoom of a timeline alone says anything, and a board has no groups. */
function seenView({ form, groupBy, filter, zoom }: PageState): Omit<SavedView, 'name'> {
	return {
		shape: form,
		...(form === 'board' ? {} : { groupBy }),
		...(filter.trim() === '' ? {} : { filter }),
		...(form === 'timeline' ? { zoom } : {}),
	};
}
