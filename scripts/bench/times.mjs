/** How long something takes, in milliseconds. */
export async function timed(run) {
	const start = performance.now();
	await run();
	return performance.now() - start;
}

/** The middle and the 95th of a hundred of some times, and how many there are. */
export function summarize(times) {
	const sorted = times.toSorted((a, b) => a - b);
	return {
		p50: sorted[Math.floor(sorted.length * 0.5)] ?? NaN,
		p95: sorted[Math.floor(sorted.length * 0.95)] ?? NaN,
		count: sorted.length,
	};
}
