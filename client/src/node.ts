import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName } from './contributions.js';
import { type ExtensionExports, startExtension } from './extension.js';
import type { Session } from './session.js';

let session: Session | undefined;

/** VS Code on a desktop or a remote machine calls this first; the server is a process of its own. */
export function activate(context: ExtensionContext): ExtensionExports {
	const module = context.asAbsolutePath('dist/server.js');
	const run = { module, transport: TransportKind.ipc };
	const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
	const started = startExtension(context, options => new LanguageClient(clientId, clientName, { run, debug }, options));
	({ session } = started);
	return started.exports;
}

/** VS Code calls this last, and waits for it. */
export async function deactivate(): Promise<void> {
	await session?.stop();
}
