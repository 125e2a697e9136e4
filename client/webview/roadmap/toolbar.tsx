import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { groupings, type RoadmapGrouping } from '../../../server/src/drawing/roadmap/arrange.js';
import { type Zoom, zooms } from '../../../server/src/drawing/roadmap/time-scale.js';
import type { FolderRoadmap } from '../../../server/src/drawing/roadmap/exchange.js';
import { Choice } from '../shared/choice.js';
import { host } from '../shared/host.js';
import { SavedViews } from './saved-views.js';
import { Baseline } from './baseline.js';
import { Export } from './export.js';
import { type Form, forms } from '../../../server/src/drawing/roadmap/saved-view.js';
import type { PageState } from './state.js';

/** What can be chosen, and how a choice is told. */
export interface ToolbarProps {
	readonly state: PageState;
	readonly answer: FolderRoadmap;
	readonly locale: string;
	change(changed: Partial<PageState>): void;
}

/** The line above the roadmap: how to look at it, at what, and how near. */
export function Toolbar({ state, answer, locale, change }: ToolbarProps): VNode {
	return (
		<header class="toolbar">
			<Choice name={l10n.t('View')} values={forms} value={state.form} label={formWord} choose={form => change({ form })} />
			{state.form !== 'board' && <Grouping state={state} change={change} />}
			<input
				type="search"
				class="filter"
				value={state.filter}
				placeholder={l10n.t('Filter, such as owner:@li')}
				aria-label={l10n.t('Filter')}
				onInput={it => change({ filter: it.currentTarget.value })}
			/>
			{answer.folders.length > 1 && <Folders answer={answer} />}
			<SavedViews views={answer.views} state={state} change={change} />
			<Baseline answer={answer} />
			<span class="room" />
			{state.form === 'timeline' && (
				<Choice name={l10n.t('Zoom')} values={zooms} value={state.zoom} label={zoomWord} choose={zoom => change({ zoom })} />
			)}
			<Export roadmap={answer.roadmap} options={{ ...state, locale }} />
		</header>
	);
}

function Grouping({ state, change }: Pick<ToolbarProps, 'state' | 'change'>): VNode {
	return (
		<label class="field">
			<span>{l10n.t('Group by')}</span>
			<select value={state.groupBy} onChange={it => change({ groupBy: it.currentTarget.value as RoadmapGrouping })}>
				{groupings.map(it => (
					<option key={it} value={it}>
						{groupingWord(it)}
					</option>
				))}
			</select>
		</label>
	);
}

function Folders({ answer }: { readonly answer: FolderRoadmap }): VNode {
	return (
		<label class="field">
			<span>{l10n.t('Folder')}</span>
			<select value={answer.folder} onChange={it => host.postMessage({ type: 'ready', folder: it.currentTarget.value })}>
				{answer.folders.map(uri => (
					<option key={uri} value={uri}>
						{decodeURIComponent(uri.replace(/\/$/, '').replace(/^.*\//, ''))}
					</option>
				))}
			</select>
		</label>
	);
}

function formWord(form: Form): string {
	switch (form) {
		case 'timeline':
			return l10n.t('Timeline');
		case 'board':
			return l10n.t('Board');
		case 'table':
			return l10n.t('Table');
	}
}

function zoomWord(zoom: Zoom): string {
	switch (zoom) {
		case 'week':
			return l10n.t('Week');
		case 'month':
			return l10n.t('Month');
		case 'quarter':
			return l10n.t('Quarter');
		case 'year':
			return l10n.t('Year');
	}
}

function groupingWord(grouping: RoadmapGrouping): string {
	switch (grouping) {
		case 'goal':
			return l10n.t('Goal');
		case 'owner':
			return l10n.t('Owner');
		case 'team':
			return l10n.t('Team');
		case 'release':
			return l10n.t('Release');
		case 'persona':
			return l10n.t('Persona');
		case 'kind':
			return l10n.t('Kind');
		case 'status':
			return l10n.t('Status');
	}
}
