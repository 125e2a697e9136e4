import { workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askTracker } from '../../../server/src/web/ask.js';
import type { CredentialPlace, HttpRequest } from '../../../server/src/web/http.js';
import type { Credentials } from '../credentials.js';

/** Sends what the server wants to ask trackers, and adds the user's tokens, which the server never sees. Asks nobody in a folder that is not trusted. */
export function serveTrackers(client: BaseLanguageClient, credentials: Credentials): void {
	client.onRequest('clewline/hasCredential', async (place: CredentialPlace) => {
		return workspace.isTrusted && (await credentials.find(place)) !== undefined;
	});
	client.onRequest('clewline/ask', async (question: HttpRequest<CredentialPlace>) => {
		if (!workspace.isTrusted) {
			throw new Error('The workspace is not trusted.');
		}
		return askTracker(question, await credentials.find(question.credential));
	});
}
