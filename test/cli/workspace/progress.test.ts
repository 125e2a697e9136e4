import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProgressLine } from '../../../server/src/cli/workspace/progress.js';
import { createMemoryHost } from '../../support/memory-host.js';

/** What is written while files are read, one report at each of these times in milliseconds. */
function written(isTerminal: boolean, times: readonly number[]): string[] {
	const pieces: string[] = [];
	let now = 0;
	const stream = {
		write: (text: string) => Promise.resolve(void pieces.push(text)),
		isTerminal,
		columns: 80,
		hasColors: false,
	};
	const line = new ProgressLine(stream, { ...createMemoryHost({}), now: () => now });
	for (const [filesRead, time] of times.entries()) {
		now = time;
		line.report({ filesRead, files: 9 });
	}
	line.clear();
	return pieces;
}

const erase = '\u001B[2K\r';

for (const [title, isTerminal, times, shown] of [
	['nothing before a second is over', true, [1, 500, 999], []],
	['how far the reading is, some times a second', true, [10, 1000, 1050, 1100], [1, 3]],
	['nothing where nobody looks', false, [1000, 2000], []],
] as const) {
	test(`REQ-208 should write ${title}`, () => {
		const lines = shown.map(it => `${erase}Reading: ${it} of 9 files`);
		assert.deepEqual(written(isTerminal, times), lines.length > 0 ? [...lines, erase] : []);
	});
}
