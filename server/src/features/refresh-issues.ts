import type { Editor } from './feature.js';
import { ownRequest } from './own-request.js';

/** `clewline/refreshIssues`. */
export const refreshIssues = ownRequest('clewline/refreshIssues', provideRefreshIssues);

/** Asks trackers anew for everything that specs name; the answers come when they come. */
export function provideRefreshIssues(editor: Editor): boolean {
	const folders = editor.folders().filter(it => it.workspace.configuration.trackers.length > 0);
	folders.forEach(it => it.askIssues(it.workspace.issueNames(), 'all'));
	return folders.length > 0;
}
