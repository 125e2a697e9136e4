import { parentPort, workerData } from 'node:worker_threads';
import { readPacked } from '../language/read-packed.js';
import type { BatchRead } from '../workspace/host.js';
import type { ReaderData } from './reader-thread.js';
import { maximumSizeOf, placeOf, readTextFile } from './text-file.js';

/** How many batches may wait to be collected: more would only take memory. */
const mostAhead = 16;

// A thread that reads one batch of files after the other and tells what they say.
const { root, batches, reading, collected } = workerData as ReaderData;
for (const [index, files] of batches.entries()) {
	for (let count = Atomics.load(collected, 0); index - count >= mostAhead; count = Atomics.load(collected, 0)) {
		Atomics.wait(collected, 0, count);
	}
	const documents = files.flatMap(file => {
		const text = readTextFile(placeOf(root, file.path), maximumSizeOf(file.path));
		return text === undefined ? [] : readPacked(file, text, reading);
	});
	const batch: BatchRead = { index, documents };
	parentPort?.postMessage(
		batch,
		documents.map(it => it.numbers.buffer),
	);
}
