import { l10n, type QuickPickItem, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { SpecKind } from '../../../server/src/protocol.js';
import { ask, askToDo } from '../requests.js';
import type { Session } from '../session.js';

interface Choice extends QuickPickItem {
	readonly about: SpecKind;
}

/** Asks for the kind and the title of a spec, and opens a file that begins it from a template. */
export async function newSpec(session: Session): Promise<void> {
	const choice = await chooseKind(session);
	const title = choice && (await window.showInputBox({ title: choice.label, prompt: l10n.t('The title of the spec') }));
	if (!choice || title === undefined) {
		return;
	}
	const { kind } = choice.about;
	const near = window.activeTextEditor?.document.uri.toString();
	const made = await askToDo(session, 'clewline/newSpec', { kind, title, ...(near !== undefined && { near }) });
	if (made) {
		const uri = Uri.parse(made.uri, true);
		const edit = new WorkspaceEdit();
		edit.createFile(uri, { contents: new TextEncoder().encode(made.text) });
		if (await workspace.applyEdit(edit)) {
			await window.showTextDocument(uri);
		}
	}
}

async function chooseKind(session: Session): Promise<Choice | undefined> {
	const kinds = (await ask(session, 'clewline/specKinds', {})) ?? [];
	const choices = kinds.map((about): Choice => ({ label: about.name, description: about.prefix, about }));
	return window.showQuickPick(choices, { placeHolder: l10n.t('What the spec is about') });
}
