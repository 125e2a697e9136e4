import * as l10n from '@vscode/l10n';
import {
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type InitializeParams,
	type ServerCapabilities,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, readClient, unknownClient } from './features/client.js';
import { features } from './features/index.js';
import type { InitializationOptions, Preferences } from './protocol.js';
import { PulledDiagnostics, PushedDiagnostics } from './session/diagnostics.js';
import type { FolderSession } from './session/folder-session.js';
import { loadWithProgress } from './session/progress.js';
import { type CreateHost, Sessions } from './session/sessions.js';

/** Speaks LSP, and nothing else: every answer comes from a feature, every finding from a rule. */
export function startServer(connection: Connection, createHost: CreateHost): void {
	const documents = new TextDocuments(TextDocument);
	const pulled = new PulledDiagnostics(() => sessions.all());
	const pushed = new PushedDiagnostics(connection, () => documents.keys());
	const sessions = new Sessions(createHost, change => (sessions.client.canPull ? pulled : pushed).onDidChange(change));
	const server: Server = { connection, documents, pulled, pushed, sessions };

	listenToLifecycle(server);
	listenToDocuments(server);
	connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
		pulled.documentReport(sessions.find(textDocument.uri), previousResultId),
	);
	connection.languages.diagnostics.onWorkspace((params, token) => pulled.workspaceReport(params, token));
	for (const feature of features) {
		feature.serve((type, handler) => connection.onRequest(type, handler), sessions);
	}

	documents.listen(connection);
	connection.listen();
}

interface Server {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	readonly pulled: PulledDiagnostics;
	readonly pushed: PushedDiagnostics;
	readonly sessions: Sessions;
}

function listenToLifecycle(server: Server): void {
	const { connection, sessions } = server;
	connection.onInitialize(params => {
		sessions.client = readClient(params);
		const { l10n: contents } = (params.initializationOptions ?? {}) as InitializationOptions;
		l10n.config({ contents: contents ?? {} });
		for (const uri of foldersOf(params)) {
			sessions.add(uri);
		}
		return { capabilities: capabilitiesFor(sessions.client), serverInfo: { name: 'clewline' } };
	});
	connection.onInitialized(() => {
		if (sessions.client.hasSettings) {
			void connection.client.register(DidChangeConfigurationNotification.type, { section: 'clewline' });
		}
		if (sessions.client.canWatch) {
			void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
		}
		if (sessions.client.hasFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				for (const { uri } of removed) {
					sessions.remove(uri);
				}
				for (const { uri } of added) {
					void load(server, sessions.add(uri));
				}
			});
		}
		void readPreferences(server);
		for (const session of sessions.all()) {
			void load(server, session);
		}
	});
	connection.onDidChangeConfiguration(() => void readPreferences(server));
}

function listenToDocuments({ connection, documents, sessions, pushed }: Server): void {
	documents.onDidChangeContent(({ document }) => {
		const found = sessions.open(document.uri);
		found?.session.edit(found.path, document, document.getText());
	});
	documents.onDidClose(({ document }) => {
		const found = sessions.find(document.uri);
		void found?.session.close(found.path);
		sessions.close(document.uri);
		pushed.onDidClose(document.uri);
	});
	connection.onDidChangeWatchedFiles(({ changes }) => {
		for (const { uri } of changes) {
			const found = sessions.find(uri);
			found?.session.filesChanged(found.path, () => refreshDiagnostics({ connection, sessions }));
		}
	});
}

/** Asks for the personal settings; whoever does not answer has none. */
async function readPreferences({ connection, sessions }: Server): Promise<void> {
	if (sessions.client.hasSettings) {
		const settings = (await connection.workspace.getConfiguration('clewline')) as Partial<Preferences> | null;
		sessions.client = { ...sessions.client, preferences: { ...unknownClient.preferences, ...settings } };
	}
}

async function load(server: Server, session: FolderSession): Promise<void> {
	await loadWithProgress(server.connection, session, server.sessions.client.canShowProgress);
	refreshDiagnostics(server);
}

/** Asks the client to pull again; what other files have changed under an open one it cannot know. */
function refreshDiagnostics({ connection, sessions }: Pick<Server, 'connection' | 'sessions'>): void {
	if (sessions.client.canRefresh) {
		void connection.languages.diagnostics.refresh();
	}
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams & { readonly rootUri?: string | null }): string[] {
	return workspaceFolders?.map(it => it.uri) ?? (rootUri ? [rootUri] : []);
}

function capabilitiesFor({ canPull }: Client): ServerCapabilities {
	const own: ServerCapabilities = {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
	const pull: ServerCapabilities = {
		diagnosticProvider: { identifier: 'clewline', interFileDependencies: true, workspaceDiagnostics: true },
	};
	const all = [own, ...(canPull ? [pull] : []), ...features.map(it => it.capability)];
	const workspace = Object.assign({}, ...all.map(it => it.workspace)) as ServerCapabilities['workspace'];
	return Object.assign({}, ...all, { workspace }) as ServerCapabilities;
}
