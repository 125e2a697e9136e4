import type { DirectoryEntry, Host } from './host.js';
import type { PastFiles } from './history.js';
import type { Workspace } from './workspace.js';
import { WorkspaceFolder } from './workspace-folder.js';

/** What specs said at a revision; where that cannot be told, why. */
export type Past = { readonly type: 'read'; readonly commit: string; readonly workspace: Workspace } | Unreadable;

/** Why the past cannot be told. */
export type Unreadable = Exclude<PastFiles, { readonly type: 'read' }>;

/** Reads the specs of a folder as they were, with the settings of then, by the readers of today. Code is left out. */
export async function readPast(host: Host, revision: string): Promise<Past> {
	const past = (await host.history?.read(revision)) ?? ({ type: 'no-repository' } as const);
	if (past.type !== 'read') {
		return past;
	}
	const folder = new WorkspaceFolder(createPastHost(past.files, host));
	await folder.load();
	return { type: 'read', commit: past.commit, workspace: folder.workspace };
}

/** A host of files that are at hand. It keeps the time of another, and knows nothing else of the world. */
function createPastHost(files: ReadonlyMap<string, string>, { pause, now, schedule, time, today }: Host): Host {
	const folders = foldersOf(files.keys());
	return {
		readFile: path => Promise.resolve(files.get(path)),
		readDirectory: path => Promise.resolve([...(folders.get(path)?.values() ?? [])]),
		exists: path => Promise.resolve(files.has(path) || folders.has(path)),
		pause: () => pause(),
		now: () => now(),
		schedule: (milliseconds, run) => schedule(milliseconds, run),
		time: () => time(),
		today: () => today(),
		log: () => {},
	};
}

/** What lies directly in each folder, by name. */
function foldersOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, DirectoryEntry>> {
	const folders = new Map<string, Map<string, DirectoryEntry>>();
	for (const path of paths) {
		const parts = path.split('/');
		for (const [index, name] of parts.entries()) {
			const folder = parts.slice(0, index).join('/');
			const entries = folders.get(folder) ?? new Map<string, DirectoryEntry>();
			folders.set(folder, entries.set(name, { name, isDirectory: index < parts.length - 1 }));
		}
	}
	return folders;
}
