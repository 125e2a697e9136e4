import type { Document } from '../language/document.js';
import { unpack } from '../language/packing/unpack.js';
import { type FileToRead, readPacked } from '../language/read-packed.js';
import type { Reading } from '../language/reading.js';
import type { FileBatch, Host } from './host.js';

/** What some files say; those that cannot be read say nothing. */
export interface FilesRead {
	readonly files: FileBatch;
	readonly documents: readonly Document[];
}

/** How many files are read in one go. */
const batchSize = 16;

/** How many batches make it worth to start another thread: that takes the time in which this one reads some hundred files. */
const worthwhile = 20;

/** Reading pauses after this many milliseconds, so that a request that has come in is answered. */
const slice = 10;

/**
 * What files say, some at a time. Where there are many and the host has another thread, that one reads them, and this one is free
 * to index what comes and to answer. It makes no difference who reads: what the other thread leaves undone is read here.
 */
export async function* readFiles(
	host: Host,
	files: readonly FileToRead[],
	reading: Reading,
): AsyncGenerator<FilesRead, void, void> {
	const { grammar, findsWeaselWords } = reading;
	const left = new Map(inBatches(files).entries());
	const thread = left.size < worthwhile ? undefined : host.startReader?.([...left.values()], { grammar, findsWeaselWords });
	try {
		while (thread && left.size > 0 && (await thread.wait())) {
			for (const { index, documents } of thread.collect()) {
				const batch = left.get(index) ?? [];
				left.delete(index);
				yield { files: batch, documents: documents.map(unpack) };
			}
		}
		for (const batch of left.values()) {
			yield { files: batch, documents: await readHere(host, batch, reading) };
		}
	} finally {
		thread?.stop();
	}
}

function inBatches(files: readonly FileToRead[]): FileBatch[] {
	return Array.from({ length: Math.ceil(files.length / batchSize) }, (_, index) =>
		files.slice(index * batchSize, (index + 1) * batchSize),
	);
}

async function readHere(host: Host, batch: FileBatch, reading: Reading): Promise<readonly Document[]> {
	const texts = await Promise.all(batch.map(file => host.readFile(file.path)));
	const documents: Document[] = [];
	let sliceEnd = host.now() + slice;
	for (const [index, file] of batch.entries()) {
		const text = texts[index];
		if (text !== undefined) {
			documents.push(unpack(readPacked(file, text, reading)));
		}
		if (host.now() > sliceEnd) {
			await host.pause();
			sliceEnd = host.now() + slice;
		}
	}
	return documents;
}
