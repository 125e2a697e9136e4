import type { Position } from 'vscode-languageserver-protocol';
import type { Document } from '../language/document.js';
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
	const defined = document.type === 'spec' ? workspace.itemsIn(document).find(it => touches(it.item.idSpan, offset)) : undefined;
	if (defined) {
		return { document, span: defined.item.idSpan, id: defined.item.id, targets: [defined] };
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

function touches({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}
