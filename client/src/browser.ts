import { type ExtensionContext, Uri } from 'vscode';
import { type ExtensionExports, startExtension } from './extension.js';
import { ServerWorker } from './browser/server-worker.js';
import type { Session } from './session.js';

let session: Session | undefined;

/** VS Code for the Web calls this first. What speaks to the server is loaded after it: VS Code waits for this. */
export function activate(context: ExtensionContext): ExtensionExports {
	const program = Uri.joinPath(context.extensionUri, 'dist');
	const worker = new ServerWorker(Uri.joinPath(program, 'server.worker.js').toString(true));
	context.subscriptions.push(worker);
	const started = startExtension(context, async (translation, log) => {
		const { createBrowserClient } = await import('./browser/browser-client.js');
		return createBrowserClient({ worker, program }, translation, log);
	});
	({ session } = started);
	return started.exports;
}

/** VS Code calls this last. */
export async function deactivate(): Promise<void> {
	await session?.stop();
}
