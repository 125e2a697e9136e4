import * as l10n from '@vscode/l10n';
import type { VNode } from 'preact';
import type { RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';
import { progressWord, spanWords } from '../../../server/src/drawing/roadmap/words.js';
import { ChangeMark, HealthMark } from './parts.js';
import type { Form } from '../../../server/src/drawing/roadmap/saved-view.js';

/** What is known of the item that one looks at, in one line at the foot of the page. */
export function Details({
	item,
	locale,
	form,
}: {
	readonly item: RoadmapItem | undefined;
	readonly locale: string;
	readonly form: Form;
}): VNode {
	return (
		<footer class="details">{item ? <Known item={item} locale={locale} /> : <span class="muted">{hintFor(form)}</span>}</footer>
	);
}

function Known({ item, locale }: { readonly item: RoadmapItem; readonly locale: string }): VNode {
	const { id, title, span, health, status, progress, dependencies } = item;
	return (
		<>
			<span class="id">{id}</span>
			<span class="title">{title}</span>
			{span && <span>{spanWords(span, locale)}</span>}
			{status !== '' && <span>{status}</span>}
			{progress.units > 0 && <span>{l10n.t('{0} of {1} shipped, {2}', progress.done, progress.units, progressWord(item))}</span>}
			{dependencies.length > 0 && <span>{l10n.t('depends on {0}', dependencies.map(it => it.id).join(', '))}</span>}
			<ChangeMark item={item} />
			<HealthMark state={health.state} />
			<span class="reason">{health.reason}</span>
		</>
	);
}

function hintFor(form: Form): string {
	return form === 'timeline'
		? l10n.t(
				'↑ ↓ another item · ← → a day, with Shift a week, with Alt its end · Space folds · Enter opens the spec · Ctrl+Z undoes',
			)
		: form === 'board'
			? l10n.t('↑ ↓ another item · ← → another column · Enter opens the spec · Ctrl+Z undoes')
			: l10n.t('Enter opens the spec');
}
