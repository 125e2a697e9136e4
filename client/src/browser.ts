import { type ExtensionContext, Uri } from 'vscode';
import {
	BrowserMessageReader,
	BrowserMessageWriter,
	LanguageClient,
	type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientId, clientName } from './contributions.js';
import { startExtension } from './extension.js';
import type { Session } from './session.js';

let session: Session | undefined;

/** VS Code for the Web calls this first; the server is a worker beside the extension's own. */
export async function activate(context: ExtensionContext): Promise<void> {
	const script = Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true);
	let worker: Worker | undefined;
	// A client that starts again asks again, and must not find the server it has just told to end.
	const startWorker = (): Promise<MessageTransports> => {
		worker?.terminate();
		worker = new Worker(script);
		return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
	};
	context.subscriptions.push({ dispose: () => worker?.terminate() });
	session = await startExtension(context, options => new LanguageClient(clientId, clientName, startWorker, options));
}

/** VS Code calls this last. */
export async function deactivate(): Promise<void> {
	await session?.stop();
}
