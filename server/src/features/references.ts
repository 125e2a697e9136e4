import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver-protocol';
import { compareReferences } from '../workspace/workspace.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { locationOf } from './location.js';
import { findOccurrence, rowsNaming } from './occurrence.js';

/** `textDocument/references`. */
export const references = feature({ referencesProvider: true }, ReferencesRequest.type, provideReferences);

/**
 * Every place in specs and in code that names the item under the cursor.
 *
 * @implements REQ-304
 */
export function provideReferences(located: Located, { position, context }: ReferenceParams): Location[] | null {
	const { workspace, path } = located;
	const occurrence = findOccurrence(workspace, path, position);
	return (
		occurrence?.targets.flatMap(target => {
			const rows = rowsNaming(workspace, target).map(it => ({ document: it.document, reference: it.item.idSpan }));
			const others = [...workspace.referencesTo(target), ...rows].sort(compareReferences);
			return [...(context.includeDeclaration ? [target] : []), ...others].map(it => locationOf(located, it));
		}) ?? null
	);
}
