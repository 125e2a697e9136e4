import * as l10n from '@vscode/l10n';
import type { Item, SpecDocument } from '../language/document.js';
import type { Issue } from '../language/issue.js';
import { type KnownIssue, knownIssues } from './judgement/known-issues.js';
import type { Rule, Violation } from './rule.js';

/**
 * A requirement and its issues are equally far.
 *
 * What is shipped has no open issue; what is promised has none that was given up; and where all issues are done, the requirement is
 * shipped, or somebody has forgotten to say so. Issues in running text are left alone: they may have to do with anything. Only what
 * a tracker has said within a day counts: offline, this rule is silent.
 *
 * @implements REQ-710
 *
 * @example invalid
 *   //// clewline.yaml
 *   trackers: { github: { repository: acme/shop } }
 *   //// tracker.json
 *   { "#128": { "state": "open", "stateName": "open" } }
 *   //// specs/pay.md
 *   ### REQ-1: Pay as a guest
 *   - status: shipped
 *   - issues: #128
 *
 * @example valid
 *   //// clewline.yaml
 *   trackers: { github: { repository: acme/shop } }
 *   //// tracker.json
 *   { "#128": { "state": "done", "stateName": "closed" } }
 *   //// specs/pay.md
 *   ### REQ-1: Pay as a guest
 *   - status: shipped
 *   - issues: #128
 */
export const agreeingState: Rule = {
	id: 'agreeing-state',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		const declared = countDeclared(document);
		for (const [from, own] of groupByItem(knownIssues(document, workspace))) {
			const item = document.items[from];
			if (item) {
				yield* own.flatMap(it => compare(item, it) ?? []);
				yield* compareAll(item, own, own.length === declared.get(from));
			}
		}
	},
};

/** How many issues the fields of each item name. */
function countDeclared({ issueReferences }: SpecDocument): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const { from } of issueReferences.filter(it => it.isDeclared)) {
		counts.set(from, (counts.get(from) ?? 0) + 1);
	}
	return counts;
}

function groupByItem(issues: readonly KnownIssue[]): ReadonlyMap<number, readonly KnownIssue[]> {
	const groups = new Map<number, KnownIssue[]>();
	for (const issue of issues) {
		const group = groups.get(issue.reference.from) ?? [];
		groups.set(issue.reference.from, group);
		group.push(issue);
	}
	return groups;
}

/** What does not agree between an item and one of its issues. */
function compare({ id, status }: Item, { issue, reference }: KnownIssue): Violation | undefined {
	const message = issue && describe(id, status, issue);
	return message === undefined ? undefined : { start: reference.start, end: reference.end, message };
}

function describe(id: string, status: string | undefined, { key, state, stateName }: Issue): string | undefined {
	if (status === 'shipped' && state === 'open') {
		return l10n.t('`{0}` is shipped, and {1} is still open ({2}).', id, key, stateName);
	}
	if (status === 'dropped' && state === 'open') {
		return l10n.t('`{0}` was dropped, and {1} is still open ({2}).', id, key, stateName);
	}
	return state === 'dropped' && status !== undefined && promised.has(status)
		? l10n.t('{1} was given up ({2}), and `{0}` is still {3}.', id, key, stateName, status)
		: undefined;
}

const promised: ReadonlySet<string> = new Set(['approved', 'in-progress', 'shipped']);

/** Where all issues are done, the item is: at the last of them, so that the finding stands once. */
function compareAll({ id, status }: Item, own: readonly KnownIssue[], isAll: boolean): Violation[] {
	const last = own.at(-1)?.reference;
	const isDone = isAll && own.every(it => it.issue?.state === 'done');
	return last && isDone && (status === 'approved' || status === 'in-progress')
		? [
				{
					start: last.start,
					end: last.end,
					severity: 'information',
					message: l10n.t('All issues of `{0}` are done, and it is still {1}.', id, status),
				},
			]
		: [];
}
