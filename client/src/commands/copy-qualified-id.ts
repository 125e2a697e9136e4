import { env, l10n, window } from 'vscode';
import type { CallHierarchyItem } from 'vscode-languageclient';
import { askLsp } from '../requests.js';
import type { Session } from '../session.js';

/** Something that has a qualified ID, as a line of a tree does. */
interface Named {
	readonly qualifiedId?: string;
}

/** Copies the ID by which an item is unique in the workspace: of a line in the tree, else of the item under the cursor. */
export async function copyQualifiedId(session: Session, node?: Named): Promise<void> {
	const id = node?.qualifiedId ?? (await idUnderCursor(session));
	if (id === undefined) {
		void window.showInformationMessage(l10n.t('There is no ID of an item under the cursor.'));
		return;
	}
	await env.clipboard.writeText(id);
	window.setStatusBarMessage(l10n.t('Copied {0}', id), shown);
}

/** How long the status bar says so, in milliseconds. */
const shown = 3000;

async function idUnderCursor(session: Session): Promise<string | undefined> {
	const editor = window.activeTextEditor;
	if (!editor || !session.client) {
		return undefined;
	}
	const { document, selection } = editor;
	const params = session.client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active);
	const items = await askLsp<CallHierarchyItem[]>(session, 'textDocument/prepareCallHierarchy', params);
	return items?.[0]?.name;
}
