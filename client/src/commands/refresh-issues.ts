import { l10n, window } from 'vscode';
import { ask } from '../requests.js';
import type { Session } from '../session.js';

/** Asks trackers anew for every issue that specs name. */
export async function refreshIssues(session: Session): Promise<void> {
	if ((await ask(session, 'clewline/refreshIssues', {})) === false) {
		void window.showInformationMessage(
			l10n.t('clewline.yaml names no tracker. Write one under `trackers`, for instance `github: {}`.'),
		);
	}
}
