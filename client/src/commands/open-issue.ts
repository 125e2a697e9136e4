import { env, l10n, Uri, window } from 'vscode';
import type { DocumentLink } from 'vscode-languageclient';
import { askLsp } from '../requests.js';
import type { Session } from '../session.js';

/** Opens the page of the issue under the cursor, or else of the first in its line. */
export async function openIssue(session: Session): Promise<void> {
	const editor = window.activeTextEditor;
	if (!editor || !session.client) {
		return;
	}
	const { active } = editor.selection;
	const textDocument = session.client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
	const links = (await askLsp<DocumentLink[]>(session, 'textDocument/documentLink', { textDocument })) ?? [];
	const pages = links.filter(({ range, target }) => target?.startsWith('http') && range.start.line === active.line);
	const page = pages.find(({ range }) => range.start.character <= active.character && active.character <= range.end.character);
	const target = (page ?? pages[0])?.target;
	if (target === undefined) {
		void window.showInformationMessage(l10n.t('No issue is named in this line.'));
		return;
	}
	await env.openExternal(Uri.parse(target, true));
}
