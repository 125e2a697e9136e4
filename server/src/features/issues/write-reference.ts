import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { insertIssue } from '../../language/writing/issue-field.js';
import { Changes } from '../changes.js';
import { Refusal } from '../refusal.js';
import type { ItemAt } from './item-at.js';

/**
 * Writes the name of an issue into the field of an item that is made for it.
 * @throws Refusal where the item is written in a way that has no such field, or has one that must be changed by hand.
 */
export function writeReference({ located, target, text }: ItemAt, name: string): WorkspaceEdit {
	const insertion = insertIssue(text, target, name);
	if (!insertion) {
		throw new Refusal(l10n.t('Write `{0}` into the field `issues` by hand: here that cannot be done for you.', name));
	}
	const changes = new Changes(located);
	const { at, newText } = insertion;
	changes.replace(target.document, { start: at, end: at }, newText);
	return changes.toEdit();
}
