import { Worker } from 'node:worker_threads';
import type { PlainReading } from '../language/read-packed.js';
import type { BatchRead, FileBatch, Reader } from '../workspace/host.js';

/** What a thread is given when it starts. */
export interface ReaderData {
	/** The absolute path of the workspace folder. */
	readonly root: string;
	readonly batches: readonly FileBatch[];
	readonly reading: PlainReading;

	/** Memory of all threads: how far they are, by `Progress`. */
	readonly progress: Int32Array<SharedArrayBuffer>;
}

/** Where in the shared memory stands what. */
export const Progress = {
	/** The next batch that no reader has taken. */
	next: 0,

	/** How many batches were collected or read by the thread that collects, by which a reader knows how far it is ahead. */
	collected: 1,
	count: 2,
} as const;

/** What the readers read, how many of them there are, and whether the thread that starts them reads with them. */
export interface ReaderJob extends Omit<ReaderData, 'progress'> {
	readonly threads: number;
	readonly isHelped: boolean;
}

/** Takes the next batch that nobody has taken; at or past their number, none is left. */
export function takeNext(progress: ReaderData['progress']): number {
	return Atomics.add(progress, Progress.next, 1);
}

/**
 * Starts `reader.ts`, once it is bundled, in threads that share the batches. Should one fail, the log says so, and what it leaves
 * undone can be read without it.
 */
export function startReaderThreads(
	program: URL,
	{ threads, isHelped, ...job }: ReaderJob,
	log: (message: string) => void,
): Reader {
	const progress = new Int32Array(new SharedArrayBuffer(Progress.count * Int32Array.BYTES_PER_ELEMENT));
	const workerData: ReaderData = { ...job, progress };
	const workers = Array.from({ length: threads }, () => new Worker(program, { workerData, execArgv: [] }));
	const arrived: BatchRead[] = [];
	let running = threads;
	let wake = (): void => {};
	for (const worker of workers) {
		worker.on('message', (batch: BatchRead) => {
			arrived.push(batch);
			wake();
		});
		worker.on('error', error => log(`A thread that reads files failed: ${error.stack ?? error.message}`));
		worker.on('exit', () => {
			running--;
			wake();
		});
	}
	const count = (batches: number): void => {
		Atomics.add(progress, Progress.collected, batches);
		Atomics.notify(progress, Progress.collected);
	};
	return {
		collect() {
			const batches = arrived.splice(0);
			count(batches.length);
			return batches;
		},
		...(isHelped && {
			take() {
				const index = takeNext(progress);
				count(1);
				return index < job.batches.length ? index : undefined;
			},
		}),
		wait: async () => {
			while (running > 0 && arrived.length === 0) {
				await new Promise<void>(resolve => {
					wake = resolve;
				});
			}
			return arrived.length > 0;
		},
		stop: () => workers.forEach(it => void it.terminate()),
	};
}
