import { renumberedPath } from '../../language/dialects/adr/place.js';
import type { Document } from '../../language/document.js';

/**
 * The path of a file whose name carries an ID, after the ID has another name: `REQ-012-guest.md`, `req-012-guest.md`, and of a decision,
 * whose number is enough, `0012-guest.md`. `undefined` for a file whose name does not.
 */
export function renamedPath(document: Document, oldId: string, newId: string): string | undefined {
	const { path } = document;
	const isDecision = document.type === 'spec' && document.dialect === 'adr';
	return pathOfName(path, oldId, newId) ?? (isDecision ? renumberedPath(path, oldId, newId) : undefined);
}

function pathOfName(path: string, oldId: string, newId: string): string | undefined {
	const start = path.lastIndexOf('/') + 1;
	const name = path.slice(start);
	for (const [old, next] of [
		[oldId, newId],
		[oldId.toLowerCase(), newId.toLowerCase()],
	] as const) {
		const at = name.indexOf(old);
		if (at >= 0 && !alphanumeric.test(name.charAt(at - 1)) && !alphanumeric.test(name.charAt(at + old.length))) {
			return path.slice(0, start) + name.slice(0, at) + next + name.slice(at + old.length);
		}
	}
	return undefined;
}

const alphanumeric = /[\p{L}\p{N}]/u;
