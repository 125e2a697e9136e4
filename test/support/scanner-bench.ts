import { scanMarkdown } from '../../server/src/language/markdown/index.js';

/** What the scanner takes for some texts, all in milliseconds but the ratio. */
export interface ScannerTimes {
	/** The least that going through the texts can take: a loop that looks at each character. */
	readonly floorMs: number;
	/** The scanner, once the engine has compiled it. */
	readonly scanMs: number;
	/** How many times the floor the scanner takes: the figure to hold, as it depends little on the machine and its other work. */
	readonly ratio: number;
	/** The scanner in the first round of this process, which is all that a run from the command line sees. */
	readonly firstPassMs: number;
}

const ROUNDS = 40;

/** Times the scanner on these texts against the bare loop, by turns, so that what slows down the machine slows down both. */
export function timeScanner(texts: readonly string[]): ScannerTimes {
	const firstPassMs = timeRound(texts, text => scanMarkdown(text).count);
	const floors: number[] = [];
	const scans: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		floors.push(timeRound(texts, countLines));
		scans.push(timeRound(texts, text => scanMarkdown(text).count));
	}
	const floorMs = median(floors);
	const scanMs = median(scans);
	return { floorMs, scanMs, ratio: scanMs / floorMs, firstPassMs };
}

function timeRound(texts: readonly string[], read: (text: string) => number): number {
	const start = performance.now();
	let total = 0;
	for (const text of texts) {
		total += read(text);
	}
	const time = performance.now() - start;
	// Using the result keeps the engine from dropping the work.
	return total < 0 ? 0 : time;
}

function countLines(text: string): number {
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		count += text.charCodeAt(i) === 10 ? 1 : 0;
	}
	return count;
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
