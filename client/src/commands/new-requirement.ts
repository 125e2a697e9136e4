import { commands, l10n, SnippetString, window } from 'vscode';
import type { Session } from '../session.js';

/** Begins a requirement under the cursor's line, and offers the next free ID for it. */
export async function newRequirement(_session: Session): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor?.document.languageId !== 'markdown') {
		void window.showInformationMessage(l10n.t('Open a Markdown file first: a requirement is written into a spec.'));
		return;
	}
	const line = editor.document.lineAt(editor.selection.active.line);
	const before = line.isEmptyOrWhitespace ? '' : '\n\n';
	await editor.insertSnippet(new SnippetString(`${before}### REQ-$0`), line.range.end);
	await commands.executeCommand('editor.action.triggerSuggest');
}
