import createIgnore, { type Ignore } from 'ignore';
import type { PathMatcher } from './glob.js';
import type { DirectoryEntry, Host } from './host.js';

/** What a walk finds: paths of files and of folders, in no particular order. */
export interface FileList {
	readonly files: readonly string[];
	readonly folders: readonly string[];
}

/** How many folders are asked for at once. */
const concurrency = 32;

/**
 * Knows which files and folders of a workspace folder count: all but what `.gitignore` files and the configuration leave out.
 * A symbolic link is followed once, and only out of the root, so that nothing has two names.
 *
 * @implements REQ-017
 */
export class FileWalk {
	readonly #host: Host;
	readonly #isExcluded: PathMatcher;

	/** The `.gitignore` files that hold in each folder that was read, from the root inwards. */
	readonly #ignoresByFolder = new Map<string, readonly ScopedIgnore[]>();

	/** The links that are only another name for something, or lead in a circle. */
	readonly #unfollowed = new Set<string>();
	readonly #linkByTarget = new Map<string, string>();

	constructor(host: Host, isExcluded: PathMatcher) {
		this.#host = host;
		this.#isExcluded = isExcluded;
	}

	/** Every file and folder below one that counts, a few folders at a time. */
	async walk(from = ''): Promise<FileList> {
		const files: string[] = [];
		const folders: string[] = [];
		let level: readonly string[] = [from];
		while (level.length > 0) {
			const next: string[] = [];
			for (let at = 0; at < level.length; at += concurrency) {
				const batch = level.slice(at, at + concurrency);
				const listings = await Promise.all(batch.map(async folder => ({ folder, entries: await this.list(folder) })));
				for (const { folder, entries } of listings) {
					for (const entry of entries) {
						const path = pathIn(folder, entry.name);
						if (entry.isDirectory) {
							folders.push(path);
							next.push(path);
						} else {
							files.push(path);
						}
					}
				}
			}
			level = next;
		}
		return { files, folders };
	}

	/** The entries of a folder that count; none of a folder that is not there. */
	async list(folder: string): Promise<readonly DirectoryEntry[]> {
		const entries = await this.#host.readDirectory(folder);
		const outer = folder === '' ? [] : this.#ignoresIn(parentOf(folder));
		const own = entries.some(it => it.name === '.gitignore') ? [await this.#readIgnore(folder)] : [];
		this.#ignoresByFolder.set(folder, [...outer, ...own]);
		return entries.filter(entry => this.#counts(pathIn(folder, entry.name), entry));
	}

	/** Whether a folder has been read, so that whatever comes into it is told by itself. */
	hasRead(folder: string): boolean {
		return this.#ignoresByFolder.has(folder);
	}

	/** A folder is no more, and should it come again, it is read again. */
	forget(folder: string): void {
		for (const known of [...this.#ignoresByFolder.keys()].filter(it => it === folder || it.startsWith(`${folder}/`))) {
			this.#ignoresByFolder.delete(known);
		}
	}

	/** Whether a path, or a folder around it, is known not to count. */
	isLeftOut(path: string): boolean {
		return selfAndFoldersOf(path).some(
			it => this.#isExcluded(it) || this.#unfollowed.has(it) || this.#isIgnored(it, it !== path),
		);
	}

	async #readIgnore(folder: string): Promise<ScopedIgnore> {
		const prefix = folder === '' ? '' : `${folder}/`;
		return { prefix, rules: createIgnore().add((await this.#host.readFile(`${prefix}.gitignore`)) ?? '') };
	}

	#counts(path: string, entry: DirectoryEntry): boolean {
		return !this.#isExcluded(path) && !this.#isIgnored(path, entry.isDirectory) && this.#mayFollow(path, entry);
	}

	#isIgnored(path: string, isDirectory: boolean): boolean {
		let isOut = false;
		for (const { prefix, rules } of this.#ignoresIn(parentOf(path))) {
			const { ignored, unignored } = rules.test(path.slice(prefix.length) + (isDirectory ? '/' : ''));
			isOut = ignored || (isOut && !unignored);
		}
		return isOut;
	}

	/** What holds in a folder; in one that is not there yet, what holds around it. */
	#ignoresIn(folder: string): readonly ScopedIgnore[] {
		return this.#ignoresByFolder.get(folder) ?? (folder === '' ? [] : this.#ignoresIn(parentOf(folder)));
	}

	#mayFollow(path: string, { linkTarget, isDirectory }: DirectoryEntry): boolean {
		this.#unfollowed.delete(path);
		if (linkTarget === undefined) {
			return true;
		}
		const isParent = /^(?:\.\.\/?)*$/.test(linkTarget);
		const first = this.#linkByTarget.get(linkTarget) ?? path;
		if (!linkTarget.startsWith('..') || (isDirectory && isParent) || first !== path) {
			this.#unfollowed.add(path);
			return false;
		}
		this.#linkByTarget.set(linkTarget, path);
		return true;
	}
}

interface ScopedIgnore {
	/** The folder of the `.gitignore`, with a slash at its end; `` for the root. */
	readonly prefix: string;
	readonly rules: Ignore;
}

/** The folder that a path lies in; `` for the root, and for what lies directly in it. */
export function parentOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path of an entry of a folder. */
export function pathIn(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}

/** `a`, `a/b` and `a/b/c.md` for `a/b/c.md`. */
export function selfAndFoldersOf(path: string): string[] {
	const parts = path.split('/');
	return parts.map((_, count) => parts.slice(0, count + 1).join('/'));
}
