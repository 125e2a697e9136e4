import { setTimeout } from 'node:timers';
import type { DirectoryEntry, Host } from '../../server/src/workspace/host.js';

/** A host whose files are given: path → text. Its clock stands still. */
export interface MemoryHost extends Host {
	readonly files: Map<string, string>;

	/** What was logged. */
	readonly messages: string[];
}

/** The day it always is on a host in memory. */
export const memoryToday = '2026-11-22';

/** Noon of that day, in milliseconds since 1970. */
export const memoryTime = Date.UTC(2026, 10, 22, 12);

/** A host over these files: path from the root → text. Folders are where files are. */
export function createMemoryHost(files: Readonly<Record<string, string>>): MemoryHost {
	const texts = new Map(Object.entries(files));
	const messages: string[] = [];
	return {
		files: texts,
		messages,
		readDirectory: folder => Promise.resolve(entriesOf(texts, folder)),
		readFile: path => Promise.resolve(texts.get(path)),
		exists: path => Promise.resolve(texts.has(path) || entriesOf(texts, path).length > 0),
		pause: () => Promise.resolve(),
		now: () => 0,
		schedule: (milliseconds, run) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
		time: () => memoryTime,
		today: () => memoryToday,
		log: message => messages.push(message),
	};
}

/** What lies directly in a folder. */
function entriesOf(texts: ReadonlyMap<string, string>, folder: string): DirectoryEntry[] {
	const prefix = folder === '' ? '' : `${folder}/`;
	const isDirectoryByName = new Map<string, boolean>();
	for (const path of texts.keys()) {
		if (path.startsWith(prefix)) {
			const [name = '', ...rest] = path.slice(prefix.length).split('/');
			isDirectoryByName.set(name, rest.length > 0);
		}
	}
	return Array.from(isDirectoryByName, ([name, isDirectory]) => ({ name, isDirectory }));
}
