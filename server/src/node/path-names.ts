import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { decodeText } from './decode-text.js';

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

/** Puts a text in the place of another, behind the mark that the file may begin with; `false` where it says something else by now. */
export async function replaceFile(path: string, before: string, after: string): Promise<boolean> {
	try {
		const bytes = await readFile(path);
		if (!isUtf8(bytes) || decodeText(bytes) !== before) {
			return false;
		}
		const mark = bytes.subarray(0, 3).equals(byteOrderMark) ? byteOrderMark : Buffer.alloc(0);
		await writeFile(path, Buffer.concat([mark, Buffer.from(after)]));
		return true;
	} catch {
		return false;
	}
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
