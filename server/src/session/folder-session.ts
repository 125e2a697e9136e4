import type { Client } from '../features/client.js';
import type { Located } from '../features/located.js';
import { type Report, FindingsCache } from '../rules/findings-cache.js';
import { configurationFile } from '../workspace/configuration.js';
import { createMatcher, type PathMatcher } from '../workspace/glob.js';
import type { Host } from '../workspace/host.js';
import type { Workspace } from '../workspace/workspace.js';
import { type IndexProgress, WorkspaceFolder } from '../workspace/workspace-folder.js';
import { Gathering } from './gathering.js';
import { IssueWatch } from './issue-watch.js';
import { Pasts } from './pasts.js';
import { pathWithin, uriWithin } from './uri-path.js';

/**
 * One workspace folder in an editor: its picture, its findings, and the client's names for its files.
 *
 * @implements REQ-016
 */
export class FolderSession {
	/** The client's own URI of the folder. */
	readonly uri: string;
	readonly #folder: WorkspaceFolder;
	readonly #findings: FindingsCache;
	readonly #host: Host;
	readonly #listener: SessionListener;

	/** The documents that the client has open, by path. */
	readonly #open = new Map<string, OpenVersion>();
	readonly #events: Gathering<string>;
	readonly #issues: IssueWatch;
	readonly #pasts: Pasts;

	/** The other workspace folders that lie in this one: each file belongs to one folder only. */
	#nested: ReadonlySet<string> = new Set();

	/** The globs of what the user has the editor hide. */
	#hidden: readonly string[] = [];
	#isHidden: PathMatcher = () => false;

	/** Counts what has been told of changes. */
	#changes = 0;

	/** Everything up to here has been taken in. */
	#settled: Promise<void> = Promise.resolve();

