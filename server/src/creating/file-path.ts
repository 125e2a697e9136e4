import type { Kind } from '../language/kind.js';
import type { Workspace } from '../workspace/workspace.js';

/** A name that every file system takes: the ID and the words of the title, in any script. */
export function fileName(id: string, title: string): string {
	const words = title
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
	const slug = [...words]
		.slice(0, longestSlug)
		.join('')
		.replace(/^-+|-+$/g, '');
	return `${[id, slug].filter(Boolean).join('-')}.md`;
}

/** The folder in which most specs of a kind are, relative to the root; `specs` where there are none. */
export function usualFolder(workspace: Workspace, kind: Kind): string {
	const counts = new Map<string, number>();
	for (const document of workspace.documents()) {
		const file = document.type === 'spec' ? document.items.find(it => it.form === 'front-matter') : undefined;
		if (file?.kind === kind) {
			const folder = document.path.slice(0, Math.max(0, document.path.lastIndexOf('/')));
			counts.set(folder, (counts.get(folder) ?? 0) + 1);
		}
	}
	return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['specs', 0])[0];
}

/** In characters: file systems take 255 bytes, and a Chinese character has 3. */
const longestSlug = 50;
