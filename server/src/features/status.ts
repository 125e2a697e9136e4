import type { Status } from '../protocol.js';
import type { Editor } from './feature.js';
import { ownRequest } from './own-request.js';

/** `clewline/status`. */
export const status = ownRequest('clewline/status', provideStatus);

/** How many specs and items there are in all folders, as far as they have been read. */
export function provideStatus(editor: Editor): Status {
	let specs = 0;
	let items = 0;
	let isIndexing = false;
	let unreached = 0;
	for (const { workspace } of editor.folders()) {
		isIndexing ||= !workspace.isComplete;
		unreached += workspace.unreached;
		for (const document of workspace.documents()) {
			if (document.type === 'spec' && document.items.length > 0) {
				specs++;
				items += workspace.itemsIn(document).length;
			}
		}
	}
	return { specs, items, isIndexing, unreached };
}
