import * as l10n from '@vscode/l10n';
import { findFact } from '../../language/item-facts.js';
import { statusBeside } from '../../language/writing/status-beside.js';
import { readDateRange } from '../../util/date-range.js';
import { readWrittenDate, rewriteDate } from '../../util/written-date.js';
import type { FieldChange, FieldConflict, PlannedItem, Preference, SyncPlan, SyncStep } from './plan.js';
import { readSigned, saysSame, sign } from './signed-text.js';
import type { SubjectIssue, SyncSubject } from './subject.js';

/**
 * What has to change so that specs and issues agree. Title and text are the spec's, in issues that were made from it and are still open;
 * whether work is over, and until when it is due, is the tracker's. What people must decide is a conflict, and stays as it is.
 *
 * @implements REQ-718
 */
export function planSync(subjects: readonly SyncSubject[], prefer: Preference = 'none'): SyncPlan {
	const items = subjects.map(it => planItem(it, prefer));
	return { items: items.filter(it => it.changes.length + it.conflicts.length + it.troubles.length > 0) };
}

/** One field, as a change or as a conflict, and how it is done. */
interface Outcome {
	readonly changes?: readonly FieldChange[];
	readonly conflicts?: readonly FieldConflict[];
	readonly steps?: readonly SyncStep[];
}

function planItem(subject: SyncSubject, prefer: Preference): PlannedItem {
	const outcomes = [
		planNewIssue(subject),
		...subject.issues.map(it => planText(subject, it, prefer)),
		...subject.issues.map(it => planState(subject, it)),
		planStatus(subject),
		planDue(subject),
	];
	return {
		subject,
		changes: outcomes.flatMap(it => it.changes ?? []),
		conflicts: outcomes.flatMap(it => it.conflicts ?? []),
		troubles: subject.issues.flatMap(({ text, trouble }) => (trouble === undefined ? [] : [{ issue: text, message: trouble }])),
		steps: outcomes.flatMap(it => it.steps ?? []),
	};
}

function planNewIssue({ issues, draft }: SyncSubject): Outcome {
	if (issues.length > 0) {
		return {};
	}
	const created = { side: 'issue', issue: '', before: '' } as const;
	return {
		changes: [
			{ ...created, field: 'title', after: draft.title },
			{ ...created, field: 'text', after: draft.body },
		],
		steps: [{ type: 'create', draft }],
	};
}

/** Issues that people have written are theirs, and what is over is history. */
function planText({ id, draft }: SyncSubject, { text, named, said, answer }: SubjectIssue, prefer: Preference): Outcome {
	const signed = said && readSigned(said, id);
	if (!signed || answer?.issue?.state !== 'open') {
		return {};
	}
	const changes: FieldChange[] = [
		{ side: 'issue', field: 'title', issue: text, before: signed.title, after: draft.title } as const,
		{ side: 'issue', field: 'text', issue: text, before: signed.body, after: draft.body } as const,
	].filter(it => !saysSame(it.before, it.after));
	if (changes.length === 0) {
		return {};
	}
	return signed.isAsWritten === false && prefer !== 'spec'
		? { conflicts: changes.map(it => changedInTracker(it, named.site.name)) }
		: { changes, steps: [{ type: 'rewrite', issue: text, named, text: sign(draft, id, signed.after) }] };
}

function changedInTracker({ field, issue, before, after }: FieldChange, tracker: string): FieldConflict {
	const message = l10n.t(
		'It was changed in {0}: take what is there into the spec, or what the spec says into the issue.',
		tracker,
	);
	return { field, issue, spec: after, tracker: before, message };
}

/** Where the two contradict each other, somebody has decided something that the other side does not know of. */
function planState({ located: { item } }: SyncSubject, { text, answer, named }: SubjectIssue): Outcome {
	if (!answer) {
		return {};
	}
	const { issue } = answer;
	const message = !issue ? l10n.t('{0} has no such issue.', named.site.name) : contradiction(item.status ?? '', issue.state);
	return message === undefined
		? {}
		: { conflicts: [{ field: 'status', issue: text, spec: item.status ?? '', tracker: issue?.stateName ?? '', message }] };
}

function contradiction(status: string, state: string): string | undefined {
	if (state === 'open') {
		return status === 'shipped'
			? l10n.t('The spec says that it is shipped, and the issue is open.')
			: status === 'dropped'
				? l10n.t('The spec says that it was dropped, and the issue is open.')
				: undefined;
	}
	return state === 'dropped' && underWay.has(status)
		? l10n.t('The issue was given up, and the spec still promises it.')
		: undefined;
}

const underWay: ReadonlySet<string> = new Set(['approved', 'in-progress']);

/** What all issues say is done is shipped. */
function planStatus({ located, issues }: SyncSubject): Outcome {
	const attribute = findFact(located, 'status');
	const isDone = issues.length > 0 && issues.every(it => it.answer?.issue?.state === 'done');
	if (!attribute || !isDone || !underWay.has(located.item.status ?? '')) {
		return {};
	}
	const after = statusBeside('shipped', attribute.value);
	const issue = issues.map(it => it.text).join(', ');
	return {
		changes: [{ side: 'spec', field: 'status', issue, before: attribute.value, after }],
		steps: [{ type: 'edit', field: 'status', span: attribute, newText: after }],
	};
}

/** A day that the spec names follows the day of the issue, where issues name one, and no other. */
function planDue({ located, issues }: SyncSubject): Outcome {
	const attribute = findFact(located, 'due') ?? findFact(located, 'end');
	const days = new Set(issues.flatMap(it => it.answer?.issue?.due || []));
	const [day] = days;
	const own = attribute && readDateRange(attribute.value);
	const due = day === undefined ? undefined : readWrittenDate(day);
	if (!own || !due || days.size > 1 || own.first !== own.last || own.first === day) {
		return {};
	}
	const after = rewriteDate(attribute.value, due);
	const issue = issues.map(it => it.text).join(', ');
	return {
		changes: [{ side: 'spec', field: 'due', issue, before: attribute.value, after }],
		steps: [{ type: 'edit', field: 'due', span: attribute, newText: after }],
	};
}
