/** The worker in which the server runs beside the extension's own: one at a time. */
export class ServerWorker {
	readonly #script: string;
	#worker: Worker | undefined;

	/** @param script The address of the program. */
	constructor(script: string) {
		this.#script = script;
	}

	/** Starts a worker that is new: a client that starts again must not find the server it has just told to end. */
	restart(): Worker {
		this.dispose();
		this.#worker = new Worker(this.#script);
		return this.#worker;
	}

	/** Ends the worker, whether or not it still answers. */
	dispose(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}
