import type { Document, Link } from '../../language/document.js';
import { linkDestination } from '../../language/markdown/index.js';
import type { TextChange } from '../../util/text-change.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Changes } from '../changes.js';
import { codeAnnotation } from '../code-annotation.js';
import { followsMoves, movedDestination, type Moves } from '../linking/moves.js';
import { movedQualifiers, type MovedQualifier } from './moved-qualifiers.js';

/** One file in which something has to follow files that move. */
export interface MoveFile {
	readonly document: Document;
	readonly links: readonly Link[];
	readonly qualifiers: readonly MovedQualifier[];
}

/** Finds out where links and qualifiers have to follow, while the picture lasts. */
export function planMove(workspace: Workspace, moves: Moves): MoveFile[] {
	const files = new Map<Document, { links: Link[]; qualifiers: MovedQualifier[] }>();
	const at = (document: Document): { links: Link[]; qualifiers: MovedQualifier[] } => {
		const file = files.get(document) ?? { links: [], qualifiers: [] };
		files.set(document, file);
		return file;
	};
	for (const document of concerned(workspace, moves)) {
		for (const link of document.type === 'spec' ? document.links : []) {
			if (followsMoves(moves, document.path, link) && workspace.hasFile(link.target?.path ?? '')) {
				at(document).links.push(link);
			}
		}
	}
	for (const qualifier of movedQualifiers(workspace, moves)) {
		at(qualifier.document).qualifiers.push(qualifier);
	}
	return Array.from(files, ([document, file]) => ({ document, ...file }));
}

/** The documents that move, and those that link to what moves. In a folder, all may. */
function concerned(workspace: Workspace, moves: Moves): Iterable<Document> {
	const documents = new Set<Document>();
	for (const path of moves.keys()) {
		const document = workspace.document(path);
		if (!document) {
			return workspace.documents();
		}
		documents.add(document);
		for (const linking of workspace.linkingTo(path)) {
			documents.add(linking);
		}
	}
	return documents;
}

/** Writes the changes down, given the texts of the files; whatever has changed meanwhile is left alone. */
export function writeMove(
	{ files, moves }: { readonly files: readonly MoveFile[]; readonly moves: Moves },
	texts: ReadonlyMap<string, string>,
	changes: Changes,
): void {
	for (const file of files) {
		const annotation = file.document.type === 'code' ? codeAnnotation() : undefined;
		for (const change of changesOf(file, texts.get(file.document.path) ?? '', moves)) {
			changes.replace(file.document, change, change.newText, annotation);
		}
	}
}

function changesOf({ document, links, qualifiers }: MoveFile, text: string, moves: Moves): TextChange[] {
	const destinations = links.flatMap(link => {
		const raw = text.slice(link.start, link.end);
		const isSame = linkDestination(raw, 0, raw.length) === link.destination;
		const newText = isSame ? movedDestination(moves, document, link, raw) : undefined;
		return newText === undefined ? [] : { start: link.start, end: link.end, newText };
	});
	return [...destinations, ...qualifiers.filter(it => text.slice(it.start, it.end) === it.oldText)];
}
