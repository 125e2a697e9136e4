import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserClock } from './browser/browser-clock.js';
import { diagramReader } from './browser/read-diagram.js';
import { startServer } from './server.js';
import { createClientHost } from './session/client-host.js';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
	createHost: (folder, { program }) => createClientHost(connection, folder, { ...browserClock, ...diagramReader(program) }),
	// A worker has no files of its own: whoever starts one sends the messages with it.
	readTranslation: () => Promise.resolve(undefined),
});
