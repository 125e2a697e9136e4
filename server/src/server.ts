import * as l10n from '@vscode/l10n';
import {
	type ClientCapabilities,
	type Connection,
	DidChangeWatchedFilesNotification,
	type InitializeParams,
	PositionEncodingKind,
	type ServerCapabilities,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { features } from './features/index.js';
import type { InitializationOptions } from './protocol.js';
import type { FolderSession } from './session/folder-session.js';
import { loadWithProgress } from './session/progress.js';
import { PulledDiagnostics } from './session/pulled-diagnostics.js';
import { PushedDiagnostics } from './session/pushed-diagnostics.js';
import { type CreateHost, Sessions } from './session/sessions.js';
import { type Locale, nearestLocale } from './util/locale.js';

/** What a server cannot know of where it runs. */
export interface ServerSurroundings {
	readonly createHost: CreateHost;

	/** English message → message in another language; `undefined` where there are none. */
	readTranslation(locale: Locale): Promise<Readonly<Record<string, string>> | undefined>;

	/** The language that whoever has started the server asks for, whatever the client speaks. */
	readonly locale?: string;
}

/** Speaks LSP, and nothing else: every answer comes from a feature, every finding from a rule. */
export function startServer(connection: Connection, surroundings: ServerSurroundings): void {
	const documents = new TextDocuments(TextDocument);
	const client = readClient({});
	const sessions = new Sessions(surroundings.createHost, {
		onDidChange: change => (client.canPull ? pulled : pushed).onDidChange(change),
		onDidReadFiles: () => refreshDiagnostics(server),
	});
	const pulled = new PulledDiagnostics(sessions);
	const pushed = new PushedDiagnostics(sessions, {
		publish: params => void connection.sendDiagnostics(params),
		versionOf: uri => documents.get(uri)?.version,
	});
	const server: Server = { connection, documents, sessions, client, surroundings };

	listenToLifecycle(server);
	listenToDocuments(server);
	connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
		pulled.documentReport(sessions.find(textDocument.uri), previousResultId),
	);
	connection.languages.diagnostics.onWorkspace((params, token) => pulled.workspaceReport(params, token));
	for (const feature of features) {
		feature.serve(
			(type, handler) => connection.onRequest(type, handler),
			uri => sessions.locate(uri),
			() => client.capabilities,
		);
	}

	documents.listen(connection);
	connection.listen();
}

interface Server {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	readonly sessions: Sessions;
	readonly client: Client;
	readonly surroundings: ServerSurroundings;
}

/** What the client on the other side can do; nothing until it has said so. */
interface Client {
	canPull: boolean;
	canRefresh: boolean;
	canWatch: boolean;
	canShowProgress: boolean;
	hasFolders: boolean;

	/** In the client's own words. */
	capabilities: ClientCapabilities;
}

function listenToLifecycle(server: Server): void {
	const { connection, sessions, client } = server;
	connection.onInitialize(async params => {
		Object.assign(client, readClient(params.capabilities));
		await chooseLanguage(params, server.surroundings);
		for (const uri of foldersOf(params)) {
			sessions.add(uri);
		}
		return { capabilities: capabilitiesFor(client), serverInfo: { name: 'clewline' } };
	});
	connection.onInitialized(() => {
		if (client.canWatch) {
			void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
		}
		if (client.hasFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				for (const { uri } of removed) {
					sessions.remove(uri);
				}
				for (const { uri } of added) {
					void load(server, sessions.add(uri));
				}
			});
		}
		for (const session of sessions.all()) {
			void load(server, session);
		}
	});
}

function listenToDocuments({ connection, documents, sessions }: Server): void {
	documents.onDidChangeContent(({ document }) => {
		sessions.open({ uri: document.uri, languageId: document.languageId, text: document.getText() });
	});
	documents.onDidClose(({ document }) => sessions.close(document.uri));
	connection.onDidChangeWatchedFiles(({ changes }) => {
		for (const { uri } of changes) {
			sessions.fileChanged(uri);
		}
	});
}

async function load(server: Server, session: FolderSession): Promise<void> {
	await loadWithProgress(server.connection, session, server.client.canShowProgress);
	refreshDiagnostics(server);
}

/** Asks the client to pull again; what other files have changed under an open one it cannot know. */
function refreshDiagnostics({ connection, client }: Server): void {
	if (client.canPull && client.canRefresh) {
		void connection.languages.diagnostics.refresh();
	}
}

/** Our own client sends its messages; another client says which language it speaks. */
async function chooseLanguage(
	{ initializationOptions, locale: spoken }: InitializeParams,
	{ locale: asked, readTranslation }: ServerSurroundings,
): Promise<void> {
	const { l10n: contents } = (initializationOptions ?? {}) as InitializationOptions;
	const name = asked ?? spoken;
	if (contents) {
		l10n.config({ contents });
	} else if (name !== undefined) {
		const locale = nearestLocale(name);
		l10n.config({ contents: (locale === 'en' ? undefined : await readTranslation(locale)) ?? {} });
	}
}

function readClient(capabilities: ClientCapabilities): Client {
	const { textDocument, workspace, window } = capabilities;
	return {
		capabilities,
		canPull: textDocument?.diagnostic !== undefined,
		canRefresh: workspace?.diagnostics?.refreshSupport === true,
		canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		canShowProgress: window?.workDoneProgress === true,
		hasFolders: workspace?.workspaceFolders === true,
	};
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams & { readonly rootUri?: string | null }): string[] {
	return workspaceFolders?.map(it => it.uri) ?? (rootUri ? [rootUri] : []);
}

function capabilitiesFor({ canPull }: Client): ServerCapabilities {
	const own: ServerCapabilities = {
		positionEncoding: PositionEncodingKind.UTF16,
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
	const pull: ServerCapabilities = {
		diagnosticProvider: { identifier: 'clewline', interFileDependencies: true, workspaceDiagnostics: true },
	};
	return Object.assign({}, own, canPull ? pull : {}, ...features.map(it => it.capability)) as ServerCapabilities;
}
