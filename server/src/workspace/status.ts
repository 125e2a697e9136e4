import { normalizeStatus } from '../language/attribute.js';
import type { LocatedItem } from './postings.js';
import type { Workspace } from './workspace.js';

/**
 * The status of an item, wherever it is kept: at the item itself; for a story or an epic of BMAD in the record of a sprint, else in the
 * file that the story has; for any other in the list of items that its file may have above.
 *
 * @implements REQ-605
 */
export function statusOf(workspace: Workspace, located: LocatedItem): string | undefined {
	const { item, document } = located;
	if (item.status !== undefined) {
		return item.status;
	}
	return document.dialect === 'bmad' && item.idStyle === 'number'
		? keptElsewhere(workspace, located)
		: listed(workspace, located);
}

/** What a row of IDs and titles in the same file says: a matrix may say of an item how far something else is. */
function listed(workspace: Workspace, located: LocatedItem): string | undefined {
	return workspace
		.repeatsOf(located)
		.find(it => it.document === located.document && it.item.form === 'id-row' && it.item.status !== undefined)?.item.status;
}

function keptElsewhere(workspace: Workspace, located: LocatedItem): string | undefined {
	const sprint = workspace.referencesTo(located).find(it => it.document.type === 'code' && it.reference.annotation !== undefined);
	return sprint?.reference.annotation === undefined
		? workspace.repeatsOf(located).find(it => it.item.status !== undefined)?.item.status
		: normalizeStatus(sprint.reference.annotation);
}
