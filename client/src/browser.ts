import { type ExtensionContext, Uri } from 'vscode';
import {
	BrowserMessageReader,
	BrowserMessageWriter,
	LanguageClient,
	type MessageTransports,
} from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol.js';
import { clientId, clientName } from './contributions.js';
import { type ExtensionExports, startExtension } from './extension.js';
import type { Session } from './session.js';

let session: Session | undefined;

/** VS Code for the Web calls this first; the server is a worker beside the extension's own. */
export function activate(context: ExtensionContext): ExtensionExports {
	const program = Uri.joinPath(context.extensionUri, 'dist');
	const script = Uri.joinPath(program, 'server.worker.js').toString(true);
	let worker: Worker | undefined;
	// A client that starts again asks again, and must not find the server it has just told to end.
	const startWorker = (): Promise<MessageTransports> => {
		worker?.terminate();
		worker = new Worker(script);
		return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
	};
	context.subscriptions.push({ dispose: () => worker?.terminate() });
	const started = startExtension(context, options => {
		const initializationOptions = { ...options.initializationOptions, program: program.toString(true) } as InitializationOptions;
		return new LanguageClient(clientId, clientName, startWorker, { ...options, initializationOptions });
	});
	({ session } = started);
	return started.exports;
}

/** VS Code calls this last. */
export async function deactivate(): Promise<void> {
	await session?.stop();
}
