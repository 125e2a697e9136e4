import * as l10n from '@vscode/l10n';
import type { Health, HealthState } from '../../drawing/roadmap/model.js';
import { dayOf } from '../../util/days.js';
import { hasOpenEnd, isDone, type Row } from './row.js';

/**
 * Judges every row by its dates, its progress, what it waits for and what is inside. These are judged first, without recursion: a
 * chain may be longer than the stack is deep.
 */
export function judgeHealth(rows: readonly Row[], today: string): void {
	const begun = new Set<Row>();
	const judged = new Set<Row>();
	const open = rows.toReversed();
	for (let row = open.at(-1); row; row = open.at(-1)) {
		if (!begun.has(row)) {
			begun.add(row);
			for (const other of [...row.dependencies.map(it => it.target), ...row.children].reverse()) {
				if (!begun.has(other)) {
					open.push(other);
				}
			}
			continue;
		}
		open.pop();
		if (!judged.has(row)) {
			judged.add(row);
			row.health = healthOf(row, today);
		}
	}
}

function healthOf(row: Row, today: string): Health {
	if (isDone(row)) {
		return { state: 'done', reason: '' };
	}
	const reasons = [...lateness(row, today), ...pace(row, today), ...waiting(row), ...inside(row)];
	const worst = reasons.reduce<HealthState>((a, { state }) => (a === 'off-track' ? a : state), 'none');
	const shown = reasons.filter(it => it.state === worst).map(it => it.reason);
	if (worst !== 'none') {
		return { state: worst, reason: shown.join(' ') };
	}
	return { state: row.span && hasBegun(row, today) ? 'on-track' : 'none', reason: '' };
}

/** Work that is in progress, or whose time has come. */
function hasBegun({ own: { status }, span, progress }: Row, today: string): boolean {
	return (
		status === 'in-progress' || (!isIdle(status) && span !== undefined && span.start <= today && progress.share !== undefined)
	);
}

function* lateness(row: Row, today: string): Generator<Health> {
	const { own, plan, span, progress } = row;
	if (span && span.end < today && span.precision !== 'inner' && !hasOpenEnd(row)) {
		const days = dayOf(today) - dayOf(span.end);
		if (progress.share === undefined) {
			yield { state: 'at-risk', reason: l10n.t('Was due on {0}, and nothing says whether it is done.', span.end) };
		} else {
			yield {
				state: 'off-track',
				reason: l10n.t('Was due {0} days ago, on {1}, and is {2} % done.', days, span.end, percent(progress.share)),
			};
		}
	} else if (span && span.start < today && isIdle(own.status) && plan.start?.last === span.start) {
		yield {
			state: 'at-risk',
			reason: l10n.t('Should have begun on {0}, but its status is `{1}`.', span.start, own.status ?? ''),
		};
	}
}

function isIdle(status: string | undefined): boolean {
	return status === 'draft' || status === 'review' || status === 'approved';
}

/** Compares how much of the time is over with how much is done. */
function* pace(row: Row, today: string): Generator<Health> {
	const { span, progress, own } = row;
	if (
		!span ||
		hasOpenEnd(row) ||
		progress.share === undefined ||
		span.precision === 'point' ||
		span.end < today ||
		span.start >= today ||
		isIdle(own.status)
	) {
		return;
	}
	const start = dayOf(span.start);
	const time = (dayOf(today) - start) / (dayOf(span.end) - start + 1);
	const lag = time - progress.share;
	if (lag > riskyLag) {
		const reason = l10n.t('{0} % of the time is over, and {1} % is done.', percent(time), percent(progress.share));
		yield { state: lag > hopelessLag ? 'off-track' : 'at-risk', reason };
	}
}

const riskyLag = 0.2;
const hopelessLag = 0.5;

function* waiting({ dependencies }: Row): Generator<Health> {
	for (const { target, isConflict } of dependencies) {
		if (isConflict) {
			yield {
				state: 'at-risk',
				reason: l10n.t('Starts before `{0}`, which it depends on, is done on {1}.', target.id, target.span?.end ?? ''),
			};
		} else if (target.health.state === 'off-track') {
			yield { state: 'at-risk', reason: l10n.t('Waits for `{0}`, which is off track.', target.id) };
		}
	}
}

function* inside({ children }: Row): Generator<Health> {
	for (const { id, health } of children) {
		if (health.state === 'off-track') {
			yield { state: 'at-risk', reason: l10n.t('`{0}`, which is part of it, is off track.', id) };
		}
	}
}

function percent(share: number): number {
	return Math.round(share * 100);
}
