import { parentPort, workerData } from 'node:worker_threads';
import { readPacked } from '../language/read-packed.js';
import type { BatchRead } from '../workspace/host.js';
import { Progress, type ReaderData, takeNext } from './reader-threads.js';
import { maximumSizeOf, placeOf, readTextFile } from './text-file.js';

/** How many batches may wait to be collected: more would only take memory. */
const mostAhead = 16;

// A thread that takes one batch of files after the other, until none is left, and tells what they say.
const { root, batches, reading, progress } = workerData as ReaderData;
for (let index = takeNext(progress); index < batches.length; index = takeNext(progress)) {
	awaitCollection(index);
	const documents = (batches[index] ?? []).flatMap(file => {
		const text = readTextFile(placeOf(root, file.path), maximumSizeOf(file.path));
		return text === undefined ? [] : readPacked(file, text, reading);
	});
	const batch: BatchRead = { index, documents };
	parentPort?.postMessage(
		batch,
		documents.map(it => it.numbers.buffer),
	);
}

/** Waits until a batch is not too far ahead of what was collected. */
function awaitCollection(index: number): void {
	const { collected } = Progress;
	for (let count = Atomics.load(progress, collected); index - count >= mostAhead; count = Atomics.load(progress, collected)) {
		Atomics.wait(progress, collected, count);
	}
}
