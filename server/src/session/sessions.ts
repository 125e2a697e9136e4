import { URI, Utils } from 'vscode-uri';
import { type Client, unknownClient } from '../features/client.js';
import type { Editor } from '../features/feature.js';
import type { Folder, Located } from '../features/located.js';
import type { Host } from '../workspace/host.js';
import { type FolderChange, FolderSession, isSameFolder, type Surroundings } from './folder-session.js';

/** Makes the door of a folder to its files, given the client's URI of it. */
export type CreateHost = (folder: string) => Host;

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

/** The workspace folders of one client, and a small folder of its own for each document outside of them. */
export class Sessions implements Editor {
	/** What the client can do; nothing until it has said so. */
	client: Client = unknownClient;
	readonly #createHost: CreateHost;
	readonly #surroundings: Surroundings;
	readonly #folders: FolderSession[] = [];
	readonly #loose = new Map<string, FolderSession>();

	constructor(createHost: CreateHost, onDidChange: (change: FolderChange) => void) {
		this.#createHost = createHost;
		this.#surroundings = { clientOf: () => this.client, onDidChange };
	}

	/** All folders, those of single documents included. */
	all(): readonly FolderSession[] {
		return [...this.#folders, ...this.#loose.values()];
	}

	folders(): readonly Folder[] {
		return this.all().map(it => it.locate(''));
	}

	/** Takes a workspace folder in; its files are not read yet. */
	add(uri: string): FolderSession {
		const session = new FolderSession(uri, this.#createHost(uri), this.#surroundings);
		this.#folders.push(session);
		return session;
	}

	remove(uri: string): void {
		const index = this.#folders.findIndex(it => isSameFolder(it.uri, uri));
		this.#folders.splice(index, index < 0 ? 0 : 1).forEach(it => {
			it.dispose();
		});
	}

	/** The folder that a URI belongs to, the innermost where one lies in another, and the path in it. */
	find(uri: string): { readonly session: FolderSession; readonly path: string } | undefined {
		const inside = this.#folders
			.flatMap(session => {
				const path = session.pathOf(uri);
				return path === undefined ? [] : { session, path };
			})
			.sort((a, b) => a.path.length - b.path.length)[0];
		const loose = this.#loose.get(uri);
		return inside ?? (loose && { session: loose, path: loosePath(uri) });
	}

	/** The folder of a document that has been opened; a document outside of all folders gets one of its own. */
	open(uri: string): { readonly session: FolderSession; readonly path: string } | undefined {
		const { scheme } = URI.parse(uri);
		if (foreignSchemes.has(scheme) || scheme.startsWith('chat') || scheme.startsWith('vscode-chat')) {
			return undefined;
		}
		const found = this.find(uri);
		if (found) {
			return found;
		}
		const session = new FolderSession(uri, emptyHost(this.#createHost(uri)), this.#surroundings);
		this.#loose.set(uri, session);
		void session.load(() => {});
		return { session, path: loosePath(uri) };
	}

	/** A document was closed: one outside of all folders is forgotten. */
	close(uri: string): void {
		this.#loose.get(uri)?.dispose();
		this.#loose.delete(uri);
	}

	locate(uri: string): Located | undefined {
		const found = this.find(uri);
		return found?.session.locate(found.path);
	}
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
	};
}
