import type { SpecDocument } from '../../language/document.js';
import { itemsWithIssues } from '../../workspace/items-with-issues.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { qualifiedId, type Workspace } from '../../workspace/workspace.js';
import { findIssue } from '../find-issue.js';

/** An item that takes part in a sync, and the issues that its field names. */
export interface SyncCandidate {
	/** With its qualifier. */
	readonly id: string;
	readonly located: LocatedItem;
	readonly names: readonly string[];
}

/** Which items take part: those whose field names an issue; `all` also takes approved requirements that no issue is named for. */
export type SyncScope = 'linked' | 'all';

/** The items of a workspace that take part in a sync, by file and place. Of two with one ID, which is a finding, none does. */
export function findCandidates(
	workspace: Workspace,
	scope: SyncScope,
	isChosen = (_path: string) => true,
): readonly SyncCandidate[] {
	const candidates: SyncCandidate[] = [];
	for (const document of workspace.documents()) {
		if (document.type === 'spec' && isChosen(document.path)) {
			candidates.push(...candidatesIn(document, workspace, scope));
		}
	}
	const count = new Map<string, number>();
	candidates.forEach(({ id }) => count.set(id, (count.get(id) ?? 0) + 1));
	return candidates.filter(it => count.get(it.id) === 1);
}

function candidatesIn(document: SpecDocument, workspace: Workspace, scope: SyncScope): SyncCandidate[] {
	const names = namesByItem(document, workspace);
	const linked = scope === 'all' ? itemsWithIssues(document) : undefined;
	return workspace.itemsIn(document).flatMap(located => {
		const own = names.get(located.item) ?? [];
		const isWanted = linked !== undefined && isWaiting(located) && !linked.has(located.item);
		return own.length > 0 || isWanted ? [{ id: qualifiedId(workspace, located), located, names: own }] : [];
	});
}

function namesByItem({ items, issueReferences }: SpecDocument, { configuration }: Workspace): ReadonlyMap<unknown, string[]> {
	const names = new Map<unknown, string[]>();
	for (const { from, text, isDeclared } of issueReferences) {
		const item = items[from];
		const own = names.get(item) ?? [];
		if (item && isDeclared && !own.includes(text) && findIssue(text, configuration.trackers)) {
			names.set(item, [...own, text]);
		}
	}
	return names;
}

/** What is approved waits for an issue; what is shipped needs none any more. */
function isWaiting({ item: { kind, status } }: LocatedItem): boolean {
	return kind === 'requirement' && (status === 'approved' || status === 'in-progress');
}
