/** The way from the folder of one file to another path: `../research/prices.md`. Both are relative to the root of the workspace folder. */
export function relativePath(from: string, to: string): string {
	const folders = from.split('/').slice(0, -1);
	const parts = to.split('/');
	let shared = 0;
	while (shared < folders.length && shared < parts.length && folders[shared] === parts[shared] && parts[shared] !== '..') {
		shared++;
	}
	return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].filter(Boolean).join('/') || '.';
}
