import { type PrepareRenameParams, PrepareRenameRequest, type PrepareRenameResult } from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { findNamedItem } from './renaming/named-item.js';

/** `textDocument/prepareRename`. */
export const prepareRename = feature(
	{ renameProvider: { prepareProvider: true } },
	PrepareRenameRequest.type,
	providePrepareRename,
);

/** Where the ID under the cursor stands, without its qualifier, and how it is spelled in full. */
export function providePrepareRename(located: Located, { position }: PrepareRenameParams): PrepareRenameResult | null {
	const named = findNamedItem(located, position);
	return named ? { range: rangeOf(named.document.lines, named.span), placeholder: named.target.item.id } : null;
}
