import assert from 'node:assert/strict';

/** A size, how many times as much a second one is, and how many times longer than in proportion that one may take. */
interface Growth {
	readonly from: number;
	readonly times?: number;
	readonly tolerance?: number;
}

/** Milliseconds that may be spent on anything: in so few, a step of the compiler or of the collection outweighs the work. */
const noise = 50;

/**
 * Fails unless work grows about in proportion to its size. Both sizes are measured on this machine in the same moment, in time of the
 * processor, so that neither a slow machine nor a busy one matters; what spoils one measurement seldom spoils five.
 */
export async function assertProportional(
	work: (size: number) => unknown,
	{ from, times = 8, tolerance = 3 }: Growth,
	name = '',
): Promise<void> {
	const measured: string[] = [];
	for (let attempt = 0; attempt < 5; attempt++) {
		let start = process.cpuUsage();
		await work(from);
		const small = processorTimeSince(start);
		start = process.cpuUsage();
		await work(from * times);
		const large = processorTimeSince(start);
		if (large <= Math.max(noise, small * times * tolerance)) {
			return;
		}
		measured.push(`${small} and ${large} ms`);
	}
	assert.fail(`${name}${times} times as much took ${measured.join(', ')}.`);
}

/** Milliseconds that the processor works for this process meanwhile. */
export function processorTimeOf(work: () => void): number {
	const start = process.cpuUsage();
	work();
	return processorTimeSince(start);
}

function processorTimeSince(start: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
