import type { Clock } from '../../server/src/workspace/host.js';
import { memoryTime, memoryToday } from './memory-host.js';

/** A clock that goes on only when it is told to. */
export interface ManualClock extends Clock {
	/** Lets so many milliseconds pass, and runs what is due. */
	advance(milliseconds: number): void;
}

/** A clock at zero. */
export function createManualClock(): ManualClock {
	const due = new Set<{ readonly at: number; readonly run: () => void }>();
	let time = 0;
	return {
		pause: () => Promise.resolve(),
		now: () => time,
		time: () => memoryTime + time,
		today: () => memoryToday,
		schedule(milliseconds, run) {
			const entry = { at: time + milliseconds, run };
			due.add(entry);
			return () => due.delete(entry);
		},
		advance(milliseconds) {
			time += milliseconds;
			for (const entry of [...due].filter(it => it.at <= time)) {
				due.delete(entry);
				entry.run();
			}
		},
	};
}

/** Lets everything go on that waits for nothing but its turn. */
export function takeTurns(): Promise<void> {
	return new Promise(resolve => {
		setImmediate(resolve);
	});
}
