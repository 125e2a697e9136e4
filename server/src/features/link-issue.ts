import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { LinkIssueParams } from '../protocol.js';
import { findIssue } from '../trackers/find-issue.js';
import type { Editor } from './feature.js';
import { itemAt } from './issues/item-at.js';
import { writeReference } from './issues/write-reference.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';

/** `clewline/linkIssue`. */
export const linkIssue = ownRequest('clewline/linkIssue', provideLinkIssue);

/** The edit that names an issue at the item around the cursor. */
export function provideLinkIssue(editor: Editor, { place, name }: LinkIssueParams): WorkspaceEdit {
	const at = itemAt(editor, place);
	const text = name.trim();
	if (!findIssue(text, at.located.workspace.configuration.trackers)) {
		throw new Refusal(l10n.t('`{0}` names no issue of a tracker in clewline.yaml.', text));
	}
	return writeReference(at, text);
}
