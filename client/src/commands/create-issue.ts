import { env, l10n, type TextEditor, Uri, window } from 'vscode';
import type { PlaceInSpec } from '../../../server/src/protocol.js';
import { applyEdit, askToDo } from '../requests.js';
import type { Session } from '../session.js';

/** Makes an issue from the requirement around the cursor, once the user has seen what it will say, and writes its name into the spec. */
export async function createIssue(session: Session): Promise<void> {
	const place = placeOf(window.activeTextEditor);
	const draft = place && (await askToDo(session, 'clewline/draftIssue', place));
	if (!place || !draft) {
		return;
	}
	const create = l10n.t('Create');
	const answer = await window.showInformationMessage(
		l10n.t('Create an issue in {0} ({1})?', draft.tracker, draft.into),
		{ modal: true, detail: `${draft.title}\n\n${draft.body}` },
		create,
	);
	const { title, body } = draft;
	const made = answer === create ? await askToDo(session, 'clewline/createIssue', { place, title, body }) : undefined;
	if (made && (await applyEdit(session, made.edit))) {
		const open = l10n.t('Open');
		const message = made.wasThere
			? l10n.t('{0} was there already, and is named in the spec now.', made.text)
			: l10n.t('{0} was created, and is named in the spec.', made.text);
		if ((await window.showInformationMessage(message, open)) === open) {
			await env.openExternal(Uri.parse(made.url, true));
		}
	}
}

/** Names an issue that there is at the requirement around the cursor. */
export async function linkIssue(session: Session): Promise<void> {
	const place = placeOf(window.activeTextEditor);
	const name =
		place && (await window.showInputBox({ prompt: l10n.t('The issue, as `#12` or `SHOP-77`, or the URL of its page') }));
	const edit = name ? await askToDo(session, 'clewline/linkIssue', { place, name }) : undefined;
	if (edit) {
		await applyEdit(session, edit);
	}
}

function placeOf(editor: TextEditor | undefined): PlaceInSpec | undefined {
	if (editor?.document.languageId !== 'markdown') {
		void window.showInformationMessage(l10n.t('Put the cursor into a requirement of a Markdown file first.'));
		return undefined;
	}
	const { line, character } = editor.selection.active;
	return { uri: editor.document.uri.toString(), position: { line, character } };
}
