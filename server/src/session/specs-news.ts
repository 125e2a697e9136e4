import type { FolderSession } from './folder-session.js';

/**
 * Tells the client that the specs of the workspace have changed; it asks for what it shows of them. A single change is told of at once,
 * and whoever types fast is told of twice in a second.
 */
export class SpecsNews {
	readonly #tell: () => void;
	#isResting = false;
	#isDue = false;

	constructor(tell: () => void) {
		this.#tell = tell;
	}

	/** Something has changed. */
	onDidChange({ session }: { readonly session: Pick<FolderSession, 'schedule'> }): void {
		if (this.#isResting) {
			this.#isDue = true;
			return;
		}
		this.#isResting = true;
		this.#tell();
		session.schedule(restTime, () => {
			this.#isResting = false;
			if (this.#isDue) {
				this.#isDue = false;
				this.onDidChange({ session });
			}
		});
	}
}

/** In milliseconds: a tree that changes more often cannot be read. */
const restTime = 500;
