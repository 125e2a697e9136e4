import type { LogOutputChannel, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../../server/src/protocol.js';
import { clientOptions } from '../client-options.js';
import { clientId, clientName } from '../contributions.js';
import type { Translation } from '../locale.js';
import type { ServerWorker } from './server-worker.js';

/** What a client in a browser starts: the server, and the folder of its program. */
export interface WorkerServer {
	readonly worker: ServerWorker;
	readonly program: Uri;
}

/** A client whose server is a worker beside the extension's own. */
export function createBrowserClient(
	{ worker, program }: WorkerServer,
	translation: Translation,
	log: LogOutputChannel,
): LanguageClient {
	const options = clientOptions(translation, log);
	const initializationOptions = { ...options.initializationOptions, program: program.toString(true) } as InitializationOptions;
	const start = () => {
		const port = worker.restart();
		return Promise.resolve({ reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) });
	};
	return new LanguageClient(clientId, clientName, start, { ...options, initializationOptions });
}
