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
 * What files say, some at a time. Where there are many and the host has other threads, those read them, and this one indexes what
 * comes; meanwhile it reads, too, or is free to answer, as the host has it. It makes no difference who reads: what the others
 * leave undone is read here.
 */
export async function* readFiles(
	host: Host,
	files: readonly FileToRead[],
	reading: Reading,
): AsyncGenerator<FilesRead, void, void> {
	const { grammar, findsWeaselWords, isForRules, issues } = reading;
	const left = new Map(inBatches(files).entries());
	const reader =
		left.size < worthwhile
			? undefined
			: host.startReader?.([...left.values()], { grammar, findsWeaselWords, isForRules, issues });
	try {
		while (reader && left.size > 0) {
			for (const { index, documents } of reader.collect()) {
				yield { files: takeFrom(left, index), documents: logFailures(host, documents.map(unpack)) };
			}
			const own = reader.take?.();
			if (own !== undefined) {
				const batch = takeFrom(left, own);
				yield { files: batch, documents: logFailures(host, await readHere(host, batch, reading)) };
				await host.pause();
			} else if (!(await reader.wait())) {
				break;
			}
		}
		for (const batch of left.values()) {
			yield { files: batch, documents: logFailures(host, await readHere(host, batch, reading)) };
		}
	} finally {
		reader?.stop();
	}
}

/** A batch that nobody else has to read any more. */
function takeFrom(left: Map<number, FileBatch>, index: number): FileBatch {
	const batch = left.get(index) ?? [];
	left.delete(index);
	return batch;
}

/** Says in the log which dialects have failed; the log holds no text of a spec. */
function logFailures(host: Host, documents: readonly Document[]): readonly Document[] {
	for (const document of documents) {
		if (document.type === 'spec' && document.failure !== undefined) {
			host.log(`A dialect failed at ${document.path}: ${document.failure}`);
		}
	}
	return documents;
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
