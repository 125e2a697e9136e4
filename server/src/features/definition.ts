import {
	type ClientCapabilities,
	type DefinitionLink,
	type DefinitionParams,
	DefinitionRequest,
	type Location,
	type LocationLink,
} from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import { feature, type Located } from './feature.js';
import { findOccurrence } from './occurrence.js';

/** `textDocument/definition`. */
export const definition = feature({ definitionProvider: true }, DefinitionRequest.type, provideDefinition, simplify);

/** Leads from an ID to the item it means; to all of them where it is ambiguous. */
export function provideDefinition({ workspace, path, uriOf }: Located, { position }: DefinitionParams): LocationLink[] | null {
	const occurrence = findOccurrence(workspace, path, position);
	if (!occurrence) {
		return null;
	}

	const originSelectionRange = rangeOf(occurrence.document.lines, occurrence.span);
	return occurrence.targets.map(({ document, item }) => ({
		originSelectionRange,
		targetUri: uriOf(document.path),
		targetRange: rangeOf(document.lines, item),
		targetSelectionRange: rangeOf(document.lines, item.idSpan),
	}));
}

/** A client that knows no links is given plain places, without the range that the link comes from. */
function simplify(links: LocationLink[], { textDocument }: ClientCapabilities): DefinitionLink[] | Location[] {
	return textDocument?.definition?.linkSupport
		? links
		: links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
