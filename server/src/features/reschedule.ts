import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Rescheduling, RescheduleParams } from '../drawing/roadmap/exchange.js';
import { readPlan } from '../views/roadmap/plan.js';
import type { LocatedItem } from '../workspace/postings.js';
import { Changes } from './changes.js';
import type { Editor } from './feature.js';
import type { Folder } from './located.js';
import { openFolder } from './open-folder.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';
import { findItem } from './rescheduling/find-item.js';
import { shiftPlan } from './rescheduling/shift-plan.js';

/** `clewline/reschedule`. */
export const reschedule = ownRequest('clewline/reschedule', provideReschedule);

/**
 * One edit that moves items of a roadmap in time, in all their files. Whoever has seen other dates than are written now is refused.
 *
 * @implements REQ-402
 */
export function provideReschedule(editor: Editor, { folder: uri, changes: asked }: RescheduleParams): WorkspaceEdit {
	const folder = openFolder(editor, uri);
	const changes = new Changes(folder);
	for (const rescheduling of asked) {
		const located = findMovable(folder, rescheduling);
		for (const { start, end, newText } of shiftPlan(located, rescheduling.edge, rescheduling.days)) {
			changes.replace(located.document, { start, end }, newText);
		}
	}
	return changes.toEdit();
}

/** @throws Refusal where the item is gone, or was moved meanwhile. */
function findMovable({ workspace }: Folder, rescheduling: Rescheduling): LocatedItem {
	const { id, seen } = rescheduling;
	const { located } = findItem(workspace, rescheduling);
	const { span } = readPlan(located);
	if (!span) {
		throw new Refusal(l10n.t('`{0}` has no date of its own that could move. Write one into its spec first.', id));
	}
	if (span.start !== seen.start || span.end !== seen.end) {
		throw new Refusal(l10n.t('The dates of `{0}` have changed meanwhile. Look again, and move it then.', id));
	}
	return located;
}
