import { readFileSync, statSync } from 'node:fs';
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

/** The text of a file; `undefined` for one that is absent, binary or too large. Waits for the disk. */
export function readTextFile(file: string, maximumSize: number): string | undefined {
	try {
		return statSync(file).size > maximumSize ? undefined : decodeText(readFileSync(file));
	} catch {
		return undefined;
	}
}
