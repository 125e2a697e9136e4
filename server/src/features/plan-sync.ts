import type { ProposedSync, SyncParams } from '../protocol.js';
import type { Editor } from './feature.js';
import { describeFolders, planFolders } from './issues/folder-plan.js';
import { ownRequest } from './own-request.js';

/** `clewline/planSync`. */
export const planSync = ownRequest('clewline/planSync', providePlanSync);

/** What would change so that specs and issues agree. Changes nothing. */
export async function providePlanSync(editor: Editor, params: SyncParams): Promise<ProposedSync> {
	return describeFolders(await planFolders(editor, params));
}
