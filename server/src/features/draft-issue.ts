import * as l10n from '@vscode/l10n';
import type { IssueProposal, PlaceInSpec } from '../protocol.js';
import { findCreatingSite } from '../trackers/fetching/create-once.js';
import { draftIssueFor } from '../trackers/syncing/issue-draft.js';
import { qualifiedId } from '../workspace/workspace.js';
import type { Editor } from './feature.js';
import { itemAt } from './issues/item-at.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';

/** `clewline/draftIssue`. */
export const draftIssue = ownRequest('clewline/draftIssue', provideDraftIssue);

/** What an issue for the item around the cursor would say: its title, its text with its criteria, and where it stands. */
export function provideDraftIssue(editor: Editor, place: PlaceInSpec): IssueProposal {
	const { located, target, text } = itemAt(editor, place);
	const site = findCreatingSite(located.workspace.configuration.trackers);
	if (!site) {
		throw new Refusal(
			l10n.t('clewline.yaml names no tracker in which issues can be created, with its repository or its project.'),
		);
	}
	return {
		tracker: site.name,
		into: site.repository === '' ? (site.projects[0] ?? '') : site.repository,
		...draftIssueFor(target, text, qualifiedId(located.workspace, target)),
	};
}
