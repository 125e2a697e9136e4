import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import { compareReferences } from '../workspace/workspace.js';
import { feature, type Located } from './feature.js';
import { findOccurrence, rowsNaming } from './occurrence.js';

/** `textDocument/references`. */
export const references = feature({ referencesProvider: true }, ReferencesRequest.type, provideReferences);

/** Every place in specs and in code that names the item under the cursor. */
export function provideReferences(
	{ workspace, path, uriOf }: Located,
	{ position, context }: ReferenceParams,
): Location[] | null {
	const occurrence = findOccurrence(workspace, path, position);
	return (
		occurrence?.targets.flatMap(target => {
			const { document, item } = target;
			const own = { uri: uriOf(document.path), range: rangeOf(document.lines, item.idSpan) };
			const rows = rowsNaming(workspace, target).map(it => ({ document: it.document, reference: it.item.idSpan }));
			const others = [...workspace.referencesTo(target), ...rows]
				.sort(compareReferences)
				.map(({ document: from, reference }) => ({ uri: uriOf(from.path), range: rangeOf(from.lines, reference) }));
			return context.includeDeclaration ? [own, ...others] : others;
		}) ?? null
	);
}
