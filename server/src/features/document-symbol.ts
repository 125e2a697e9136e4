import { type DocumentSymbol, type DocumentSymbolParams, DocumentSymbolRequest, SymbolTag } from 'vscode-languageserver-protocol';
import { titleBeside } from '../workspace/workspace.js';
import type { ItemForm } from '../language/document.js';
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
 * The items of a spec, each with those inside it. An editor that outlines Markdown by itself has the headings and the file
 * already, and is told of the others: list items and rows of tables.
 */
export function provideDocumentSymbol({ workspace, path, client }: Located, _: DocumentSymbolParams): DocumentSymbol[] | null {
	const document = workspace.document(path);
	const items = document?.type === 'spec' ? workspace.itemsIn(document) : [];
	if (items.length === 0) {
		return null;
	}
	const hidden = client.outlinesMarkdown ? outlined : none;
	const trees = items.filter(it => !it.parent).flatMap(it => treesOf(it, hidden));
	return trees.length === 0 ? null : trees;
}

const outlined: ReadonlySet<ItemForm> = new Set(['heading', 'front-matter', 'field']);
const none: ReadonlySet<ItemForm> = new Set();

/** An item with those inside it; where it is hidden, those alone. */
function treesOf(located: LocatedItem, hidden: ReadonlySet<ItemForm>): DocumentSymbol[] {
	const inside = located.inside.flatMap(it => treesOf(it, hidden));
	return hidden.has(located.item.form) ? inside : [toSymbol(located, inside)];
}

function toSymbol({ document, item }: LocatedItem, children: DocumentSymbol[]): DocumentSymbol {
	return {
		name: item.id,
		detail: titleBeside(item),
		kind: symbolKindOf(item),
		...(item.status === 'dropped' ? { tags: [SymbolTag.Deprecated] } : {}),
		range: rangeOf(document.lines, item),
		selectionRange: rangeOf(document.lines, item.idSpan),
		...(children.length > 0 ? { children } : {}),
	};
}
