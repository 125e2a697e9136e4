import createIgnore, { type Ignore } from 'ignore';
import type { PathMatcher } from './glob.js';
import type { DirectoryEntry, Host } from './host.js';

/** What a walk finds: paths of files and of folders, in no particular order. */
export interface FileList {
	readonly files: readonly string[];
	readonly folders: readonly string[];

	/** Whether `.gitignore` files, as they were during the walk, leave out the file at a path. */
	readonly isIgnored: PathMatcher;
}

/** How many folders are asked for at once. */
const concurrency = 32;

/**
 * Every file and folder of a workspace folder, or of the folder `from` in it, but what `.gitignore` files and the configuration
 * leave out.
 * Folders are read a few at a time; a symbolic link is followed only out of the root, and nothing is listed twice.
 *
 * @implements REQ-017
 */
export async function walkFiles(host: Host, isExcluded: PathMatcher, from = ''): Promise<FileList> {
	const files: string[] = [];
	const folders: string[] = [];
	const followed = new Set<string>();
	const lists = new Map<string, Ignore>();
	let level: readonly Folder[] = [{ path: from, place: undefined, ignores: [] }];
	while (level.length > 0) {
		const next: Folder[] = [];
		for (let at = 0; at < level.length; at += concurrency) {
			const batch = level.slice(at, at + concurrency);
			const listings = await Promise.all(batch.map(folder => listFolder(host, folder)));
			for (const { folder, entries } of listings) {
				const own = folder.ignores.at(-1);
				if (own) {
					lists.set(own.prefix, own.rules);
				}
				for (const entry of entries) {
					const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
					const place = entry.linkTarget ?? (folder.place === undefined ? undefined : `${folder.place}/${entry.name}`);
					if (isExcluded(path) || isIgnored(folder, path, entry) || !mayFollow(entry, place, followed)) {
						continue;
					}
					if (entry.isDirectory) {
						folders.push(path);
						next.push({ path, place, ignores: folder.ignores });
					} else {
						files.push(path);
					}
				}
			}
		}
		level = next;
	}
	return { files, folders, isIgnored: path => isIgnoredBy(lists, path) };
}

interface Folder {
	readonly path: string;

	/** Where it is, if a link has led out of the root. */
	readonly place: string | undefined;

	/** The `.gitignore` files that hold here, from the root inwards. */
	readonly ignores: readonly ScopedIgnore[];
}

interface ScopedIgnore {
	/** The folder of the `.gitignore`, with a slash at its end; `` for the root. */
	readonly prefix: string;
	readonly rules: Ignore;
}

async function listFolder(
	host: Host,
	folder: Folder,
): Promise<{ readonly folder: Folder; readonly entries: readonly DirectoryEntry[] }> {
	const entries = await host.readDirectory(folder.path);
	if (!entries.some(it => it.name === '.gitignore')) {
		return { folder, entries };
	}

	const prefix = folder.path === '' ? '' : `${folder.path}/`;
	const text = (await host.readFile(`${prefix}.gitignore`)) ?? '';
	const rules = createIgnore({ ignorecase: false }).add(text);
	return { folder: { ...folder, ignores: [...folder.ignores, { prefix, rules }] }, entries };
}

function isIgnored({ ignores }: Folder, path: string, { isDirectory }: DirectoryEntry): boolean {
	let isOut = false;
	for (const { prefix, rules } of ignores) {
		const { ignored, unignored } = rules.test(path.slice(prefix.length) + (isDirectory ? '/' : ''));
		isOut = ignored || (isOut && !unignored);
	}
	return isOut;
}

/** The same by path alone, for a file that the walk has not met. */
function isIgnoredBy(lists: ReadonlyMap<string, Ignore>, path: string): boolean {
	const parts = path.split('/');
	const ignores: ScopedIgnore[] = [];
	return parts.some((name, depth) => {
		const prefix = parts
			.slice(0, depth)
			.map(it => `${it}/`)
			.join('');
		const rules = lists.get(prefix);
		if (rules) {
			ignores.push({ prefix, rules });
		}
		const isDirectory = depth < parts.length - 1;
		return isIgnored({ path: '', place: undefined, ignores }, prefix + name, { name, isDirectory });
	});
}

/** Whether an entry is worth listing. `followed` holds where links have led. */
function mayFollow({ linkTarget, isDirectory }: DirectoryEntry, place: string | undefined, followed: Set<string>): boolean {
	if (place === undefined) {
		return true;
	}
	if (followed.has(place)) {
		return false;
	}
	if (linkTarget === undefined) {
		return true;
	}
	const isParent = /^(?:\.\.\/?)*$/.test(linkTarget);
	if (!linkTarget.startsWith('..') || (isDirectory && isParent) || isWithinAny(followed, linkTarget)) {
		return false;
	}
	followed.add(linkTarget);
	return true;
}

/** Whether a link has led to one of the folders around a path. */
function isWithinAny(folders: ReadonlySet<string>, path: string): boolean {
	for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
		if (folders.has(path.slice(0, slash))) {
			return true;
		}
	}
	return false;
}
