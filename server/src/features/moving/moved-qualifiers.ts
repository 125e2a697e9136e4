import type { Document } from '../../language/document.js';
import type { TextChange } from '../../util/text-change.js';
import type { Workspace } from '../../workspace/workspace.js';
import { movedPath, type Moves } from '../linking/moves.js';

/** A qualifier that names a folder with another name now. */
export interface MovedQualifier extends TextChange {
	readonly document: Document;

	/** What should stand there. */
	readonly oldText: string;
}

/** The qualifiers that have to follow when a folder is renamed in which IDs are unique: `003-user-auth` in `003-user-auth/FR-001`. */
export function movedQualifiers(workspace: Workspace, moves: Moves): MovedQualifier[] {
	const found: MovedQualifier[] = [];
	for (const document of specsThatMove(workspace, moves)) {
		const scope = workspace.scopeOf(document.path);
		const newScope = movedPath(moves, scope);
		for (const item of newScope === scope ? [] : workspace.itemsIn(document)) {
			for (const { document: from, reference } of workspace.referencesTo(item)) {
				const { qualifier = '', start, end, id } = reference;
				const newText = lastParts(newScope, qualifier);
				const isBefore = end - start > id.length;
				if (isBefore && namesScope(qualifier, scope) && newText !== qualifier) {
					found.push({ document: from, start, end: start + qualifier.length, newText, oldText: qualifier });
				}
			}
		}
	}
	return found;
}

function* specsThatMove(workspace: Workspace, moves: Moves) {
	const isFolder = Array.from(moves.keys()).some(it => !workspace.document(it));
	for (const document of isFolder ? workspace.documents() : []) {
		if (document.type === 'spec' && movedPath(moves, document.path) !== document.path) {
			yield document;
		}
	}
}

function namesScope(qualifier: string, scope: string): boolean {
	return scope === qualifier || scope.endsWith(`/${qualifier}`);
}

/** As many parts of a path as a qualifier has. */
function lastParts(path: string, qualifier: string): string {
	return path.split('/').slice(-qualifier.split('/').length).join('/');
}
