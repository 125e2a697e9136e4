import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandIo, FoundPath, Stream } from '../../server/src/cli/command/io.js';
import { runCommandLine } from '../../server/src/cli/main.js';
import type { Shelf, Web } from '../../server/src/workspace/http.js';
import { memoryHistory } from './memory-history.js';
import { createMemoryHost } from './memory-host.js';

/** What a command has left behind. */
export interface CommandResult {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;

	/** All files after the command, by path from the root. */
	readonly files: Readonly<Record<string, string>>;
}

/** What is different from a pipe in an English environment. */
export interface CommandSetting {
	readonly environment?: Readonly<Record<string, string>>;

	/** The width of a terminal with colours; there is none by default. */
	readonly terminal?: number;

	/** The folder that the command runs in, from the root of the file system; the folder of all files by default. */
	readonly directory?: string;

	/** The IDs that local branches define. */
	readonly branches?: readonly string[];

	/** The trackers of the world, and what is kept of them. */
	readonly web?: Web;
	readonly shelf?: Shelf;

	/** Whether no file can be written. */
	readonly isReadOnly?: boolean;

	/** The files of the root at other revisions. */
	readonly history?: Readonly<Record<string, Readonly<Record<string, string>>>>;

	/** What git answers to its arguments, joined by spaces. */
	readonly git?: (args: string) => string | undefined;
}

/** The folder that holds the files of a command under test. */
export const commandRoot = '/team';

/** Runs a command line over files in memory: path → text. A path without a slash before it is relative to `/team`. */
export async function runCommand(
	line: string | readonly string[],
	files: Readonly<Record<string, string>> = {},
	setting: CommandSetting = {},
): Promise<CommandResult> {
	const disk = new Map(Object.entries(files).map(([path, text]) => [absolute(path, commandRoot), text]));
	const output = createStream(setting);
	const errors = createStream(setting);
	const io = createIo(disk, { output, errors, setting });
	const words = typeof line === 'string' ? line.split(' ').filter(Boolean) : line;
	const code = await runCommandLine(words, io);
	return { code, stdout: output.text(), stderr: errors.text(), files: under(disk, commandRoot) };
}

interface RecordedStream extends Stream {
	text(): string;
}

function createStream({ terminal }: CommandSetting): RecordedStream {
	const pieces: string[] = [];
	return {
		write: text => Promise.resolve(void pieces.push(text)),
		text: () => pieces.join(''),
		isTerminal: terminal !== undefined,
		columns: terminal ?? 100,
		hasColors: false,
	};
}

interface Surroundings {
	readonly output: Stream;
	readonly errors: Stream;
	readonly setting: CommandSetting;
}

function createIo(disk: Map<string, string>, { output, errors, setting }: Surroundings): CommandIo {
	const directory = setting.directory ?? commandRoot;
	return {
		output,
		errors,
		environment: setting.environment ?? {},
		find: path => Promise.resolve(find(disk, absolute(path, directory))),
		createHost: (root, log) => ({
			...(setting.web && { web: setting.web }),
			...(setting.shelf && { shelf: setting.shelf }),
			...createMemoryHost(under(disk, root)),
			...(setting.history && { history: memoryHistory(setting.history) }),
			idsOnBranches: () => Promise.resolve(setting.branches ?? []),
			log,
		}),
		git: (_, args) => Promise.resolve(setting.git?.(args.join(' '))),
		createFile: (path, text) => {
			const isNew = !disk.has(path);
			disk.set(path, disk.get(path) ?? text);
			return Promise.resolve(isNew);
		},
		replaceFile: (path, before, after) => {
			const isSame = disk.get(path) === before && setting.isReadOnly !== true;
			disk.set(path, isSame ? after : (disk.get(path) ?? ''));
			return Promise.resolve(isSame);
		},
		readTranslation: locale => Promise.resolve(readTranslation(locale)),
		readVersion: () => Promise.resolve('1.2.3'),
		readPage: rule => Promise.resolve(rule === 'unique-id' ? undefined : `# ${rule}\nSee [another](no-cycle.md#why).\n`),
		serve: () => errors.write('serving'),
	};
}

function readTranslation(locale: string): Record<string, string> {
	const file = join(import.meta.dirname, '../../l10n', `server.${locale}.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

function absolute(path: string, directory: string): string {
	return path.startsWith('/') ? path : path === '.' ? directory : `${directory}/${path}`;
}

function find(disk: ReadonlyMap<string, string>, path: string): FoundPath | undefined {
	const isFile = disk.has(path);
	const isDirectory = path === commandRoot || [...disk.keys()].some(it => it.startsWith(`${path}/`));
	return isFile || isDirectory ? { path, isDirectory: !isFile } : undefined;
}

/** The files in a folder, by path from there. */
function under(disk: ReadonlyMap<string, string>, folder: string): Record<string, string> {
	return Object.fromEntries(
		[...disk].flatMap(([path, text]) => (path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), text]] : [])),
	);
}
