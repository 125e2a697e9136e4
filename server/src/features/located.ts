import type { Finding } from '../rules/rule.js';
import type { ProposedIssue, TrackerHost } from '../trackers/fetching/issue-reader.js';
import type { Revision } from '../workspace/history.js';
import type { Past } from '../workspace/past.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Client } from './client.js';

/** A workspace folder as it is now. */
export interface Folder {
	readonly workspace: Workspace;
	readonly client: Client;

	/** The URI of a path of the folder, in the client's own spelling where it has one open. */
	uriOf(path: string): string;

	/** The text of a file: as the editor has it open, else as it is on the disk; `undefined` where there is none. */
	readText(path: string): Promise<string | undefined>;

	/**
	 * The IDs with a prefix that specs in a folder define on any local branch, as far as that is known within a moment; the
	 * root is ``.
	 */
	idsOnBranches(prefix: string, folder: string): Promise<readonly string[]>;

	/** The tags and the commits of late that can be gone back to; none where git may not be asked. */
	listRevisions(): Promise<readonly Revision[]>;

	/** What the specs said at a revision. */
	readPast(revision: string): Promise<Past>;

	/** Asks trackers, without waiting for them, for issues that were not told of lately. What is new shows in the next picture. */
	askIssues(names: readonly string[], wanted: 'stale' | 'all'): void;

	/** The open issues of trackers that the user has signed in to, as far as that is known within a moment; once it is known later, the client is told. */
	listIssues(): Promise<readonly ProposedIssue[]>;

	/** The issues of these trackers whose titles have some words, as far as that is known within a moment; else it may be known the next time. */
	searchIssues(words: string): Promise<readonly ProposedIssue[]>;

	/** The way to trackers; absent where nobody may be asked. */
	readonly trackerHost: TrackerHost | undefined;

	/** Milliseconds since 1970. */
	time(): number;

	/** Tells the log, for those who mend us; no text of a spec belongs there. */
	log(message: string): void;

	/** The paths of the documents that the editor has open. */
	openPaths(): Iterable<string>;

	/** The version of a document that the editor has open; `null` for any other, as LSP has it. */
	versionOf(path: string): number | null;
}

/** A file in the picture of its workspace folder. */
export interface Located extends Folder {
	/** Relative to the root of the folder. */
	readonly path: string;

	/** Comes true when Mermaid has read the diagrams of the file. */
	readDiagrams(): Promise<void>;

	/** The text as the editor has it open; `undefined` for a file that is not open. */
	readonly text: string | undefined;

	/** What is wrong in the file, as the client was told. */
	findings(): readonly Finding[];
}
