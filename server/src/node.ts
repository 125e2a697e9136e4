import { parseArgs } from 'node:util';
import { URI } from 'vscode-uri';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeClock } from './node/node-clock.js';
import { createNodeHost } from './node/node-host.js';
import { readOwnTranslation } from './node/own-package.js';
import { startServer } from './server.js';
import { createClientHost } from './session/client-host.js';

const readerThread = new URL('reader.js', import.meta.url);
const connection = createConnection(ProposedFeatures.all);
const { values } = parseArgs({ options: { locale: { type: 'string' } }, strict: false });

startServer(connection, {
	createHost: folder => {
		const { scheme, fsPath } = URI.parse(folder);
		return scheme === 'file'
			? createNodeHost(fsPath, { waiting: 'concurrent', readerThread, log: message => connection.console.log(message) })
			: createClientHost(connection, folder, nodeClock);
	},
	readTranslation: readOwnTranslation,
	...(typeof values.locale === 'string' ? { locale: values.locale } : {}),
});
