import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserClock } from './browser/browser-clock.js';
import { startServer } from './server.js';
import { createClientHost } from './session/client-host.js';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, folder => createClientHost(connection, folder, browserClock));
