import { commands } from 'vscode';
import type { ShowReferencesArguments } from '../../../server/src/protocol.js';
import type { Session } from '../session.js';

/** Opens the peek view with places that the server found, as a code lens asks for it. */
export async function showReferences(session: Session, ...[uri, position, locations]: ShowReferencesArguments): Promise<void> {
	const { client } = session;
	if (client === undefined) {
		return;
	}
	const { asPosition, asLocation, asUri } = client.protocol2CodeConverter;
	const places = locations.map(it => asLocation(it));
	await commands.executeCommand('editor.action.showReferences', asUri(uri), asPosition(position), places);
}
