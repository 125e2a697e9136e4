import { walkFiles } from './file-walk.js';
import type { PathMatcher } from './glob.js';
import type { Host } from './host.js';

/** What is on the disk at some paths now. */
export interface DiskState {
	/** The texts of files; `undefined` where there is none that can be read. */
	readonly texts: ReadonlyMap<string, string | undefined>;

	/** Whether there is anything: a file, or a folder. */
	readonly exists: ReadonlyMap<string, boolean>;
}

/** What was known before. */
export interface KnownFiles {
	/** A folder that is known is not looked into. */
	isKnown(path: string): boolean;

	/** What is not worth looking at in a folder that is new. */
	readonly isLeftOut: PathMatcher;
}

/** Looks at paths at which something has changed, and at all that is in folders that are new: not every host tells of that, too. */
export async function readDisk(host: Host, paths: readonly string[], { isKnown, isLeftOut }: KnownFiles): Promise<DiskState> {
	const texts = new Map<string, string | undefined>();
	const exists = new Map<string, boolean>();
	const doubtful = pathsThatDifferInCase(paths);
	const queue = new Set(paths);
	for (const path of queue) {
		const isThere = !doubtful.has(path) || (await isListed(host, path));
		const text = isThere ? await host.readFile(path) : undefined;
		texts.set(path, text);
		exists.set(path, text !== undefined || (isThere && (await host.exists(path)) === true));
		if (text === undefined && exists.get(path) && !isKnown(path)) {
			const { files, folders } = await walkFiles(host, isLeftOut, path);
			for (const folder of folders) {
				exists.set(folder, true);
			}
			for (const file of files) {
				queue.add(file);
			}
		}
	}
	return { texts, exists };
}

/** Once `Login.md` has become `login.md`, some disks open it by either name. */
function pathsThatDifferInCase(paths: readonly string[]): ReadonlySet<string> {
	const spellings = new Map<string, Set<string>>();
	for (const path of paths) {
		const folded = path.toLowerCase();
		spellings.set(folded, (spellings.get(folded) ?? new Set()).add(path));
	}
	return new Set([...spellings.values()].flatMap(it => (it.size > 1 ? [...it] : [])));
}

/** Whether a path is written as the disk has it. */
async function isListed(host: Host, path: string): Promise<boolean> {
	const parts = path.split('/');
	for (const [depth, name] of parts.entries()) {
		const entries = await host.readDirectory(parts.slice(0, depth).join('/'));
		if (!entries.some(it => it.name === name)) {
			return false;
		}
	}
	return true;
}
