import * as l10n from '@vscode/l10n';
import { findFact } from '../language/item-facts.js';
import { itemsWithIssues } from '../workspace/items-with-issues.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Rule } from './rule.js';

/**
 * What is promised and urgent has an issue.
 *
 * A requirement of priority P0 or P1 that was approved and that no tracker knows of will be built by nobody. An issue of the item around it, or
 * of a part of it, will do, and so will one in its text. The rule asks nothing of teams that have configured no tracker.
 *
 * @implements REQ-711
 *
 * @example invalid
 *   //// clewline.yaml
 *   trackers: { github: { repository: acme/shop } }
 *   //// specs/pay.md
 *   ### REQ-1: Pay as a guest
 *   - status: approved
 *   - priority: P0
 *
 * @example valid
 *   //// clewline.yaml
 *   trackers: { github: { repository: acme/shop } }
 *   //// specs/pay.md
 *   ### REQ-1: Pay as a guest
 *   - status: approved
 *   - priority: P0
 *   - issues: #128
 */
export const linkedWork: Rule = {
	id: 'linked-work',
	defaultSeverity: 'information',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		if (workspace.configuration.trackers.length === 0) {
			return;
		}
		const linked = itemsWithIssues(document);
		for (const located of workspace.itemsIn(document)) {
			const { id, idSpan } = located.item;
			if (isUrgent(located) && !linked.has(located.item)) {
				yield { ...idSpan, message: l10n.t('`{0}` is approved and urgent, and no issue is named for it.', id) };
			}
		}
	},
};

function isUrgent(located: LocatedItem): boolean {
	const { kind, status } = located.item;
	return kind === 'requirement' && status === 'approved' && /^P[01]\b/i.test(findFact(located, 'priority')?.value ?? '');
}
