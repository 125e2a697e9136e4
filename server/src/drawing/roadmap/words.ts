import * as l10n from '@vscode/l10n';
import type { HealthState, Horizon, RoadmapItem, RoadmapSpan } from './model.js';

/** What an item is called: by its title, or by its ID where it has none. */
export function nameOf({ id, title }: RoadmapItem): string {
	return title === '' ? id : title;
}

/** A health in a word. */
export function healthWord(state: HealthState): string {
	switch (state) {
		case 'on-track':
			return l10n.t('on track');
		case 'at-risk':
			return l10n.t('at risk');
		case 'off-track':
			return l10n.t('off track');
		case 'done':
			return l10n.t('done');
		case 'none':
			return l10n.t('not begun');
	}
}

/** A horizon in a word. */
export function horizonWord(horizon: Horizon): string {
	switch (horizon) {
		case 'now':
			return l10n.t('Now');
		case 'next':
			return l10n.t('Next');
		case 'later':
			return l10n.t('Later');
	}
}

/** `62 %`; empty where nobody can tell. */
export function progressWord({ progress }: RoadmapItem): string {
	return progress.share === undefined ? '' : `${Math.round(progress.share * 100)} %`;
}

/** A stretch of days as people of a language write it. */
export function spanWords({ start, end, precision }: RoadmapSpan, locale: string): string {
	const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
	const [from, to] = [new Date(start), new Date(end)];
	return precision === 'point' || start === end ? format.format(to) : format.formatRange(from, to);
}

/** The heads of the columns of a table that is handed out; with one more where it is compared with a baseline. */
export function tableHead(baseline?: string): string[] {
	return [
		l10n.t('ID'),
		l10n.t('Title'),
		l10n.t('When'),
		l10n.t('Owner'),
		l10n.t('Status'),
		l10n.t('Progress'),
		l10n.t('Health'),
		...(baseline === undefined ? [] : [l10n.t('Since {0}', baseline)]),
	];
}