	constructor(uri: string, host: Host, listener: SessionListener) {
		this.uri = uri;
		this.#host = host;
		this.#listener = listener;
		this.#findings = new FindingsCache(message => host.log(message));
		this.#folder = new WorkspaceFolder(host, {
			wantsFindings: true,
			isElsewhere: path => this.#nested.has(path),
			isHidden: path => this.#isHidden(path),
			onDidChange: paths => {
				this.#changes++;
				this.#findings.invalidate(paths);
				listener.onDidChange({ session: this, paths });
				this.#issues.onDidChange(paths);
			},
			onDidFollow: () => listener.onDidFindOut(),
		});
		this.#issues = new IssueWatch(this.#folder, host, {
			isAllowed: () => listener.client.isTrusted,
			hasWeb: () => listener.client.asksTrackers,
			onDidLearn: () => listener.onDidFindOut(),
		});
		this.#pasts = new Pasts(host, () => listener.client.isTrusted);
		this.#events = new Gathering(host, paths => void this.#refresh([...paths]));
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
			client: this.#listener.client,
			path,
			text: this.#folder.openText(path),
			uriOf: other => this.uriOf(other),
			readDiagrams: () => this.#folder.readDiagrams(path),
			readText: other => this.#folder.readText(other),
			idsOnBranches: (prefix, folder) => this.#idsOnBranches(prefix, folder),
			listRevisions: () => this.#pasts.list(),
			readPast: revision => this.#pasts.read(revision),
			askIssues: (names, wanted) => void this.#issues.ask(names, wanted),
			trackerHost: this.#listener.client.isTrusted && this.#listener.client.asksTrackers ? this.#host : undefined,
			listIssues: () => this.#withinMoment(this.#issues.list(), () => this.#tellOfNothing()),
			searchIssues: words => this.#withinMoment(this.#issues.search(words)),
			time: () => this.#host.time(),
			log: message => this.#host.log(message),
			findings: () => this.reportOn(path).findings,
			openPaths: () => this.#open.keys(),
			versionOf: other => this.#open.get(other)?.version ?? null,
		};
	}

	/** Git runs in trusted folders only. What a slow repository has not told within a moment the host may know the next time. */
	#idsOnBranches(prefix: string, folder: string): Promise<readonly string[]> {
		const { isTrusted } = this.#listener.client;
		return this.#withinMoment((isTrusted ? this.#host.idsOnBranches?.(prefix, folder) : undefined) ?? Promise.resolve([]));
	}

	/** What is there within a moment; nothing, if it takes longer or fails. What comes later is told of. */
	#withinMoment<T>(found: Promise<readonly T[]>, onDidComeLate = () => {}): Promise<readonly T[]> {
		return new Promise(resolve => {
			let isLate = false;
			const cancel = this.#host.schedule(moment, () => {
				isLate = true;
				resolve([]);
			});
			void found
				.catch(() => [])
				.then(values => {
					cancel();
					resolve(values);
					if (isLate && values.length > 0) {
						onDidComeLate();
					}
				});
		});
	}

	/** No document has changed, but what is shown of all of them may be another now. */
	#tellOfNothing(): void {
		this.#listener.onDidChange({ session: this, paths: new Set() });
	}

	/** The client's own URI of an open file, else one made from the folder's. */
	uriOf(path: string): string {
		return this.#open.get(path)?.uri ?? uriWithin(this.uri, path);
	}

	reportOn(path: string): Report {
		return this.#findings.reportOn(path, this.workspace);
	}

	/** Whether findings of a file can be told. */
	has(path: string): boolean {
		return path === configurationFile || this.workspace.document(path) !== undefined;
	}

	/** Every path that may have findings. */
	paths(): readonly string[] {
		return [configurationFile, ...this.workspace.documents().flatMap(it => (it.path === configurationFile ? [] : it.path))];
	}

	/** Reads the folder. */
	load(onProgress: (progress: IndexProgress) => void): Promise<void> {
		return this.#enqueue(() => this.#folder.load(onProgress));
	}

	/** Leaves out what the user has the editor hide, by globs such as `**\/old`; whether these are others than before. */
	hide(globs: readonly string[]): boolean {
		const isNews = globs.join('\n') !== this.#hidden.join('\n');
		this.#hidden = globs;
		this.#isHidden = isNews ? createMatcher(globs.map(fromRoot)) : this.#isHidden;
		return isNews;
	}

	/** A document was opened, or its text has changed. */
	edit(path: string, document: OpenVersion, text: string): void {
		// A file that is new may be another by its name alone, which its folder tells.
		const isNews = !this.workspace.hasFile(path) || this.#folder.isSetting(path);
		this.#open.set(path, document);
		this.#folder.edit(path, text);
		if (isNews) {
			this.#events.add(path);
		}
	}

	close(path: string): Promise<void> {
		this.#open.delete(path);
		return this.#enqueue(() => this.#folder.close(path));
	}

	/** A file has come, gone or changed on the disk. */
	fileChanged(path: string): void {
		this.#events.add(path);
	}

	/** Leaves these folders to others; what belonged to one that is no longer among them is read now. */
	setNested(paths: ReadonlySet<string>): void {
		const moved = [...paths, ...this.#nested].filter(it => !paths.has(it) || !this.#nested.has(it));
		this.#nested = paths;
		moved.forEach(it => this.#events.add(it));
	}

	/** Lets other work of the process go on. */
	pause(): Promise<void> {
		return this.#host.pause();
	}

	now(): number {
		return this.#host.now();
	}

	/** Runs something later, after so many milliseconds. */
	schedule(milliseconds: number, run: () => void): void {
		this.#host.schedule(milliseconds, run);
	}

	dispose(): void {
		this.#events.dispose();
		this.#issues.dispose();
		this.#folder.stop();
	}

	async #refresh(paths: readonly string[]): Promise<void> {
		const changes = this.#changes;
		await this.#enqueue(() => this.#folder.refresh(paths));
		if (this.#changes !== changes) {
			this.#listener.onDidFindOut();
		}
	}

	#enqueue(task: () => Promise<void>): Promise<void> {
		this.#settled = this.#settled
			.then(task)
			.catch((error: unknown) => this.#host.log(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
		return this.#settled;
	}
}

/** In VS Code a glob without a slash means what lies directly in the folder; in ours it means that in any folder. */
function fromRoot(glob: string): string {
	return glob.startsWith('**/') || glob.startsWith('/') ? glob : `/${glob}`;
}

/** A document that the client has open, by the client's own URI. */
export interface OpenVersion {
	readonly uri: string;
	readonly version: number;
}

/** Hears of a session what a client should know. */
export interface SessionListener {
	/** What the client can do. */
	readonly client: Client;

	/** Some documents may have other findings now. */
	onDidChange(change: FolderChange): void;

	/** Something beside the texts of documents is known now: a client cannot know that its open documents may have other findings. */
	onDidFindOut(): void;
}

/** Documents of one folder whose findings may be others now. */
export interface FolderChange {
	readonly session: FolderSession;
	readonly paths: ReadonlySet<string> | 'all';
}

/** How long somebody who types may wait for an answer that is better than none, in milliseconds. */
const moment = 200;
