import { normalizeStatus } from '../language/attribute.js';
import type { LocatedItem } from './postings.js';
import type { Workspace } from './workspace.js';

/**
 * The status of an item, wherever it is kept: in its file; for a story or an epic of BMAD in the record of a sprint, else in the file
 * that the story has.
 *
 * @implements REQ-605
 */
export function statusOf(workspace: Workspace, located: LocatedItem): string | undefined {
	const { item, document } = located;
	const isKeptElsewhere = item.status === undefined && document.dialect === 'bmad' && item.idStyle === 'number';
	return isKeptElsewhere ? keptElsewhere(workspace, located) : item.status;
}

function keptElsewhere(workspace: Workspace, located: LocatedItem): string | undefined {
	const sprint = workspace.referencesTo(located).find(it => it.document.type === 'code' && it.reference.annotation !== undefined);
	return sprint?.reference.annotation === undefined
		? workspace.repeatsOf(located).find(it => it.item.status !== undefined)?.item.status
		: normalizeStatus(sprint.reference.annotation);
}
