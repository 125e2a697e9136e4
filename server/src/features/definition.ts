import { type DefinitionParams, DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { findOccurrence, isOutlined } from './occurrence.js';

/** `textDocument/definition`. */
export const definition = feature({ definitionProvider: true }, DefinitionRequest.type, provideDefinition);

/**
 * Leads from an ID to the item it means; to all of them where it is ambiguous. A heading that the editor lists is not listed twice.
 *
 * @implements REQ-303
 */
export function provideDefinition(
	{ workspace, path, uriOf, client }: Located,
	{ position }: DefinitionParams,
): LocationLink[] | Location[] | null {
	const occurrence = findOccurrence(workspace, path, position);
	if (!occurrence || isOutlined(occurrence, client)) {
		return null;
	}

	const originSelectionRange = rangeOf(occurrence.document.lines, occurrence.span);
	const links = occurrence.targets.map(
		({ document, item }): LocationLink => ({
			originSelectionRange,
			targetUri: uriOf(document.path),
			targetRange: rangeOf(document.lines, item),
			targetSelectionRange: rangeOf(document.lines, item.idSpan),
		}),
	);
	return client.canLink ? links : links.map(toPlace);
}

/** A client that knows no links is given plain places, without the range that the link comes from. */
function toPlace({ targetUri, targetSelectionRange }: LocationLink): Location {
	return { uri: targetUri, range: targetSelectionRange };
}
