import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver-protocol';
import { compareReferences } from '../workspace/workspace.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { locationOf } from './location.js';
import { findOccurrence, isOutlined } from './occurrence.js';

/** `textDocument/references`. */
export const references = feature({ referencesProvider: true }, ReferencesRequest.type, provideReferences);

/**
 * Every place in specs and in code that names the item under the cursor. A heading that the editor lists is not listed twice.
 *
 * @implements REQ-304
 */
export function provideReferences(located: Located, { position, context }: ReferenceParams): Location[] | null {
	const { workspace, path, client } = located;
	const occurrence = findOccurrence(workspace, path, position);
	const isListed = occurrence && context.includeDeclaration && !isOutlined(occurrence, client);
	return (
		occurrence?.targets.flatMap(target => {
			const repeats = workspace.repeatsOf(target).map(it => ({ document: it.document, reference: it.item.idSpan }));
			const others = [...workspace.referencesTo(target), ...repeats].sort(compareReferences);
			return [...(isListed ? [target] : []), ...others].map(it => locationOf(located, it));
		}) ?? null
	);
}
