import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { arrange } from '../../../server/src/drawing/roadmap/arrange.js';
import { isDropped } from '../../../server/src/drawing/roadmap/change.js';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import type { FolderRoadmap } from '../../../server/src/drawing/roadmap/exchange.js';
import { host } from '../shared/host.js';
import { Board } from './board.js';
import { Details } from './details.js';
import type { PageState } from './state.js';
import { Table } from './table.js';
import { Timeline } from './timeline.js';
import { Toolbar } from './toolbar.js';
import { Tray } from './tray.js';
import { useUndo } from './undo.js';

/** What the page is made of. */
export interface AppProps {
	readonly answer: FolderRoadmap | undefined;
	readonly locale: string;

	/** The state in which the page was left. */
	readonly first: PageState;
}

/** The whole page: what can be chosen, the roadmap, and what is known of the item one looks at. */
export function App({ answer, locale, first }: AppProps): VNode {
	const [state, setState] = useState(first);
	const [lookedAt, lookAt] = useState<string>();
	const change = (changed: Partial<PageState>): void => setState({ ...state, ...changed });
	const roadmap = answer?.roadmap;
	const folded = useMemo(() => new Set(state.folded), [state.folded]);
	const lines = useMemo(
		() => (roadmap ? arrange(roadmap, { groupBy: state.groupBy, filter: state.filter, folded }) : []),
		[roadmap, state.groupBy, state.filter, folded],
	);
	useEffect(() => host.setState(remembered(state, answer)), [state, answer]);
	useUndo();

	if (!answer || !roadmap || roadmap.items.length === 0) {
		return <Empty isReading={answer?.isIndexing ?? true} />;
	}
	const open = (item: RoadmapItem): void => {
		// What is in the baseline alone has no place in the specs any more.
		if (!isDropped(item)) {
			host.postMessage({ type: 'open', file: item.file, line: item.line });
		}
	};
	const toggle = (key: string): void =>
		change({ folded: folded.has(key) ? state.folded.filter(it => it !== key) : [...state.folded, key] });
	const shared = { roadmap, lines, locale, open, lookAt };
	return (
		<main class="cw-roadmap page">
			<h1 class="sr-only">{l10n.t('Roadmap')}</h1>
			<Toolbar state={state} change={change} answer={answer} locale={locale} />
			{state.form === 'timeline' && <Timeline {...shared} zoom={state.zoom} toggle={toggle} />}
			{state.form === 'timeline' && <Tray {...shared} />}
			{state.form === 'board' && <Board {...shared} />}
			{state.form === 'table' && <Table {...shared} />}
			<Details item={roadmap.items.find(it => it.id === lookedAt)} locale={locale} form={state.form} />
		</main>
	);
}

/** What is to be shown again is what the panel shows now. */
function remembered(state: PageState, answer: FolderRoadmap | undefined): PageState {
	return answer ? { ...state, folder: answer.folder, baseline: answer.roadmap.baseline ?? '' } : state;
}

function Empty({ isReading }: { readonly isReading: boolean }): VNode {
	return (
		<main class="empty">
			{isReading ? (
				<p>{l10n.t('Reading the specs…')}</p>
			) : (
				<>
					<h1>{l10n.t('Nothing is planned yet')}</h1>
					<p>{l10n.t('Write when something happens into its spec, and it is here:')}</p>
					<pre>{'---\nid: PRD-checkout\nroadmap: { horizon: now, start: 2026-09-01, end: 2026-10-15 }\n---'}</pre>
				</>
			)}
		</main>
	);
}
