import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionResolveRequest } from 'vscode-languageserver-protocol';
import { type CodeActionData, editOf } from './code-action.js';
import { offersAt } from './code-action/offers.js';
import { type Editor, editorFeature } from './feature.js';
import { Refusal } from './refusal.js';

/** `codeAction/resolve`. */
export const codeActionResolve = editorFeature({}, CodeActionResolveRequest.type, provideCodeActionResolve);

/** Works out the edit of an action that was chosen, from the text of now. */
export async function provideCodeActionResolve(editor: Editor, action: CodeAction): Promise<CodeAction> {
	const { uri, range, title } = action.data as CodeActionData;
	const folder = editor.locate(uri);
	const offers = folder ? offersAt(folder, range, action.kind === undefined ? undefined : [action.kind]) : [];
	const offer = offers.find(it => it.title === title);
	if (!folder || !offer) {
		throw new Refusal(l10n.t('The text has changed meanwhile. Choose again.'));
	}
	return { ...action, edit: await editOf(folder, offer) };
}
