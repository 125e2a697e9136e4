import { localDate } from '../util/local-date.js';
import type { Clock } from '../workspace/host.js';

/** The clock of a web worker. */
export const browserClock: Clock = {
	pause,
	now: () => performance.now(),
	schedule: (milliseconds, run) => {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
	time: () => Date.now(),
	today: () => localDate(new Date()),
};

/** A message to oneself comes after the messages that wait already, and at once; a timer would wait for 4 ms. */
function pause(): Promise<void> {
	return new Promise(resolve => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
