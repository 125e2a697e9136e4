import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { maximumFileSize } from '../workspace/host.js';
import { decodeText } from './decode-text.js';

/** Where a path of a workspace folder lies on this machine. */
export function placeOf(root: string, path: string): string {
	return join(root, path);
}

/** How many bytes the file at a path may have to be read. */
export function maximumSizeOf(path: string): number {
	return path.endsWith('.md') ? maximumFileSize.spec : maximumFileSize.code;
}

/** The text of a file; `undefined` for one that is absent, unreadable, binary or too large. Waits for the disk. */
export function readTextFile(path: string, maximumSize: number): string | undefined {
	try {
		const file = openSync(path, 'r');
		try {
			const { size } = fstatSync(file);
			return size > maximumSize ? undefined : decodeText(readBytes(file, size));
		} finally {
			closeSync(file);
		}
	} catch {
		return undefined;
	}
}

/** Room for the bytes of one file at a time: memory of its own for each would take as long as reading it. */
const scratch = Buffer.allocUnsafeSlow(1 << 18);

function readBytes(file: number, size: number): Buffer {
	return size > scratch.length ? readFileSync(file) : scratch.subarray(0, readSync(file, scratch, 0, size, 0));
}
