import { parseArgs } from 'node:util';
import { URI } from 'vscode-uri';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { inlineLess } from './node/inline-less.js';
import { nodeClock } from './node/node-clock.js';
import { createNodeHost } from './node/node-host.js';
import { readOwnTranslation } from './node/own-package.js';
import { readDiagram } from './node/read-diagram.js';
import { createNodeShelf } from './node/shelf.js';
import { startServer } from './server.js';
import { createClientWeb } from './session/client-web.js';
import { createClientHost } from './session/client-host.js';

inlineLess();

const readerProgram = new URL('reader.js', import.meta.url);
const connection = createConnection(ProposedFeatures.all);
const web = createClientWeb(connection);
const shelf = createNodeShelf(process.env);
const { values } = parseArgs({ options: { locale: { type: 'string' } }, strict: false });

startServer(connection, {
	createHost: folder => {
		const { scheme, fsPath } = URI.parse(folder);
		return scheme === 'file'
			? createNodeHost(fsPath, {
					waiting: 'concurrent',
					readerProgram,
					web,
					shelf,
					log: message => connection.console.log(message),
				})
			: { ...createClientHost(connection, folder, { ...nodeClock, readDiagram }), shelf };
	},
	readTranslation: readOwnTranslation,
	...(typeof values.locale === 'string' ? { locale: values.locale } : {}),
});
