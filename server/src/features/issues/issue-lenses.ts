import type { CodeLens } from 'vscode-languageserver-protocol';
import type { SpecDocument } from '../../language/document.js';
import { rangeOf } from '../../util/line-table.js';
import type { Workspace } from '../../workspace/workspace.js';
import { issueStates } from './issue-states.js';

/**
 * Over each item, how far the issues in its fields are, as far as that is known: `○ #12 In Progress`.
 *
 * @implements REQ-713
 */
export function issueLenses(document: SpecDocument, workspace: Workspace): CodeLens[] {
	return [...issueStates(document, workspace)].flatMap(([item, states]) =>
		item.form === 'row' || item.form === 'id-row'
			? []
			: [
					{
						range: rangeOf(document.lines, item.idSpan),
						command: { title: states.slice(0, mostShown).join(' · '), command: '' },
					},
				],
	);
}

/** More would not fit over a line. */
const mostShown = 3;
