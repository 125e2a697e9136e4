import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Shelf } from '../workspace/http.js';
import type { Environment } from './web.js';

/** A folder in the user's cache, which nobody else may look into: what trackers have told may not be meant for everybody. */
export function createNodeShelf(environment: Environment): Shelf {
	const cache = environment['XDG_CACHE_HOME'] ?? environment['LOCALAPPDATA'] ?? join(homedir(), '.cache');
	const folder = environment['CLEWLINE_CACHE_HOME'] ?? join(cache, 'clewline');
	return {
		read: name => readFile(join(folder, name), 'utf8').catch(() => undefined),
		async write(name, text) {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			await chmod(folder, 0o700);
			// A reader finds the old text or the new one, and never half of it.
			const draft = join(folder, `${name}.${process.pid}`);
			await writeFile(draft, text, { mode: 0o600 });
			await rename(draft, join(folder, name));
		},
	};
}
