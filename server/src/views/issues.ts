import type { Issue } from '../language/issue.js';
import { isPromised } from '../workspace/coverage.js';
import { itemsWithIssues } from '../workspace/items-with-issues.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';

/** Requirements and issues side by side: what belongs together, and what has no other half. */
export interface IssuesView {
	/** The issues that specs name, in the order of the specs. */
	readonly named: readonly NamedIssueRow[];

	/** The open issues of trackers that no spec names. */
	readonly unnamed: readonly TrackedIssue[];

	/** The promised requirements that name no issue, by file and place. */
	readonly withoutIssue: readonly LocatedItem[];
}

/** An issue, and the items that name it. */
export interface NamedIssueRow {
	/** As it is written first. */
	readonly text: string;
	readonly url: string;

	/** `undefined` where nothing is known of it, or it is not there. */
	readonly issue: Issue | undefined;

	/** Whether the tracker says that there is no such issue. */
	readonly isAbsent: boolean;

	/** Each once; none where it is named outside of items. */
	readonly items: readonly LocatedItem[];
}

/** An issue of a tracker, and the words that would name it. */
export interface TrackedIssue {
	readonly text: string;
	readonly issue: Issue;
}

/**
 * Puts the issues of a workspace together with those that trackers list.
 *
 * @implements REQ-717
 */
export function viewIssues(workspace: Workspace, listed: readonly TrackedIssue[]): IssuesView {
	const rows = new Map<string, NamedIssueRow & { readonly items: LocatedItem[] }>();
	const withoutIssue: LocatedItem[] = [];
	for (const document of workspace.documents()) {
		if (document.type !== 'spec') {
			continue;
		}
		const items = workspace.itemsIn(document);
		const byItem = new Map(items.map(it => [it.item, it]));
		for (const { text, from } of document.issueReferences) {
			const item = document.items[from];
			addRow(rows, { workspace, text, located: item && byItem.get(item) });
		}
		const linked = itemsWithIssues(document);
		withoutIssue.push(...items.filter(it => it.item.kind === 'requirement' && isPromised(it) && !linked.has(it.item)));
	}
	return { named: [...rows.values()], unnamed: listed.filter(it => !rows.has(it.issue.url)), withoutIssue };
}

interface NamedHere {
	readonly workspace: Workspace;
	readonly text: string;
	readonly located: LocatedItem | undefined;
}

/** Several words may name one issue: its page tells. */
function addRow(
	rows: Map<string, NamedIssueRow & { readonly items: LocatedItem[] }>,
	{ workspace, text, located }: NamedHere,
): void {
	const reading = workspace.issueNamed(text);
	if (!reading) {
		return;
	}
	const { url, answer } = reading;
	const issue = answer?.issue;
	const row = rows.get(url) ?? { text, url, issue, isAbsent: answer !== undefined && !issue, items: [] };
	rows.set(url, row);
	if (located && !row.items.includes(located)) {
		row.items.push(located);
	}
}
