import { performance } from 'node:perf_hooks';
import { localDate } from '../util/local-date.js';
import type { Clock } from '../workspace/host.js';

/** The clock of a Node process. */
export const nodeClock: Clock = {
	pause: () => new Promise(resolve => setImmediate(resolve)),
	now: () => performance.now(),
	schedule: (milliseconds, run) => {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
	time: () => Date.now(),
	today: () => localDate(new Date()),
};
