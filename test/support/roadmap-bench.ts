import { createRoadmap } from '../../server/src/views/roadmap.js';
import { openFiles } from './fixture-workspace.js';

/** The median time in which the roadmap of these files is put together once they have been read, in milliseconds, and its items. */
export async function timeRoadmap(files: ReadonlyMap<string, string>): Promise<{ milliseconds: number; items: number }> {
	const { workspace } = await openFiles(files);
	const times: number[] = [];
	let items = 0;
	for (let round = 0; round < 25; round++) {
		const start = performance.now();
		items = createRoadmap(workspace, '2026-11-25').items.length;
		times.push(performance.now() - start);
	}
	return { milliseconds: times.sort((a, b) => a - b)[12] ?? 0, items };
}
