import type { Finding } from '../rules/rule.js';
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

	/** Tells the log, for those who mend us; no text of a spec belongs there. */
	log(message: string): void;

	/** The version of a document that the editor has open; `null` for any other, as LSP has it. */
	versionOf(path: string): number | null;
}

/** A file in the picture of its workspace folder. */
export interface Located extends Folder {
	/** Relative to the root of the folder. */
	readonly path: string;

	/** The text as the editor has it open; `undefined` for a file that is not open. */
	readonly text: string | undefined;

	/** What is wrong in the file, as the client was told. */
	findings(): readonly Finding[];
}
