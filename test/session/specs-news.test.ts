import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SpecsNews } from '../../server/src/session/specs-news.js';
import { createManualClock } from '../support/manual-clock.js';

/** Lets a change come at each of some moments; answers when the client was told, in milliseconds. */
function toldAt(moments: readonly number[]): readonly number[] {
	const clock = createManualClock();
	const told: number[] = [];
	const news = new SpecsNews(() => told.push(clock.now()));
	const session = { schedule: (milliseconds: number, run: () => void) => void clock.schedule(milliseconds, run) };
	for (let now = 0; now <= 2_000; now += 10) {
		moments.filter(it => it === now).forEach(() => news.onDidChange({ session }));
		clock.advance(10);
	}
	return told;
}

const cases: readonly [name: string, moments: readonly number[], expected: readonly number[]][] = [
	['nothing of no change', [], []],
	['a single change at once', [100], [100]],
	['what comes a little later when it has rested', [100, 140], [100, 600]],
	['of many changes in between once', [0, 40, 80, 120, 480], [0, 500]],
	['of whoever types on now and then', [0, 200, 400, 600, 800], [0, 500, 1000]],
	['what comes after a rest at once', [0, 700], [0, 700]],
];

for (const [name, moments, expected] of cases) {
	test(`should tell ${name}`, () => assert.deepEqual(toldAt(moments), expected));
}
