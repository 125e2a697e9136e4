import * as l10n from '@vscode/l10n';
import {
	type CodeLens,
	type CodeLensParams,
	CodeLensRequest,
	CodeLensResolveRequest,
	type Command,
} from 'vscode-languageserver-protocol';
import { type ShowReferencesArguments, showReferencesCommand } from '../protocol.js';
import { rangeOf } from '../util/line-table.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import { compareReferences, type Workspace } from '../workspace/workspace.js';
import { type Editor, editorFeature, feature } from './feature.js';
import type { Folder, Located } from './located.js';
import { issueLenses } from './issues/issue-lenses.js';
import { locationOf } from './location.js';

/** `textDocument/codeLens`. */
export const codeLens = feature({ codeLensProvider: { resolveProvider: true } }, CodeLensRequest.type, provideCodeLens);

/** `codeLens/resolve`: what is not on the screen is not counted. */
export const codeLensResolve = editorFeature({}, CodeLensResolveRequest.type, resolveCodeLens);

/** The lists that may be opened over an item, in the order in which they are shown. */
const lists = ['implements', 'verifies', 'all'] as const;

/**
 * In a file of more items, references as such are not counted: VS Code moves every lens with each letter that is typed. 2,000 of them
 * were measured to take 2.7 ms.
 */
const many = 500;

/** What is needed to find the item and the list of a lens again. */
interface LensData {
	readonly uri: string;

	/** Where the item's ID begins. */
	readonly start: number;
	readonly list: (typeof lists)[number];
}

/**
 * Over each item that is a heading, a list item or a whole file, and that something links to: by how much it is implemented and so on; and how far its issues are.
 *
 * @implements REQ-314
 */
export function provideCodeLens({ workspace, path, client, uriOf }: Located, _: CodeLensParams): CodeLens[] | null {
	const document = workspace.document(path);
	if (document?.type !== 'spec' || !client.preferences.codeLens) {
		return null;
	}
	const items = workspace.itemsIn(document);
	const shown = items.length > many ? lists.filter(it => it !== 'all') : lists;
	const links = items.flatMap(located => {
		const range = rangeOf(document.lines, located.item.idSpan);
		const { start } = located.item.idSpan;
		return listsOf(located, workspace, shown).map(list => ({
			range,
			data: { uri: uriOf(path), start, list } satisfies LensData,
		}));
	});
	return [...links, ...issueLenses(document, workspace)];
}

/** Counts what a lens stands for, and names the command that lists it. */
export function resolveCodeLens(editor: Editor, lens: CodeLens): CodeLens {
	if (!lens.data) {
		return lens;
	}
	const { uri, start, list } = lens.data as LensData;
	const folder = editor.locate(uri);
	const document = folder?.workspace.document(folder.path);
	const located =
		document?.type === 'spec' ? folder?.workspace.itemsIn(document).find(it => it.item.idSpan.start === start) : undefined;
	if (!folder || !located) {
		return { ...lens, command: { title: '', command: '' } };
	}
	const links = linksOf(located, list, folder.workspace).toSorted(compareReferences);
	return { ...lens, command: commandFor(folder, located, { list, links }) };
}

/** A row of a table has no line above it to itself; criteria and tasks are many, and are seen at what they belong to. */
function listsOf(located: LocatedItem, workspace: Workspace, shown: readonly LensData['list'][]): readonly LensData['list'][] {
	const { form, kind } = located.item;
	if (form === 'row' || form === 'id-row' || kind === 'criterion' || kind === 'task') {
		return [];
	}
	return shown.filter(it => linksOf(located, it, workspace).length > 0);
}

function linksOf(located: LocatedItem, list: LensData['list'], workspace: Workspace): readonly LocatedReference[] {
	// An item's criteria stand for it.
	const criteria = located.inside.filter(it => it.item.kind === 'criterion');
	const all = [located, ...criteria].flatMap(it => workspace.referencesTo(it));
	return list === 'all' ? all : all.filter(it => it.reference.verb === list);
}

interface LinkList {
	readonly list: LensData['list'];
	readonly links: readonly LocatedReference[];
}

function commandFor(folder: Folder, located: LocatedItem, { list, links }: LinkList): Command {
	const title = titleOf(list, links.length);
	if (!folder.client.commands.has(showReferencesCommand)) {
		return { title, command: '' };
	}
	const { uri, range } = locationOf(folder, located);
	const args: ShowReferencesArguments = [uri, range.start, links.map(it => locationOf(folder, it))];
	return { title, command: showReferencesCommand, arguments: args };
}

function titleOf(list: LensData['list'], count: number): string {
	switch (list) {
		case 'implements':
			return l10n.t('implemented by {0}', count);
		case 'verifies':
			return l10n.t('verified by {0}', count);
		case 'all':
			return l10n.t('referenced {0}', count);
	}
}
