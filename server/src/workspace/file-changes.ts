import { type FileList, type FileWalk, parentOf, pathIn, selfAndFoldersOf } from './file-walk.js';
import type { DirectoryEntry } from './host.js';

/** What has become of paths that a file system has reported, as the folders they lie in tell it now. */
export interface FileChanges {
	/** Files that are there: those reported, and those of folders that are new. */
	readonly files: readonly string[];
	readonly folders: readonly string[];

	/** What is no more, no longer counts, or is a folder that is read again: with all that was in it. What is found there counts again. */
	readonly gone: readonly string[];
}

/**
 * Looks up what has become of paths. The folders around them are listed rather than the files looked at, for only a listing
 * tells how a name is spelled where case does not matter, and what is a link.
 */
export async function findFileChanges(walk: FileWalk, paths: readonly string[]): Promise<FileChanges> {
	const files = new Set<string>();
	const folders = new Set<string>();
	const gone = new Set<string>();
	for (const [parent, names] of groupByFolder(paths.map(it => topmostNews(walk, it)))) {
		const entries = await walk.list(parent);
		for (const name of names) {
			const path = pathIn(parent, name);
			const namesakes = entries.filter(it => isNamesake(it, name));
			const isFileAsBefore = namesakes.some(it => it.name === name && !it.isDirectory) && !walk.hasRead(path);
			if (!isFileAsBefore) {
				gone.add(path);
				walk.forget(path);
			}
			for (const entry of namesakes) {
				const found = await everythingAt(walk, pathIn(parent, entry.name), entry);
				found.files.forEach(it => files.add(it));
				found.folders.forEach(it => folders.add(it));
			}
		}
	}
	return { files: [...files], folders: [...folders], gone: [...gone] };
}

async function everythingAt(walk: FileWalk, path: string, { isDirectory }: DirectoryEntry): Promise<FileList> {
	if (!isDirectory) {
		return { files: [path], folders: [] };
	}
	const { files, folders } = await walk.walk(path);
	return { files, folders: [path, ...folders] };
}

/** The outermost folder around a path that has not been read, since all of it is news; else the path itself. */
function topmostNews(walk: FileWalk, path: string): string {
	return selfAndFoldersOf(path).find(it => !walk.hasRead(it)) ?? path;
}

/** A file renamed by case alone is the same file to some, so what bears either name is looked at. */
function isNamesake({ name }: DirectoryEntry, other: string): boolean {
	return name === other || name.toLowerCase() === other.toLowerCase();
}

function groupByFolder(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
	const namesByFolder = new Map<string, Set<string>>();
	for (const path of paths) {
		const parent = parentOf(path);
		const names = namesByFolder.get(parent) ?? new Set();
		namesByFolder.set(parent, names.add(path.slice(parent === '' ? 0 : parent.length + 1)));
	}
	return namesByFolder;
}
