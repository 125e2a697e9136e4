import { skipRun } from './characters.js';

/**
 * Finds where code spans end: a run of backticks closes the next one of its length.
 *
 * The first run without a match has looked through all runs behind it. What it saw, the last run of each length, answers for all
 * later ones whether they can have a match.
 */
export class CodeSpanSearch {
	/** By length, where the last run of that length starts. */
	private readonly lastRuns = new Map<number, number>();
	/** Whether that holds for the rest of the stretch of text, as a search has gone through it. */
	private isComplete = false;

	/** Forgets what was seen: another stretch of text begins. */
	reset(): void {
		if (this.lastRuns.size > 0) {
			this.lastRuns.clear();
		}
		this.isComplete = false;
	}

	/** Where the code span ends whose opening run stands from `start` to `runEnd`; -1 when nothing closes it before `limit`. */
	findEnd(text: string, start: number, runEnd: number, limit: number): number {
		const length = runEnd - start;
		if (this.isComplete && (this.lastRuns.get(length) ?? -1) <= start) {
			return -1;
		}
		let at = text.indexOf('`', runEnd);
		while (at >= 0 && at < limit) {
			const end = skipRun(text, at, limit);
			if (end - at === length) {
				return end;
			}
			if (!this.isComplete) {
				this.lastRuns.set(end - at, at);
			}
			at = text.indexOf('`', end);
		}
		this.isComplete = true;
		return -1;
	}
}
