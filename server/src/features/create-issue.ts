import * as l10n from '@vscode/l10n';
import type { CreateIssueParams, IssueMade } from '../protocol.js';
import { createOnce, findCreatingSite } from '../trackers/fetching/create-once.js';
import { NotDone, SiteLine } from '../trackers/fetching/site-line.js';
import { UnexpectedAnswer } from '../trackers/tracker.js';
import { qualifiedId } from '../workspace/workspace.js';
import type { Editor } from './feature.js';
import { itemAt } from './issues/item-at.js';
import { writeReference } from './issues/write-reference.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';

/** `clewline/createIssue`. */
export const createIssue = ownRequest('clewline/createIssue', provideCreateIssue);

/** Makes an issue that the user has seen and wants, and answers the edit that names it in the spec. */
export async function provideCreateIssue(editor: Editor, { place, title, body }: CreateIssueParams): Promise<IssueMade> {
	const { located, target } = itemAt(editor, place);
	const { trackers } = located.workspace.configuration;
	const site = findCreatingSite(trackers);
	const id = qualifiedId(located.workspace, target);
	const { trackerHost } = located;
	if (!site || !trackerHost) {
		throw new Refusal(l10n.t('Nobody may be asked here: trust the folder, and sign in to its tracker.'));
	}
	try {
		const made = await createOnce(site, { title, body, id }, { line: new SiteLine(trackerHost), sites: trackers });
		const now = itemAt(editor, place);
		if (qualifiedId(now.located.workspace, now.target) !== id) {
			throw new Refusal(l10n.t('{0} was created. Write it to `{1}` by hand: the spec has changed meanwhile.', made.text, id));
		}
		return { ...made, edit: writeReference(now, made.text) };
	} catch (error) {
		if (error instanceof NotDone || error instanceof UnexpectedAnswer) {
			throw new Refusal(l10n.t('No issue was created: {0}.', error.message));
		}
		throw error;
	}
}
