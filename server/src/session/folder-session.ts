import type { Client } from '../features/client.js';
import type { Located } from '../features/located.js';
import { type Report, FindingsCache } from '../rules/findings-cache.js';
import type { Host } from '../workspace/host.js';
import type { Workspace } from '../workspace/workspace.js';
import { type IndexProgress, WorkspaceFolder } from '../workspace/workspace-folder.js';
import { normalizeUri, pathWithin, uriWithin } from './uri-path.js';

/** One workspace folder in an editor: its picture, its findings, and the client's names for its files. */
export class FolderSession {
	/** The client's own URI of the folder. */
	readonly uri: string;
	readonly #folder: WorkspaceFolder;
	readonly #findings: FindingsCache;
	readonly #host: Host;
	readonly #clientOf: () => Client;

	/** The documents that the client has open, by path. */
	readonly #open = new Map<string, OpenDocument>();
	#pending = new Set<string>();
	#cancelPending: (() => void) | undefined;

	/** Everything up to here has been taken in. */
	#settled: Promise<void> = Promise.resolve();

	constructor(uri: string, host: Host, { clientOf, onDidChange }: Surroundings) {
		this.uri = uri;
		this.#host = host;
		this.#clientOf = clientOf;
		this.#findings = new FindingsCache(message => host.log(message));
		this.#folder = new WorkspaceFolder(host, paths => {
			this.#findings.invalidate(paths);
			onDidChange({ session: this, paths });
		});
	}

	get workspace(): Workspace {
		return this.#folder.workspace;
	}

	/** The path of a URI in this folder. */
	pathOf(uri: string): string | undefined {
		return pathWithin(this.uri, uri);
	}

	/** A file of this folder, as features see it. */
	locate(path: string): Located {
		return {
			workspace: this.workspace,
			client: this.#clientOf(),
			path,
			text: this.#folder.openText(path),
			uriOf: other => this.uriOf(other),
			readText: other => this.#folder.readText(other),
			log: message => this.#host.log(message),
			findings: () => this.reportOn(path).findings,
			versionOf: other => this.#open.get(other)?.version ?? null,
		};
	}

	/** The client's own URI of an open file, else one made from the folder's. */
	uriOf(path: string): string {
		return this.#open.get(path)?.uri ?? uriWithin(this.uri, path);
	}

	reportOn(path: string): Report {
		return this.#findings.reportOn(path, this.workspace);
	}

	/** The report on a document, if no change has made it doubtful. */
	knownReportOn(path: string): Report | undefined {
		return this.#findings.knownReportOn(path);
	}

	/** Reads the folder. */
	load(onProgress: (progress: IndexProgress) => void): Promise<void> {
		return this.#enqueue(() => this.#folder.load(onProgress));
	}

	/** A document was opened, or its text has changed. */
	edit(path: string, document: OpenDocument, text: string): void {
		this.#open.set(path, document);
		this.#folder.edit(path, text);
	}

	close(path: string): Promise<void> {
		this.#open.delete(path);
		return this.#enqueue(() => this.#folder.close(path));
	}

	/**
	 * A file has changed on the disk. Changes that come close together, as with a branch switch, are taken in as one;
	 * `then` is called once they are.
	 */
	filesChanged(path: string, then: () => void): void {
		this.#pending.add(path);
		this.#cancelPending?.();
		this.#cancelPending = this.#host.schedule(quietTime, () => {
			const paths = [...this.#pending];
			this.#pending = new Set();
			void this.#enqueue(() => this.#folder.refresh(paths)).then(then);
		});
	}

	/** Lets other work of the process go on. */
	pause(): Promise<void> {
		return this.#host.pause();
	}

	now(): number {
		return this.#host.now();
	}

	dispose(): void {
		this.#cancelPending?.();
	}

	#enqueue(task: () => Promise<void>): Promise<void> {
		this.#settled = this.#settled
			.then(task)
			.catch((error: unknown) => this.#host.log(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
		return this.#settled;
	}
}

/** What a folder has to do with beyond its own files. */
export interface Surroundings {
	readonly clientOf: () => Client;
	readonly onDidChange: (change: FolderChange) => void;
}

/** A document that the client has open, by the client's own URI. */
export interface OpenDocument {
	readonly uri: string;
	readonly version: number;
}

/** Documents of one folder whose findings may be others now. */
export interface FolderChange {
	readonly session: FolderSession;
	readonly paths: ReadonlySet<string> | 'all';
}

/** How long file events must have been quiet, in milliseconds. */
const quietTime = 150;

/** Whether two URIs name the same folder. */
export function isSameFolder(a: string, b: string): boolean {
	return normalizeUri(a) === normalizeUri(b);
}
