import { constants } from 'node:fs';
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';

/** What a path means for this process; `undefined` where nothing is there that can be read. The answer is separated by `/`. */
export async function findPath(path: string): Promise<{ readonly path: string; readonly isDirectory: boolean } | undefined> {
	const absolute = resolve(path);
	try {
		await access(absolute, constants.R_OK);
		return { path: absolute.split(sep).join('/'), isDirectory: (await stat(absolute)).isDirectory() };
	} catch {
		return undefined;
	}
}

/** Writes a file and the folders it is in; `false` where a file is there already, which stays as it is. */
export async function createFile(path: string, text: string): Promise<boolean> {
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(path, text, { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			return false;
		}
		throw error;
	}
}
