import { URI } from 'vscode-uri';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createBrowserHost } from './browser/browser-host.js';
import { createNodeHost } from './node/node-host.js';
import { startServer } from './server.js';

const connection = createConnection(ProposedFeatures.all);

startServer(connection, folder => {
	const { scheme, fsPath } = URI.parse(folder);
	return scheme === 'file'
		? createNodeHost(fsPath, 'concurrent', message => connection.console.log(message))
		: createBrowserHost(connection, folder);
});
