import * as l10n from '@vscode/l10n';
import { changeWord } from './change.js';
import type { RoadmapItem } from './model.js';
import { healthWord, horizonWord, progressWord, spanWords } from './words.js';

/** All that is known of an item, in one sentence for those who do not see the picture. */
export function describeItem(item: RoadmapItem, locale: string): string {
	const { id, title, span, horizon, status, facts, dependencies, health, isCritical } = item;
	const conflicts = dependencies.filter(it => it.isConflict).map(it => it.id);
	return [
		`${id} ${title}`.trim(),
		span ? spanWords(span, locale) : horizon ? horizonWord(horizon) : l10n.t('without a date'),
		progressWord(item),
		status,
		healthWord(health.state),
		facts.owner,
		dependencies.length > 0 ? l10n.t('depends on {0}', dependencies.map(it => it.id).join(', ')) : '',
		conflicts.length > 0 ? l10n.t('in conflict with {0}', conflicts.join(', ')) : '',
		isCritical ? l10n.t('on the critical path') : '',
		changeWord(item),
	]
		.filter(Boolean)
		.join(', ');
}
