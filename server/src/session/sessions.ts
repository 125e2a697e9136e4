import { URI, Utils } from 'vscode-uri';
import { type Client, unknownClient } from '../features/client.js';
import type { Editor } from '../features/feature.js';
import type { Folder, Located } from '../features/located.js';
import type { Host } from '../workspace/host.js';
import { FolderSession, type OpenVersion, type SessionListener } from './folder-session.js';
import { normalizeUri } from './uri-path.js';

/** Makes the door of a folder to its files, given the client's URI of it, and who the client is. */
export type CreateHost = (folder: string, client: Client) => Host;

/** A document that the client holds open. */
export interface OpenDocument extends OpenVersion {
	/** LSP's name of its language: `markdown`. */
	readonly languageId: string;
	readonly text: string;
}

/** A file in the session of its folder. */
export interface SessionFile {
	readonly session: FolderSession;
	readonly path: string;
}

/** Schemes whose documents are copies of others, or no files at all: to index them would define everything twice. */
const foreignSchemes = new Set([
	'git',
	'gitfs',
	'output',
	'vscode-bulkeditpreview',
	'vscode-local-history',
	'vscode-scm',
	'debug',
]);

/** The workspace folders of one client, and a small folder of its own for each Markdown document outside of them. */
export class Sessions implements Editor {
	/** What the client can do; nothing until it has said so. */
	client: Client = unknownClient;
	readonly #createHost: CreateHost;
	readonly #listener: SessionListener;
	readonly #folders: FolderSession[] = [];
	readonly #loose = new Map<string, FolderSession>();

	/** The open documents, by URI, and where each was last put. */
	readonly #open = new Map<string, { readonly document: OpenDocument; readonly file: SessionFile | undefined }>();

	constructor(createHost: CreateHost, listener: Omit<SessionListener, 'client'>) {
		const clientOf = (): Client => this.client;
		this.#createHost = createHost;
		this.#listener = {
			...listener,
			get client() {
				return clientOf();
			},
		};
	}

	/** All folders, those of single documents included. */
	all(): readonly FolderSession[] {
		return [...this.#folders, ...this.#loose.values()];
	}

	folders(): readonly Folder[] {
		return this.all().map(it => it.locate(''));
	}

	/** Takes a workspace folder in, unless it is there already; its files are not read yet. */
	add(uri: string): FolderSession {
		const known = this.#folders.find(it => isSameFolder(it.uri, uri));
		if (known) {
			return known;
		}
		const session = new FolderSession(uri, this.#createHost(uri, this.client), this.#listener);
		this.#folders.push(session);
		this.#settle();
		return session;
	}

	/** A workspace folder is no longer one; what is open of it is on its own now. */
	remove(uri: string): void {
		const session = this.#folders.find(it => isSameFolder(it.uri, uri));
		if (session) {
			this.#folders.splice(this.#folders.indexOf(session), 1);
			session.dispose();
			this.#settle();
			this.#listener.onDidChange({ session, paths: 'all' });
		}
	}

	/** The file of a URI: in the innermost folder where one lies in another. */
	find(uri: string): SessionFile | undefined {
		const loose = this.#loose.get(uri);
		return this.#within(uri)[0] ?? (loose && { session: loose, path: loosePath(uri) });
	}

	/** A document was opened, or has another text. */
	open(document: OpenDocument): void {
		const { uri, text } = document;
		const before = this.#open.get(uri)?.file;
		const file = this.#placeFor(document);
		this.#open.set(uri, { document, file });
		if (before && before.session !== file?.session) {
			this.#leave(uri, before);
		}
		file?.session.edit(file.path, document, text);
	}

	/** A document was closed: one outside of all folders is forgotten. */
	close(uri: string): void {
		const file = this.#open.get(uri)?.file;
		this.#open.delete(uri);
		if (file) {
			this.#leave(uri, file);
		}
	}

	/** A file has come, gone or changed. It may matter to a folder further out, too, from which a link leads to it. */
	fileChanged(uri: string): void {
		for (const { session, path } of this.#within(uri)) {
			session.fileChanged(path);
		}
	}

	locate(uri: string): Located | undefined {
		const found = this.find(uri);
		return found?.session.locate(found.path);
	}

	/** The folders that a URI lies in, the innermost first. */
	#within(uri: string): SessionFile[] {
		return this.#folders
			.flatMap(session => {
				const path = session.pathOf(uri);
				return path === undefined ? [] : { session, path };
			})
			.sort((a, b) => a.path.length - b.path.length);
	}

	/** After folders have come or gone, each file is in the innermost of them. */
	#settle(): void {
		for (const folder of this.#folders) {
			folder.setNested(new Set(this.#folders.flatMap(it => folder.pathOf(it.uri) ?? [])));
		}
		for (const { document, file } of this.#open.values()) {
			if (this.find(document.uri)?.session !== file?.session || file === undefined) {
				this.open(document);
			}
		}
	}

	/** Where an open document belongs: outside of all folders only Markdown is looked at, each document on its own. */
	#placeFor({ uri, languageId }: OpenDocument): SessionFile | undefined {
		const { scheme, path } = URI.parse(uri);
		if (foreignSchemes.has(scheme) || scheme.startsWith('chat') || scheme.startsWith('vscode-chat')) {
			return undefined;
		}
		const found = this.find(uri);
		if (found || !(languageId === 'markdown' || /\.(?:md|markdown)$/i.test(path))) {
			return found;
		}
		const session = new FolderSession(uri, emptyHost(this.#createHost(uri, this.client)), this.#listener);
		this.#loose.set(uri, session);
		void session.load(() => {});
		return { session, path: loosePath(uri) };
	}

	/** A document is no longer open in a folder, be it that it was closed, or that it belongs to another folder now. */
	#leave(uri: string, { session, path }: SessionFile): void {
		if (this.#loose.get(uri) !== session) {
			void session.close(path);
			return;
		}
		session.dispose();
		this.#loose.delete(uri);
		this.#listener.onDidChange({ session, paths: 'all' });
	}
}

/** Whether two URIs name the same folder. */
function isSameFolder(a: string, b: string): boolean {
	return withoutSlash(normalizeUri(a)) === withoutSlash(normalizeUri(b));
}

function withoutSlash(uri: string): string {
	return uri.replace(/\/$/, '');
}

/** The name under which a document without a folder is read; it is a spec, whatever it is called. */
function loosePath(uri: string): string {
	const name = Utils.basename(URI.parse(uri));
	return name.endsWith('.md') ? name : `${name}.md`;
}

/** A host that sees no files: a document without a folder stands alone, and says nothing of what its links lead to. */
function emptyHost(host: Host): Host {
	return {
		...host,
		readFile: () => Promise.resolve(undefined),
		readDirectory: () => Promise.resolve([]),
		exists: () => Promise.resolve(undefined),
		idsOnBranches: () => Promise.resolve([]),
		history: { list: () => Promise.resolve([]), read: () => Promise.resolve({ type: 'no-repository' }) },
	};
}
