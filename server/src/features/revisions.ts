import type { Revision } from '../workspace/history.js';
import type { Editor } from './feature.js';
import { findFolder } from './open-folder.js';
import { ownRequest } from './own-request.js';

/** `clewline/revisions`. */
export const revisions = ownRequest('clewline/revisions', provideRevisions);

/** The tags and the commits that a folder can be compared with; none for a folder that is no longer open. */
export function provideRevisions(editor: Editor, { folder: uri }: { readonly folder: string }): Promise<readonly Revision[]> {
	return findFolder(editor, uri)?.listRevisions() ?? Promise.resolve([]);
}
