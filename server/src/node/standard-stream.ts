import type { WriteStream } from 'node:tty';

/** A stream of the process, and what may be written to it. */
export interface StandardStream {
	/** Resolves once the text is on its way. After the reader has gone, text is dropped; any other failure is thrown. */
	write(text: string): Promise<void>;
	readonly isTerminal: boolean;

	/** In cells. */
	readonly columns: number;
	readonly hasColors: boolean;
}

/** Standard output or standard error. */
export function createStandardStream(stream: WriteStream, environment: NodeJS.ProcessEnv): StandardStream {
	let isOpen = true;
	// Failures are told to whoever writes; without a listener the same failure would also end the process.
	stream.on('error', () => {
		isOpen = false;
	});
	return {
		write: text =>
			new Promise((resolve, reject) => {
				if (!isOpen || text === '') {
					resolve();
					return;
				}
				stream.write(text, error => (error && !isGone(error) ? reject(error) : resolve()));
			}),
		isTerminal: stream.isTTY,
		columns: stream.columns || Number(environment['COLUMNS']) || usualColumns,
		hasColors: wantsColors(stream, environment),
	};
}

/** Of a log that is read in a window. */
const usualColumns = 120;

/** `| head` has read enough. */
function isGone(error: NodeJS.ErrnoException): boolean {
	return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}

/** What https://force-color.org and https://no-color.org have agreed on; the first is the stronger wish. */
function wantsColors({ isTTY }: WriteStream, { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal }: NodeJS.ProcessEnv): boolean {
	if (force !== undefined && force !== '') {
		return force !== '0' && force !== 'false';
	}
	return isTTY && !no && terminal !== 'dumb';
}
