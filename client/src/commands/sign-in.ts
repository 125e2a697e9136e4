import { l10n, window, workspace } from 'vscode';
import { ask } from '../requests.js';
import type { Session } from '../session.js';
import { chooseTracker } from '../trackers/choose-tracker.js';

/** Signs in to a tracker: with an account of VS Code's where it has one, else with a token. Then asks the tracker anew. */
export async function signIn(session: Session): Promise<void> {
	if (!workspace.isTrusted) {
		void window.showInformationMessage(l10n.t('Trust this folder first: in one that is not trusted no tracker is asked.'));
		return;
	}
	const place = await chooseTracker(session);
	if (!place) {
		return;
	}
	const { credentials } = session;
	if (credentials.hasAccounts(place)) {
		await credentials.chooseAccount(place);
	} else {
		const token = await window.showInputBox({
			title: l10n.t('Sign in to {0}', place.tracker),
			prompt: l10n.t(
				'A token for {0}. It is kept in the secret store of your system, and sent to this address alone.',
				place.api,
			),
			placeHolder: place.value.includes('{base64}')
				? l10n.t('name:token')
				: place.value.includes('{user}')
					? l10n.t('key:token')
					: '',
			password: true,
			ignoreFocusOut: true,
		});
		if (!token) {
			return;
		}
		await credentials.keep(place, token.trim());
	}
	await ask(session, 'clewline/refreshIssues', {});
}
