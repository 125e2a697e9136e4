import { type PrepareRenameParams, PrepareRenameRequest, type PrepareRenameResult } from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { findNamedItem } from './renaming/named-item.js';
import { spellingOf } from './renaming/spelling.js';

/** `textDocument/prepareRename`. */
export const prepareRename = feature(
	{ renameProvider: { prepareProvider: true } },
	PrepareRenameRequest.type,
	providePrepareRename,
);

/** Where the ID under the cursor stands, without its qualifier, and how it is spelled in full. */
export function providePrepareRename(located: Located, { position }: PrepareRenameParams): PrepareRenameResult | null {
	const named = findNamedItem(located, position);
	if (!named) {
		return null;
	}
	const { span, document, target } = named;
	return {
		range: rangeOf(document.lines, span),
		placeholder: spellingOf(target, located.text?.slice(span.start, span.end) ?? ''),
	};
}
