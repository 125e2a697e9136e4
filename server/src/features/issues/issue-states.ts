import type { Item, SpecDocument } from '../../language/document.js';
import type { Workspace } from '../../workspace/workspace.js';
import { stateMark } from './state-mark.js';

/** How far the issues are that the fields of items name, as far as that is known: `○ #12 In Progress`. */
export function issueStates(
	{ items, issueReferences }: SpecDocument,
	workspace: Workspace,
): ReadonlyMap<Item, readonly string[]> {
	const states = new Map<Item, string[]>();
	for (const { text, from, isDeclared } of issueReferences) {
		const item = items[from];
		const issue = isDeclared ? workspace.issueNamed(text)?.answer?.issue : undefined;
		if (item && issue) {
			states.set(item, [...(states.get(item) ?? []), `${stateMark(issue.state)} ${issue.key} ${issue.stateName}`]);
		}
	}
	return states;
}
