import {
	type DocumentHighlight,
	DocumentHighlightKind,
	type DocumentHighlightParams,
	DocumentHighlightRequest,
} from 'vscode-languageserver-protocol';
import { isWritten } from '../language/document.js';
import { rangeOf } from '../util/line-table.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { findOccurrence } from './occurrence.js';

/** `textDocument/documentHighlight`. */
export const documentHighlight = feature(
	{ documentHighlightProvider: true },
	DocumentHighlightRequest.type,
	provideDocumentHighlight,
);

/** Marks the other places of the same document that name what the ID under the cursor means. */
export function provideDocumentHighlight(
	{ workspace, path }: Located,
	{ position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
	const occurrence = findOccurrence(workspace, path, position);
	if (!occurrence) {
		return null;
	}

	const { document, targets } = occurrence;
	const highlights: DocumentHighlight[] = [];
	for (const target of targets.filter(it => it.document === document)) {
		highlights.push({ range: rangeOf(document.lines, target.item.idSpan), kind: DocumentHighlightKind.Write });
	}
	for (const link of workspace.referencesIn(document)) {
		const isSameId = targets.some(it => it.posting === link.posting || it.item.aliases.includes(link.reference.id));
		const resolution = isSameId && isWritten(link.reference) ? workspace.resolve(link) : undefined;
		const means =
			resolution?.type === 'resolved' ? [resolution.target] : resolution?.type === 'ambiguous' ? resolution.candidates : [];
		if (means.some(it => targets.includes(it))) {
			highlights.push({ range: rangeOf(document.lines, link.reference), kind: DocumentHighlightKind.Read });
		}
	}
	return highlights;
}
