import * as l10n from '@vscode/l10n';
import type { Host } from '../../workspace/host.js';
import type { IndexProgress } from '../../workspace/workspace-folder.js';
import type { Stream } from '../command/io.js';

/** A line on a terminal that says how far the reading has come, if it takes long. */
export class ProgressLine {
	readonly #stream: Stream;
	readonly #host: Host;
	#nextAt: number;
	#isShown = false;

	constructor(stream: Stream, host: Host) {
		this.#stream = stream;
		this.#host = host;
		this.#nextAt = host.now() + patience;
	}

	/** Shows where the reading is, some times a second. */
	report({ filesRead, files }: IndexProgress): void {
		if (this.#stream.isTerminal && this.#host.now() >= this.#nextAt) {
			this.#nextAt = this.#host.now() + interval;
			this.#isShown = true;
			void this.#stream.write(`${startOfLine}${l10n.t('Reading: {0} of {1} files', filesRead, files)}`);
		}
	}

	/** Leaves no trace of the line. */
	clear(): void {
		if (this.#isShown) {
			this.#isShown = false;
			void this.#stream.write(startOfLine);
		}
	}
}

/** In milliseconds: what takes no longer needs no explanation. */
const patience = 1000;
const interval = 100;

/** Erases the line and goes back to where it starts. */
const startOfLine = '\u001B[2K\r';
