import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserClock } from './browser/browser-clock.js';
import { startServer } from './server.js';
import { createClientHost } from './session/client-host.js';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
	createHost: folder => createClientHost(connection, folder, browserClock),
	// A worker has no files of its own: whoever starts one sends the messages with it.
	readTranslation: () => Promise.resolve(undefined),
});
