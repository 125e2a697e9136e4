import { type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands/index.js';
import { clientName, settingIds } from './contributions.js';
import { onDidAddFolder } from './document-selector.js';
import type { MarkdownIt } from './preview/markdown-it.js';
import { PreviewNames } from './preview/names.js';
import { type CreateClient, Session } from './session.js';
import { showViews } from './views/index.js';

/** What runs once the extension was started. */
export interface Started {
	readonly session: Session;

	/** What VS Code's Markdown support asks for. */
	readonly exports: ExtensionExports;
}

/** What `activate` hands to other extensions. */
export interface ExtensionExports {
	extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/**
 * Starts the server and everything around it.
 * @returns The session, whose `stop` belongs to the host's `deactivate`, and what other extensions may use.
 */
export function startExtension(context: ExtensionContext, createClient: CreateClient): Started {
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
	const names = new PreviewNames(session);
	// The preview of a file waits for every extension that has a part in it, and must not wait for a server.
	void session.restart();
	return { session, exports: { extendMarkdownIt: markdown => names.extendMarkdownIt(markdown) } };
}
