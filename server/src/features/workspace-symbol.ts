import {
	type SymbolInformation,
	SymbolTag,
	type WorkspaceSymbolParams,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import type { LocatedItem } from '../workspace/postings.js';
import { qualifiedId, titleBeside } from '../workspace/workspace.js';
import { type Editor, editorFeature } from './feature.js';
import type { Folder } from './located.js';
import { locationOf } from './location.js';
import { symbolKindOf } from './symbol-kind.js';

/** `workspace/symbol`. */
export const workspaceSymbol = editorFeature(
	{ workspaceSymbolProvider: true },
	WorkspaceSymbolRequest.type,
	provideWorkspaceSymbol,
);

/**
 * The items whose IDs or titles hold what is asked for, all words of it in any order.
 *
 * @implements REQ-317
 */
export function provideWorkspaceSymbol(editor: Editor, { query }: WorkspaceSymbolParams): SymbolInformation[] {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const found: SymbolInformation[] = [];
	for (const folder of editor.folders()) {
		for (const located of itemsOf(folder)) {
			if (found.length >= mostSymbols) {
				return found;
			}
			if (holdsAll(located, words)) {
				found.push(toSymbol(folder, located));
			}
		}
	}
	return found;
}

/** Nobody reads more; who looks for another types on, and the editor asks again. */
const mostSymbols = 500;

function* itemsOf({ workspace }: Folder): Generator<LocatedItem> {
	for (const document of workspace.documents()) {
		yield* document.type === 'spec' ? workspace.itemsIn(document) : [];
	}
}

function holdsAll({ item }: LocatedItem, words: readonly string[]): boolean {
	const id = item.id.toLowerCase();
	const title = item.title.toLowerCase();
	return words.every(it => id.includes(it) || title.includes(it));
}

function toSymbol(folder: Folder, located: LocatedItem): SymbolInformation {
	const { item } = located;
	return {
		name: `${qualifiedId(folder.workspace, located)} ${titleBeside(item)}`.trim(),
		kind: symbolKindOf(item),
		...(item.status === 'dropped' ? { tags: [SymbolTag.Deprecated] } : {}),
		...(located.parent ? { containerName: located.parent.item.id } : {}),
		location: locationOf(folder, located),
	};
}
