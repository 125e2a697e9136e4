import * as l10n from '@vscode/l10n';
import type { Editor } from './feature.js';
import type { Folder } from './located.js';
import { Refusal } from './refusal.js';

/** The folder of a client's URI; `undefined` where it is not open. */
export function findFolder(editor: Editor, uri: string | undefined): Folder | undefined {
	return editor.folders().find(it => it.uriOf('') === uri);
}

/**
 * The same where there is nothing to be done without it.
 * @throws Refusal where it is not open.
 */
export function openFolder(editor: Editor, uri: string): Folder {
	const folder = findFolder(editor, uri);
	if (!folder) {
		throw new Refusal(l10n.t('The folder is no longer open.'));
	}
	return folder;
}
