import type { DiagramReading } from '../language/diagram.js';
import type { FileToRead, PlainReading } from '../language/read-packed.js';
import type { History } from './history.js';
import type { Shelf, Web } from './http.js';
import type { PackedDocument } from '../language/packing/packed-document.js';

/**
 * The one door out of the engine: whatever it knows of files, time and the outside world comes through here.
 * Paths are relative to the root of the workspace folder, separated by `/`, decoded; the root itself is ``.
 * A path may climb out of the root (`../assets/a.png`); a host that cannot look there says so.
 *
 * @implements REQ-018
 */
export interface Host extends Clock {
	/** The entries of one folder; an unreadable folder has none. */
	readDirectory(path: string): Promise<readonly DirectoryEntry[]>;

	/** The text of a file; `undefined` where there is none: absent, unreadable, binary (a NUL in its first 8 KB), or too large. */
	readFile(path: string): Promise<string | undefined>;

	/** Whether something is at this path; `undefined` where this host cannot know. */
	exists(path: string): Promise<boolean | undefined>;

	/** How many files of a folder are read at most, where each is fetched from far away; absent where they are at hand. */
	readonly maximumFiles?: number;

	/** Reads files in other threads; absent where a host has none. */
	startReader?(batches: readonly FileBatch[], reading: PlainReading): Reader;

	/** What Mermaid reads in the source of a diagram; absent where a host cannot ask it. */
	readDiagram?(source: string): Promise<DiagramReading>;

	/**
	 * The IDs with a prefix that specs in a folder define on any local branch, in no particular order and perhaps repeated.
	 * A host that has no version control to ask lacks this.
	 */
	idsOnBranches?(prefix: string, folder: string): Promise<readonly string[]>;

	/** What files said earlier; absent where there is no version control to ask. */
	readonly history?: History;

	/** The web, which is asked about nothing but the issues of trackers that the team has configured; absent where it cannot be reached. */
	readonly web?: Web;

	/** What may be kept for the next start; absent where nothing can. */
	readonly shelf?: Shelf;

	/** A line for whoever looks for a fault. Never holds the text of a spec, or a secret. */
	log(message: string): void;
}

/** Files that are read in one go. */
export type FileBatch = readonly FileToRead[];

/** Threads that read batches of files, in about the order given. */
export interface Reader {
	/** What they have read since the last call. */
	collect(): readonly BatchRead[];

	/** Takes a batch from the threads, to be read by whoever asks; `undefined` when none is left. Absent where that one has better to do. */
	take?(): number | undefined;

	/** Comes true when there is something to collect, false when the threads have ended and all is collected. */
	wait(): Promise<boolean>;

	/** Ends the threads, whatever they are about. */
	stop(): void;
}

/** What a batch of files says; files that could not be read are left out. */
export interface BatchRead {
	/** That of the batch. */
	readonly index: number;
	readonly documents: readonly PackedDocument[];
}

/** The part of a host that keeps time. */
export interface Clock {
	/** Lets other work go on, such as answering a request that has come in meanwhile. */
	pause(): Promise<void>;

	/** Milliseconds from some fixed moment; never goes back. */
	now(): number;

	/** Runs something later; the answer takes it back. */
	schedule(milliseconds: number, run: () => void): () => void;

	/** Milliseconds since 1970, by the clock of the machine, which its user may set. */
	time(): number;

	/** Today's date as `2026-11-22`. */
	today(): string;
}

/** One file or folder in a folder. Anything else (a socket, a broken link) is not listed. */
export interface DirectoryEntry {
	readonly name: string;
	readonly isDirectory: boolean;

	/**
	 * Where a symbolic link leads, relative to the root like every path; `undefined` for what is no link.
	 * One that leads into the root (no `..` in front) is another name for something listed already.
	 */
	readonly linkTarget?: string;
}

/** Files over this many bytes are not read: a spec or a source file of a person is never so long. */
export const maximumFileSize = { spec: 16 << 20, code: 1 << 20 };
