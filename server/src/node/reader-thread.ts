import { Worker } from 'node:worker_threads';
import type { PlainReading } from '../language/read-packed.js';
import type { BatchRead, FileBatch, ReaderThread } from '../workspace/host.js';

/** What the thread is given when it starts. */
export interface ReaderData {
	/** The absolute path of the workspace folder. */
	readonly root: string;
	readonly batches: readonly FileBatch[];
	readonly reading: PlainReading;

	/** How many batches were collected: memory of both threads, by which the reader knows how far it is ahead. */
	readonly collected: Int32Array<SharedArrayBuffer>;
}

/** Starts `reader.ts`, once it is bundled, in a thread. Should it fail, the log says so, and the files are read without it. */
export function startReaderThread(
	program: URL,
	job: Omit<ReaderData, 'collected'>,
	log: (message: string) => void,
): ReaderThread {
	const collected = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	const workerData: ReaderData = { ...job, collected };
	const worker = new Worker(program, { workerData, execArgv: [] });
	const arrived: BatchRead[] = [];
	let isRunning = true;
	let wake = (): void => {};
	worker.on('message', (batch: BatchRead) => {
		arrived.push(batch);
		wake();
	});
	worker.on('error', error => log(`The thread that reads files failed: ${error.stack ?? error.message}`));
	worker.on('exit', () => {
		isRunning = false;
		wake();
	});
	return {
		collect() {
			const batches = arrived.splice(0);
			Atomics.add(collected, 0, batches.length);
			Atomics.notify(collected, 0);
			return batches;
		},
		wait: async () => {
			while (isRunning && arrived.length === 0) {
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
			return arrived.length > 0;
		},
		stop: () => void worker.terminate(),
	};
}
