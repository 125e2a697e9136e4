import type { Item, SpecDocument } from '../language/document.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import { type TrackedIssue, viewIssues } from './issues.js';

/**
 * How far the issues of an item are: some are open; all are over, and one was done; all were given up; or nothing is known. And what
 * has no other half: promised requirements without an issue, and open issues that no spec names.
 */
export const issueGroups = ['without-issue', 'in-no-spec', 'open', 'done', 'dropped', 'unknown'] as const;

/** One of them. */
export type IssueGroupKey = (typeof issueGroups)[number];

/** Items whose issues are equally far, or issues. */
export interface IssueGroup {
	readonly key: IssueGroupKey;
	readonly items: readonly LocatedItem[];
	readonly issues: readonly TrackedIssue[];
}

/**
 * The items of a workspace by how far their issues are, what has no other half first; what is neither promised nor named with an issue is
 * left out, and so are groups with nothing in them.
 *
 * @implements REQ-717
 */
export function groupByIssue(workspace: Workspace, listed: readonly TrackedIssue[]): readonly IssueGroup[] {
	const { unnamed, withoutIssue } = viewIssues(workspace, listed);
	const items = new Map<IssueGroupKey, LocatedItem[]>([['without-issue', [...withoutIssue]]]);
	for (const document of workspace.documents()) {
		const states = document.type === 'spec' ? statesIn(document, workspace) : noStates;
		for (const located of document.type === 'spec' && states.size > 0 ? workspace.itemsIn(document) : []) {
			const key = states.get(located.item);
			if (key) {
				items.set(key, [...(items.get(key) ?? []), located]);
			}
		}
	}
	return issueGroups
		.map(key => ({ key, items: items.get(key) ?? [], issues: key === 'in-no-spec' ? unnamed : [] }))
		.filter(it => it.items.length + it.issues.length > 0);
}

const noStates: ReadonlyMap<Item, IssueGroupKey> = new Map();

/** Of several issues of an item, one that is open decides, then one that is not known. */
function statesIn({ items, issueReferences }: SpecDocument, workspace: Workspace): ReadonlyMap<Item, IssueGroupKey> {
	const states = new Map<Item, IssueGroupKey>();
	for (const { text, from, isDeclared } of issueReferences) {
		const item = items[from];
		const reading = isDeclared ? workspace.issueNamed(text) : undefined;
		if (item && reading) {
			const state = reading.answer?.issue?.state ?? 'unknown';
			const known = states.get(item);
			states.set(item, known && weights.indexOf(known) < weights.indexOf(state) ? known : state);
		}
	}
	return states;
}

const weights: readonly IssueGroupKey[] = ['open', 'unknown', 'done', 'dropped'];
