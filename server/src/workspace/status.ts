import { normalizeStatus } from '../language/attribute.js';
import type { LocatedItem } from './postings.js';
import type { Workspace } from './workspace.js';

/**
 * The status of an item, wherever it is kept: at the item itself; for a story or an epic of BMAD in the record of a sprint, else in the
 * file that the story has.
 *
 * @implements REQ-605
 */
export function statusOf(workspace: Workspace, located: LocatedItem): string | undefined {
	const { item, document } = located;
	return (
		item.status ?? (document.dialect === 'bmad' && item.idStyle === 'number' ? keptElsewhere(workspace, located) : undefined)
	);
}

function keptElsewhere(workspace: Workspace, located: LocatedItem): string | undefined {
	const sprint = workspace.referencesTo(located).find(it => it.document.type === 'code' && it.reference.annotation !== undefined);
	return sprint?.reference.annotation === undefined
		? workspace.repeatsOf(located).find(it => it.item.status !== undefined)?.item.status
		: normalizeStatus(sprint.reference.annotation);
}
