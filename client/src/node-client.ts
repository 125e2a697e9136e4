import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.js';
import { clientId, clientName } from './contributions.js';
import type { Translation } from './locale.js';

/** A client whose server is a process of its own. */
export function createNodeClient(context: ExtensionContext, translation: Translation, log: LogOutputChannel): LanguageClient {
	const module = context.asAbsolutePath('dist/server.js');
	const run = { module, transport: TransportKind.ipc };
	const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
	return new LanguageClient(clientId, clientName, { run, debug }, clientOptions(translation, log));
}
