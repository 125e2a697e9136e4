import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answers } from './protocol-client.js';

/** What a file holds. */
export type Content = string | Uint8Array;

/** Where the files of a conversation lie. Paths are separated by `/`. */
export interface Disk {
	/** The URI of a path, as a client would write it; that of the root for ``. */
	uri(path: string): string;
	write(path: string, content: Content): void;

	/** Takes away a file, or a folder with all that is in it. */
	remove(path: string): void;
	rename(from: string, to: string): void;
	dispose(): void;
}

/** A folder of this machine. */
export function createRealDisk(): Disk & { readonly folder: string } {
	const folder = mkdtempSync(join(tmpdir(), 'clewline 规格-'));
	const place = (path: string): string => join(folder, ...path.split('/'));
	return {
		folder,
		uri: path => pathToFileURL(place(path)).href.replace(/\/$/, ''),
		write: (path, content) => {
			mkdirSync(dirname(place(path)), { recursive: true });
			writeFileSync(place(path), content);
		},
		remove: path => rmSync(place(path), { recursive: true }),
		rename: (from, to) => renameSync(place(from), place(to)),
		dispose: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** Files that only the client can read, as those of a web page are. */
export function createMemoryDisk(): Disk & { readonly answers: Answers } {
	const files = new Map<string, Buffer>();
	const uri = (path: string): string =>
		`memfs:/${['shop', ...path.split('/')].filter(Boolean).map(encodeURIComponent).join('/')}`;
	const pathOf = (of: string): string => decodeURIComponent(of.replace(/^memfs:(?:\/\/)?\/shop\/?/, ''));
	const under = (folder: string): string[] => [...files.keys()].filter(it => folder === '' || it.startsWith(`${folder}/`));
	const move = (from: string, to: string | undefined): void => {
		for (const path of [...files.keys()].filter(it => it === from || it.startsWith(`${from}/`))) {
			const content = files.get(path);
			files.delete(path);
			if (to !== undefined && content) {
				files.set(to + path.slice(from.length), content);
			}
		}
	};
	return {
		uri,
		write: (path, content) => void files.set(path, Buffer.from(content)),
		remove: path => move(path, undefined),
		rename: move,
		dispose: () => files.clear(),
		answers: {
			'clewline/readDirectory': (params: { uri: string }) => entriesOf(under(pathOf(params.uri)), pathOf(params.uri)),
			'clewline/readFile': (params: { uri: string; maximumSize: number }) =>
				readText(files.get(pathOf(params.uri)), params.maximumSize),
			'clewline/exists': (params: { uri: string }) => files.has(pathOf(params.uri)) || under(pathOf(params.uri)).length > 0,
		},
	};
}

function entriesOf(paths: readonly string[], folder: string): { name: string; isDirectory: boolean }[] {
	const names = new Map<string, boolean>();
	for (const path of paths) {
		const [name = '', ...rest] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
		names.set(name, rest.length > 0);
	}
	return Array.from(names, ([name, isDirectory]) => ({ name, isDirectory }));
}

/** What the extension answers, which reads for a server without a disk. */
function readText(content: Buffer | undefined, maximumSize: number): string | null {
	return !content || content.length > maximumSize || content.subarray(0, 8192).includes(0) ? null : content.toString();
}
