import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { DirectoryEntry, Host } from '../workspace/host.js';
import type { Shelf, Web } from '../workspace/http.js';
import { createBranchIds } from './branch-ids.js';
import { decodeText } from './decode-text.js';
import { createGitHistory } from './git-history.js';
import { nodeClock } from './node-clock.js';
import { readDiagram } from './read-diagram.js';
import { startReaderThreads } from './reader-threads.js';
import { maximumSizeOf, placeOf, readTextFile } from './text-file.js';

/** How a host waits for the disk: a command that has nothing else to do blocks, which is faster; a server does not. */
export type Waiting = 'blocking' | 'concurrent';

/**
 * How many threads read files: a server leaves room for the editor, and the thread that indexes needs a processor of its own. Each
 * thread compiles the reader anew, so that two of them on two processors are no faster than one. A command that only waits reads
 * with them.
 */
const readers: Readonly<Record<Waiting, number>> = {
	blocking: Math.min(3, Math.max(1, availableParallelism() - 1)),
	concurrent: 1,
};

/** What makes one host differ from another. */
export interface NodeHostOptions {
	readonly waiting: Waiting;

	/** Where the program of the threads that read files lies: `node/reader.ts`, which is there once it is bundled. */
	readonly readerProgram: URL;
	readonly web?: Web;
	readonly shelf?: Shelf;
	readonly log: (message: string) => void;
}

/** The host of one workspace folder on this machine, given the folder's absolute path. */
export function createNodeHost(root: string, { waiting, readerProgram, web, shelf, log }: NodeHostOptions): Host {
	const place = (path: string): string => placeOf(root, path);
	const disk = waiting === 'blocking' ? blockingDisk : concurrentDisk;
	return {
		readFile: path => disk.readFile(place(path), maximumSizeOf(path)),
		...(existsSync(readerProgram) && {
			startReader: (batches, reading) =>
				startReaderThreads(
					readerProgram,
					{ threads: readers[waiting], isHelped: waiting === 'blocking', root, batches, reading },
					log,
				),
		}),
		readDirectory: path => disk.readDirectory(root, place(path)),
		exists: path =>
			access(place(path)).then(
				() => true,
				() => false,
			),
		readDiagram,
		idsOnBranches: createBranchIds(root),
		history: createGitHistory(root),
		...nodeClock,
		...(web && { web }),
		...(shelf && { shelf }),
		log,
	};
}

/** The two ways to the same disk. Neither throws: what cannot be read is not there. */
interface Disk {
	readFile(file: string, maximumSize: number): Promise<string | undefined>;
	readDirectory(root: string, folder: string): Promise<readonly DirectoryEntry[]>;
}

const blockingDisk: Disk = {
	readFile: (file, maximumSize) => Promise.resolve(readTextFile(file, maximumSize)),
	readDirectory(root, folder) {
		try {
			return Promise.resolve(readdirSync(folder, { withFileTypes: true }).flatMap(it => toEntry(root, folder, it)));
		} catch {
			return Promise.resolve([]);
		}
	},
};

const concurrentDisk: Disk = {
	async readFile(file, maximumSize) {
		try {
			const { size } = await stat(file);
			return size > maximumSize ? undefined : decodeText(await readFile(file));
		} catch {
			return undefined;
		}
	},
	async readDirectory(root, folder) {
		try {
			return (await readdir(folder, { withFileTypes: true })).flatMap(it => toEntry(root, folder, it));
		} catch {
			return [];
		}
	},
};

/** The part of Node's `Dirent` that matters. */
interface DiskEntry {
	readonly name: string;
	isFile(): boolean;
	isDirectory(): boolean;
	isSymbolicLink(): boolean;
}

function toEntry(root: string, folder: string, entry: DiskEntry): DirectoryEntry[] {
	if (entry.isSymbolicLink()) {
		return followLink(root, join(folder, entry.name), entry.name);
	}
	return entry.isDirectory() || entry.isFile() ? [{ name: entry.name, isDirectory: entry.isDirectory() }] : [];
}

function followLink(root: string, link: string, name: string): DirectoryEntry[] {
	try {
		const target = realpathSync(link);
		const isDirectory = statSync(target).isDirectory();
		return [{ name, isDirectory, linkTarget: relative(realpathSync(root), target).split(sep).join('/') }];
	} catch {
		return [];
	}
}
