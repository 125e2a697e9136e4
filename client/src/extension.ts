import { type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands/index.js';
import { clientName, settingIds } from './contributions.js';
import { onDidAddFolder } from './document-selector.js';
import { type CreateClient, Session } from './session.js';
import { showViews } from './views/index.js';

/**
 * Starts the server and everything around it.
 * @returns The session, whose `stop` belongs to the host's `deactivate`.
 */
export async function startExtension(context: ExtensionContext, createClient: CreateClient): Promise<Session> {
	const log = window.createOutputChannel(clientName, { log: true });
	const session = new Session(context, log, createClient);
	context.subscriptions.push(log);
	registerCommands(context, session);
	showViews(session);
	onDidAddFolder(context, () => void session.restart());
	const onDidChangeLocale = workspace.onDidChangeConfiguration(change => {
		if (change.affectsConfiguration(settingIds.locale)) {
			void session.restart();
		}
	});
	context.subscriptions.push(
		onDidChangeLocale,
		workspace.onDidGrantWorkspaceTrust(() => void session.restart()),
	);
	await session.restart();
	return session;
}
