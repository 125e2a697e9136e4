import { l10n, window } from 'vscode';
import type { CredentialPlace } from '../../../server/src/web/http.js';
import { ask } from '../requests.js';
import type { Session } from '../session.js';

/** A tracker of the workspace: the only one, or the one that the user picks. */
export async function chooseTracker(session: Session): Promise<CredentialPlace | undefined> {
	const places = (await ask(session, 'clewline/trackers', {})) ?? [];
	if (places.length === 0) {
		void window.showInformationMessage(
			l10n.t('clewline.yaml names no tracker. Write one under `trackers`, for instance `github: {}`.'),
		);
		return undefined;
	}
	const choices = places.map(place => ({ label: place.tracker, description: place.api, place }));
	const choice =
		choices.length === 1 ? choices[0] : await window.showQuickPick(choices, { placeHolder: l10n.t('Which tracker?') });
	return choice?.place;
}
