import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where hosts are kept between runs: `CLEWLINE_CACHE`, else a folder of the user's cache that outlives a clean checkout. */
export const cacheFolder =
	process.env.CLEWLINE_CACHE ??
	join(process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA ?? join(homedir(), '.cache'), 'clewline-test');

const stamp = '.complete';

/**
 * Fills a folder of the cache once.
 * It is filled beside its place and moved there when complete, so that an installation cut short leaves nothing that looks whole.
 * @param {string} name The folder's name; it carries the version.
 * @param {(folder: string) => Promise<void>} fill Puts everything into an empty folder.
 * @returns {Promise<string>} The absolute path of the filled folder.
 */
export async function installOnce(name, fill) {
	const place = join(cacheFolder, name);
	if (existsSync(join(place, stamp))) {
		return place;
	}
	await mkdir(cacheFolder, { recursive: true });
	const draft = await mkdtemp(join(cacheFolder, '.draft-'));
	const started = Date.now();
	console.error(`Installing ${name} into ${cacheFolder} …`);
	try {
		await fill(draft);
		await writeFile(join(draft, stamp), `${new Date().toISOString()}\n`);
		await moveIntoPlace(draft, place);
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
	console.error(`Installed ${name} in ${Math.round((Date.now() - started) / 1000)} s.`);
	return place;
}

/** Another process may have installed the same thing meanwhile; whoever came first is right. */
async function moveIntoPlace(draft, place) {
	if (!existsSync(join(place, stamp))) {
		await rm(place, { recursive: true, force: true });
		await rename(draft, place);
	}
}
