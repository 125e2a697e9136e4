import type { Position } from 'vscode-languageserver-protocol';
import { type Document, isWritten } from '../language/document.js';
import { offsetAt } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Resolution } from '../workspace/resolution.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Client } from './client.js';

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
	if (document.type === 'spec' && defined) {
		const { id, idSpan } = defined;
		const own = workspace.itemsIn(document).find(it => it.item === defined);
		const targets = own ? [own] : targetsOf(workspace.lookUp(path, { id, qualifier: undefined }));
		return { document, span: idSpan, id, targets };
	}

	const found = workspace.referencesIn(document).find(({ reference }) => isWritten(reference) && touches(reference, offset));
	if (!found) {
		return undefined;
	}
	const { reference } = found;
	const targets = targetsOf(workspace.resolve(found));
	return targets.length === 0 ? undefined : { document, span: reference, id: reference.id, targets };
}

/** Whether the ID under the cursor is that of a heading, which an editor that outlines Markdown lists as a definition by itself. */
export function isOutlined({ document, span, targets }: Occurrence, client: Client): boolean {
	const isHere = (it: LocatedItem): boolean => it.document === document && it.item.idSpan.start === span.start;
	return client.outlinesMarkdown && targets.some(it => it.item.form === 'heading' && isHere(it));
}

function targetsOf(resolution: Resolution): readonly LocatedItem[] {
	switch (resolution.type) {
		case 'resolved':
			return [resolution.target];
		case 'ambiguous':
			return resolution.candidates;
		case 'missing':
			return [];
	}
}

function touches({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}
