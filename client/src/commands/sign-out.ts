import { l10n, window } from 'vscode';
import type { Session } from '../session.js';
import { chooseTracker } from '../trackers/choose-tracker.js';

/** Forgets the token for a tracker. */
export async function signOut(session: Session): Promise<void> {
	const place = await chooseTracker(session);
	if (place) {
		await session.credentials.forget(place);
		window.setStatusBarMessage(l10n.t('Signed out of {0}', place.tracker), shown);
	}
}

/** How long the status bar says so, in milliseconds. */
const shown = 3000;
