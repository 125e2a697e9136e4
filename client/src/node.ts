import type { ExtensionContext } from 'vscode';
import { type ExtensionExports, startExtension } from './extension.js';
import type { Session } from './session.js';

let session: Session | undefined;

/** VS Code on a desktop or a remote machine calls this first. What speaks to the server is loaded after it: VS Code waits for this. */
export function activate(context: ExtensionContext): ExtensionExports {
	const started = startExtension(context, async (translation, log) => {
		const { createNodeClient } = await import('./node-client.js');
		return createNodeClient(context, translation, log);
	});
	({ session } = started);
	return started.exports;
}

/** VS Code calls this last, and waits for it. */
export async function deactivate(): Promise<void> {
	await session?.stop();
}
