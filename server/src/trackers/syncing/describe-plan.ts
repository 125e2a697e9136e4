import * as l10n from '@vscode/l10n';
import { diffLines } from '../../util/line-diff.js';
import { positionAt } from '../../util/line-table.js';
import type { SyncResult } from './apply-sync.js';
import type { FieldChange, FieldConflict, PlannedItem, SyncField, SyncPlan } from './plan.js';

/** A plan as lines of text, in the way of a diff: `- ` for what goes, `+ ` for what comes, `! ` for what people must decide. */
export function describePlan({ items }: SyncPlan): readonly string[] {
	return items.flatMap(it => [...describeItem(it), '']);
}

/** What a plan amounts to, in one line. */
export function summarize({ items }: SyncPlan): string {
	const created = items.filter(it => it.steps.some(step => step.type === 'create')).length;
	const changed = items.flatMap(it => it.changes).filter(it => it.issue !== '').length;
	const conflicts = items.flatMap(it => it.conflicts).length;
	const troubles = items.flatMap(it => it.troubles).length;
	return items.length === 0
		? l10n.t('Specs and issues agree.')
		: l10n.t('To create: {0}. To change: {1}. To decide: {2}. Not known: {3}.', created, changed, conflicts, troubles);
}

/** What has come of a plan: a line for each step that failed, and one for all. */
export function describeResults(results: readonly SyncResult[]): readonly string[] {
	const failed = results.filter(it => it.failure !== undefined);
	return [
		...failed.map(({ id, issue, failure }) => `! ${id}${issue === '' ? '' : ` ${issue}`}: ${failure ?? ''}`),
		l10n.t('Done: {0}. Failed: {1}.', results.length - failed.length, failed.length),
	];
}

function describeItem({ subject, changes, conflicts, troubles }: PlannedItem): readonly string[] {
	const { item, document } = subject.located;
	const line = positionAt(document.lines, item.idSpan.start).line + 1;
	return [
		`${subject.id} ${item.title} (${document.path}:${line})`,
		...changes.flatMap(describeChange),
		...conflicts.flatMap(describeConflict),
		...troubles.map(({ issue, message }) => `? ${issue}: ${message}`),
	];
}

function describeChange({ side, field, issue, before, after }: FieldChange): readonly string[] {
	const place =
		side === 'spec'
			? l10n.t('in the spec, after {0}: {1}', issue, fieldName(field))
			: issue === ''
				? l10n.t('in a new issue: {0}', fieldName(field))
				: l10n.t('in {0}: {1}', issue, fieldName(field));
	return [`  ${place}`, ...describeDiff(before, after)];
}

function describeDiff(before: string, after: string): readonly string[] {
	return diffLines(before, after).map(({ type, line }) => `${signByType[type]} ${line}`.trimEnd());
}

const signByType = { same: ' ', removed: '-', added: '+' } as const;

/** What the tracker has is shown as what would go. */
function describeConflict({ field, issue, spec, tracker, message }: FieldConflict): readonly string[] {
	const head = `! ${issue}, ${fieldName(field)}: ${message}`;
	return field === 'status' ? [head] : [head, ...describeDiff(tracker, spec)];
}

function fieldName(field: SyncField): string {
	switch (field) {
		case 'due':
			return l10n.t('due date');
		case 'issues':
			return l10n.t('issues');
		case 'status':
			return l10n.t('status');
		case 'text':
			return l10n.t('text');
		case 'title':
			return l10n.t('title');
	}
}
