import type { Folder } from './located.js';

/** The texts of files, by path, read together; without those that have gone meanwhile. */
export async function readTexts({ readText }: Folder, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const texts = await Promise.all(paths.map(readText));
	return new Map(
		paths.flatMap((path, index) => {
			const text = texts[index];
			return text === undefined ? [] : [[path, text]];
		}),
	);
}
