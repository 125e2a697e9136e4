import type { Position } from 'vscode-languageserver-protocol';
import type { Document, Item } from '../language/document.js';
import { offsetAt } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';

/** An ID under the cursor, and the items that it may mean. */
export interface Occurrence {
	readonly document: Document;

	/** The ID as it stands there, with its qualifier. */
	readonly span: Span;
	readonly id: string;

	/** One item, or several where the ID is ambiguous or defined twice; none where it is defined nowhere. */
	readonly targets: readonly LocatedItem[];
}

/** The ID at a position, as a definition or a reference; `undefined` off every ID, so that others may answer. */
export function findOccurrence(workspace: Workspace, path: string, position: Position): Occurrence | undefined {
	const document = workspace.document(path);
	if (!document) {
		return undefined;
	}
	const offset = offsetAt(document.lines, position);
	const defined = document.type === 'spec' ? document.items.find(it => touches(it.idSpan, offset)) : undefined;
	if (defined) {
		return { document, span: defined.idSpan, id: defined.id, targets: itemsMeantBy(workspace, document, defined) };
	}

	const found = workspace.referencesIn(document).find(it => touches(it.reference, offset));
	if (!found) {
		return undefined;
	}
	const { reference } = found;
	const resolution = workspace.resolve(found);
	const targets =
		resolution.type === 'resolved' ? [resolution.target] : resolution.type === 'ambiguous' ? resolution.candidates : [];
	return targets.length === 0 ? undefined : { document, span: reference, id: reference.id, targets };
}

/** The item itself; for what only repeats its ID, such as the row of a matrix, the one that is meant. */
function itemsMeantBy(workspace: Workspace, { path }: Document, { id, idSpan }: Item): readonly LocatedItem[] {
	const resolution = workspace.lookUp(path, { id, qualifier: undefined });
	if (resolution.type !== 'resolved') {
		return [];
	}
	const { target } = resolution;
	const rivals = target.item.form === 'row' ? [target] : workspace.rivalsOf(target);
	return [rivals.find(it => it.document.path === path && it.item.idSpan.start === idSpan.start) ?? target];
}

function touches({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}
