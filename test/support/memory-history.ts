import type { History } from '../../server/src/workspace/history.js';

/** A history of which every revision's files are given: revision → path → text. */
export function memoryHistory(filesByRevision: Readonly<Record<string, Readonly<Record<string, string>>>>): History {
	const names = Object.keys(filesByRevision);
	return {
		list: () => Promise.resolve(names.map(name => ({ type: 'tag', name, subject: '', date: '2026-11-01' }))),
		read(revision) {
			const files = filesByRevision[revision];
			return Promise.resolve(
				files ? { type: 'read', commit: revision, files: new Map(Object.entries(files)) } : { type: 'unknown' },
			);
		},
	};
}
