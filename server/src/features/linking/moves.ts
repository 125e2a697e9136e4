import type { Link, SpecDocument } from '../../language/document.js';
import { decodePercent, joinPath, linkTarget, relativePath } from '../../language/link-target.js';
import { rewriteDestination } from './destination.js';

/** Where files and folders go: old path → new path. */
export type Moves = ReadonlyMap<string, string>;

/** The path that a path will have: its own, or that of the folder around it, has moved. */
export function movedPath(moves: Moves, path: string): string {
	let folder = path;
	while (folder !== '') {
		const moved = moves.get(folder);
		if (moved !== undefined) {
			return moved + path.slice(folder.length);
		}
		folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
	}
	return path;
}

/**
 * The destination with which a link of a document leads to the same place after files have moved, the document itself perhaps
 * among them; `undefined` where it does so as it stands.
 *
 * @param raw The destination as it stands in the text.
 */
export function movedDestination(
	moves: Moves,
	{ path }: Pick<SpecDocument, 'path'>,
	link: Link,
	raw: string,
): string | undefined {
	if (!followsMoves(moves, path, link) || !link.target) {
		return undefined;
	}
	const from = movedPath(moves, path);
	const to = movedPath(moves, link.target.path);
	return rewriteDestination(raw, { file: inSameFolder(from, to, link) ?? relativePath(from, to) });
}

/** Where only the name of the file is another, the way to its folder stays as its author wrote it: `../docs/` from inside of `docs`. */
function inSameFolder(from: string, to: string, { destination }: Link): string | undefined {
	const [written = ''] = destination.split(/[?#]/, 1);
	const file = decodePercent(written).replace(/[^/]*$/, to.slice(to.lastIndexOf('/') + 1));
	return joinPath(from, file) === to ? file : undefined;
}

/** Whether a link of the file at a path would lead elsewhere after files have moved. */
export function followsMoves(moves: Moves, path: string, { target, destination }: Link): boolean {
	return target !== undefined && linkTarget(movedPath(moves, path), destination)?.path !== movedPath(moves, target.path);
}
