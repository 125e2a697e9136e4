import * as l10n from '@vscode/l10n';
import { dayOf } from '../../util/days.js';
import { shape, type Shape } from '../shape.js';
import type { RoadmapItem } from './model.js';
import type { TimeScale } from './time-scale.js';
import { horizonWord } from './words.js';

/** Whether an item has a place in time, now or in the baseline. */
export function isOnTimeline({ span, change }: RoadmapItem): boolean {
	return span !== undefined || change?.span !== undefined;
}

/** Whether an item waits for a date. What was dropped waits for none, but has no other place where it never had one. */
export function isWithoutDate({ span, change }: RoadmapItem): boolean {
	return span === undefined && !(change?.type === 'dropped' && change.span !== undefined);
}

/** Whether an item is in the baseline alone. */
export function isDropped({ change }: RoadmapItem): boolean {
	return change?.type === 'dropped';
}

/** By how many days an item is over later than in the baseline, or earlier where it is negative; absent where that cannot be said. */
export function slippedDays({ span, change }: RoadmapItem): number | undefined {
	return span && change?.span ? dayOf(span.end) - dayOf(change.span.end) : undefined;
}

/** How an item differs from the baseline, in words: `slipped by 14 days`; empty where it does not. */
export function changeWord(item: RoadmapItem): string {
	const { change, span, horizon } = item;
	switch (change?.type) {
		case undefined:
			return '';
		case 'added':
			return l10n.t('added');
		case 'dropped':
			return l10n.t('dropped');
		case 'moved':
			return span || change.span ? movedWord(item) : horizonChange(change.horizon, horizon);
	}
}

function movedWord(item: RoadmapItem): string {
	const { span, change } = item;
	if (!span || !change?.span) {
		return span ? l10n.t('now has a date') : l10n.t('has a date no longer');
	}
	const slipped = slippedDays(item) ?? 0;
	if (slipped !== 0) {
		return slipped > 0
			? slipped === 1
				? l10n.t('slipped by 1 day')
				: l10n.t('slipped by {0} days', slipped)
			: slipped === -1
				? l10n.t('1 day earlier')
				: l10n.t('{0} days earlier', -slipped);
	}
	const days = dayOf(span.start) - dayOf(change.span.start);
	return days > 0 ? l10n.t('starts {0} days later', days) : l10n.t('starts {0} days earlier', -days);
}

function horizonChange(from: RoadmapItem['horizon'], to: RoadmapItem['horizon']): string {
	const [before, now] = [from ? horizonWord(from) : l10n.t('Unplaced'), to ? horizonWord(to) : l10n.t('Unplaced')];
	return l10n.t('from “{0}” to “{1}”', before, now);
}

/** Where an item was in the baseline: a thin bar, or a small diamond, below its own. */
export function drawBefore({ change }: RoadmapItem, scale: TimeScale, bottom: number): Shape | undefined {
	const span = change?.span;
	if (!span) {
		return undefined;
	}
	const left = scale.x(dayOf(span.start));
	const right = scale.x(dayOf(span.end) + 1);
	if (span.precision === 'point') {
		const middle = (left + right) / 2;
		return shape('path', { class: 'cw-before', d: `M${middle} ${bottom - 8}l3.5 3.5l-3.5 3.5l-3.5 -3.5z` });
	}
	return shape('rect', {
		class: 'cw-before',
		x: left + 0.5,
		y: bottom - 6.5,
		width: Math.max(right - left - 1, 4),
		height: 4,
		rx: 2,
	});
}
