import type { FolderChange } from './folder-session.js';

/** Tells the client now and then that the specs of the workspace have changed; it asks for what it shows of them. */
export class SpecsNews {
	readonly #tell: () => void;
	#isWaiting = false;

	constructor(tell: () => void) {
		this.#tell = tell;
	}

	/** Something has changed: whoever types fast changes much, and is told once. */
	onDidChange({ session }: FolderChange): void {
		if (!this.#isWaiting) {
			this.#isWaiting = true;
			session.schedule(interval, () => {
				this.#isWaiting = false;
				this.#tell();
			});
		}
	}
}

/** In milliseconds: a tree that changes more often cannot be read. */
const interval = 500;
