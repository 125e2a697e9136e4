import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { repositoryRoot } from './vscode-host.js';

/** A copy of one of the examples, which a test may change, and room for what its host writes. */
export interface Example {
	/** The absolute path of the copy; its last part is the example's name. */
	readonly folder: string;

	/** An absolute path beside it, for a host's data. */
	readonly data: string;

	/** Where a text first stands in a file, counted from 1, so many characters after its start. */
	positionOf(path: string, text: string, after?: number): Promise<{ line: number; column: number }>;
	read(path: string): Promise<string>;

	write(path: string, text: string): Promise<void>;

	/** Waits until a file holds a text and nothing else. */
	waitFor(path: string, text: string): Promise<void>;

	/** Waits until a file holds another text, and tells it. */
	waitForOther(path: string, text: string): Promise<string>;
	remove(): Promise<void>;
}

/** How long a file may take to be written, in milliseconds. */
const patience = 30_000;

/** Copies a folder of `examples`, without what programs have left in it. */
export function copyExample(name: string): Promise<Example> {
	return copyFolder(`examples/${name}`, path => !/[\\/](?:\.[^\\/]+|__pycache__|node_modules)$/.test(path));
}

/** Copies a folder of this repository; its last part names the copy. */
export async function copyFolder(path: string, isWanted: (path: string) => boolean = () => true): Promise<Example> {
	const parent = await mkdtemp(join(tmpdir(), 'clewline-example-'));
	const name = basename(path);
	const folder = join(parent, name);
	await cp(join(repositoryRoot, path), folder, { recursive: true, filter: isWanted });
	const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
	const readUntil = async (path: string, isAwaited: (text: string) => boolean): Promise<string> => {
		const end = Date.now() + patience;
		let text = await read(path);
		while (!isAwaited(text) && Date.now() < end) {
			await setTimeout(200);
			text = await read(path);
		}
		return text;
	};
	return {
		folder,
		read,
		write: (path, text) => writeFile(join(folder, path), text),
		waitFor: async (path, text) => {
			assert.equal(await readUntil(path, it => it === text), text);
		},
		waitForOther: async (path, text) => {
			// A file that is being written is empty for a moment.
			const other = await readUntil(path, it => it !== text && it !== '');
			assert.notEqual(other, text);
			return other;
		},
		data: join(parent, 'data'),
		positionOf: async (path, text, after = 0) => {
			const whole = await readUntil(path, it => it.includes(text));
			assert.ok(whole.includes(text), `${path} does not hold ${text}`);
			const before = whole.slice(0, whole.indexOf(text));
			const lines = before.split('\n');
			return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 + after };
		},
		remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }),
	};
}
