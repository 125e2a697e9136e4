import { type DocumentSymbol, type DocumentSymbolParams, DocumentSymbolRequest, SymbolTag } from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import type { LocatedItem } from '../workspace/postings.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { symbolKindOf } from './symbol-kind.js';

/** `textDocument/documentSymbol`. */
export const documentSymbol = feature(
	{ documentSymbolProvider: { label: 'Clewline' } },
	DocumentSymbolRequest.type,
	provideDocumentSymbol,
);

/**
 * The items of a spec, each with those inside it. An editor that outlines Markdown by itself has the headings already, and is told of
 * the others: list items, rows of tables, and the item that is the file.
 */
export function provideDocumentSymbol({ workspace, path, client }: Located, _: DocumentSymbolParams): DocumentSymbol[] | null {
	const document = workspace.document(path);
	const items = document?.type === 'spec' ? workspace.itemsIn(document) : [];
	if (items.length === 0) {
		return null;
	}
	return client.outlinesMarkdown
		? items.filter(it => it.item.form !== 'heading').map(it => toSymbol(it, []))
		: items.filter(it => !it.parent).map(toTree);
}

function toTree(located: LocatedItem): DocumentSymbol {
	return toSymbol(located, located.inside.map(toTree));
}

function toSymbol({ document, item }: LocatedItem, children: DocumentSymbol[]): DocumentSymbol {
	return {
		name: item.id,
		detail: item.title,
		kind: symbolKindOf(item),
		...(item.status === 'dropped' ? { tags: [SymbolTag.Deprecated] } : {}),
		range: rangeOf(document.lines, item),
		selectionRange: rangeOf(document.lines, item.idSpan),
		...(children.length > 0 ? { children } : {}),
	};
}
