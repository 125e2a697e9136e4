import type { Locale } from '../../util/locale.js';
import type { Host } from '../../workspace/host.js';

/** All that a command has of the world outside. Absolute paths are separated by `/` on every system. */
export interface CommandIo {
	/** Standard output: what was asked for, and nothing else. */
	readonly output: Stream;

	/** Standard error: everything that is said about the work. */
	readonly errors: Stream;
	readonly environment: Readonly<Record<string, string | undefined>>;

	/** What a path of the command line means; `undefined` where nothing is there, or it cannot be read. */
	find(path: string): Promise<FoundPath | undefined>;

	/** The host of a folder, given its absolute path. */
	createHost(root: string, log: (message: string) => void): Host;

	/** The output of git, run in a folder; `undefined` where it fails, or there is no git. */
	git(folder: string, args: readonly string[]): Promise<string | undefined>;

	/** Writes a new file, and the folders that lead to it, given its absolute path. Never overwrites: `false` if it is there already. */
	createFile(path: string, text: string): Promise<boolean>;

	/**
	 * Puts a text in the place of another in a file, given its absolute path, and keeps how the file is encoded: `false`, and nothing is
	 * written, where the file says something else by now, or is not in UTF-8.
	 */
	replaceFile(path: string, before: string, after: string): Promise<boolean>;

	/** English message → message in another language; `undefined` where there are none. */
	readTranslation(locale: Locale): Promise<Readonly<Record<string, string>> | undefined>;
	readVersion(): Promise<string>;

	/** The documentation of a rule, in Markdown; `undefined` where it is not at hand. */
	readPage(rule: string): Promise<string | undefined>;

	/** Begins to speak LSP on standard input and output. */
	serve(): Promise<void>;
}

/** Where text goes. */
export interface Stream {
	/** Resolves once more may be written. Text for someone who has stopped reading is dropped. */
	write(text: string): Promise<void>;

	/** Whether a person looks at it. */
	readonly isTerminal: boolean;

	/** How wide a line is, in cells; a guess where nobody knows. */
	readonly columns: number;
	readonly hasColors: boolean;
}

/** A file or a folder that exists. */
export interface FoundPath {
	readonly path: string;
	readonly isDirectory: boolean;
}
