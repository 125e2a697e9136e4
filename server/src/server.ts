import * as l10n from '@vscode/l10n';
import {
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	type InitializeParams,
	PositionEncodingKind,
	type ServerCapabilities,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, readClient, unknownClient } from './features/client.js';
import { features } from './features/index.js';
import { didChangeSpecsNotification, type InitializationOptions, type Preferences } from './protocol.js';
import type { FolderSession } from './session/folder-session.js';
import { loadWithProgress } from './session/progress.js';
import { PulledDiagnostics } from './session/pulled-diagnostics.js';
import { PushedDiagnostics } from './session/pushed-diagnostics.js';
import { type CreateHost, Sessions } from './session/sessions.js';
import { SpecsNews } from './session/specs-news.js';
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
	const news = new SpecsNews(() => void connection.sendNotification(didChangeSpecsNotification));
	const sessions = new Sessions(surroundings.createHost, {
		onDidChange: change => {
			(sessions.client.canPull ? pulled : pushed).onDidChange(change);
			if (sessions.client.showsSpecs) {
				news.onDidChange(change);
			}
		},
		onDidFindOut: () => refreshDiagnostics(server),
	});
	const pulled = new PulledDiagnostics(sessions);
	const pushed = new PushedDiagnostics(sessions, {
		publish: params => void connection.sendDiagnostics(params),
		versionOf: uri => documents.get(uri)?.version,
	});
	const server: Server = { connection, documents, sessions, surroundings };

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
	readonly sessions: Sessions;
	readonly surroundings: ServerSurroundings;
}

function listenToLifecycle(server: Server): void {
	const { connection, sessions } = server;
	connection.onInitialize(async params => {
		sessions.client = readClient(params);
		await chooseLanguage(params, server.surroundings);
		for (const uri of foldersOf(params)) {
			sessions.add(uri);
		}
		return { capabilities: capabilitiesFor(sessions.client), serverInfo: { name: 'clewline' } };
	});
	connection.onInitialized(() => {
		if (sessions.client.canTellSettings) {
			void connection.client.register(DidChangeConfigurationNotification.type, { section: ['clewline', filesExclude] });
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
					void open(server, sessions.add(uri));
				}
			});
		}
		void readPreferences(server);
		for (const session of sessions.all()) {
			void open(server, session);
		}
	});
	connection.onDidChangeConfiguration(() => {
		void readPreferences(server);
		for (const session of sessions.all()) {
			void readHidden(server, session).then(isNews => (isNews ? load(server, session) : undefined));
		}
	});
}

function listenToDocuments({ connection, documents, sessions }: Server): void {
	documents.onDidChangeContent(({ document }) => {
		const { uri, languageId, version } = document;
		sessions.open({ uri, languageId, version, text: document.getText() });
	});
	documents.onDidClose(({ document }) => sessions.close(document.uri));
	connection.onDidChangeWatchedFiles(({ changes }) => {
		for (const { uri } of changes) {
			sessions.fileChanged(uri);
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

/** VS Code's own setting: glob → whether what it means is hidden, or an object for what is hidden beside another file. */
const filesExclude = 'files.exclude';

/** How long the folder waits to be read for a client that does not tell its settings, in milliseconds. */
const settingsPatience = 1000;

/** Asks what the user has the editor hide in a folder; whether that is news. */
async function readHidden({ connection, sessions }: Server, session: FolderSession): Promise<boolean> {
	if (!sessions.client.hasSettings) {
		return false;
	}
	const asked = connection.workspace.getConfiguration({ scopeUri: session.uri, section: filesExclude }) as Promise<unknown>;
	const late = new Promise<undefined>(resolve => session.schedule(settingsPatience, () => resolve(undefined)));
	const hidden = await Promise.race([asked.catch(() => undefined), late]);
	const globs = Object.entries(hidden ?? {}).flatMap(([glob, isHidden]) => (isHidden === true ? glob : []));
	return session.hide(globs.sort());
}

/** Reads a folder for the first time, without what its user does not want to see. */
async function open(server: Server, session: FolderSession): Promise<void> {
	await readHidden(server, session);
	await load(server, session);
}

async function load(server: Server, session: FolderSession): Promise<void> {
	await loadWithProgress(server.connection, session, server.sessions.client.canShowProgress);
	refreshDiagnostics(server);
}

/** Asks the client to pull again; what other files have changed under an open one it cannot know. */
function refreshDiagnostics({ connection, sessions }: Server): void {
	if (sessions.client.canPull && sessions.client.canRefresh) {
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
	const all = [own, ...(canPull ? [pull] : []), ...features.map(it => it.capability)];
	const workspace = Object.assign({}, ...all.map(it => it.workspace)) as ServerCapabilities['workspace'];
	return Object.assign({}, ...all, { workspace }) as ServerCapabilities;
}
