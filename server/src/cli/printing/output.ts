import type { Stream } from '../command/io.js';

/** Gathers small pieces of text, so that a stream is not asked for each of them. */
export class Output {
	readonly #stream: Stream;
	#pieces: string[] = [];
	#length = 0;

	constructor(stream: Stream) {
		this.#stream = stream;
	}

	/** Adds text. Wait for the answer, or a long output piles up in memory. */
	async write(text: string): Promise<void> {
		this.#pieces.push(text);
		this.#length += text.length;
		if (this.#length >= enough) {
			await this.flush();
		}
	}

	/** Writes what is left; to be called at the end. */
	async flush(): Promise<void> {
		const text = this.#pieces.join('');
		this.#pieces = [];
		this.#length = 0;
		if (text !== '') {
			await this.#stream.write(text);
		}
	}
}

/** In UTF-16 units: the size of a pipe's buffer on Linux. */
const enough = 1 << 16;

/**
 * Writes a JSON array, an element a line.
 *
 * @param elementsOf What a value becomes there, made only when it is written.
 */
export async function writeJsonArray<Value>(
	output: Output,
	values: Iterable<Value>,
	elementsOf: (value: Value) => readonly unknown[] = value => [value],
): Promise<void> {
	let text = '[\n';
	let separator = '';
	for (const value of values) {
		for (const element of elementsOf(value)) {
			text += separator + JSON.stringify(element);
			separator = ',\n';
		}
		if (text.length >= enough) {
			await output.write(text);
			text = '';
		}
	}
	await output.write(separator === '' ? '[]' : `${text}\n]`);
}
