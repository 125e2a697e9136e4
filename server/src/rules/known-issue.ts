import * as l10n from '@vscode/l10n';
import { knownIssues } from './judgement/known-issues.js';
import type { Rule } from './rule.js';

/**
 * The issues of a requirement exist.
 *
 * A number with a slip in it leads to the work of somebody else, or to nothing. Only a tracker that knows who asks can say that an
 * issue is not there, and only what it has said within a day counts: offline, this rule is silent.
 *
 * @implements REQ-709
 *
 * @example invalid
 *   //// clewline.yaml
 *   trackers: { github: { repository: acme/shop } }
 *   //// tracker.json
 *   { "#1280": null }
 *   //// specs/pay.md
 *   ### REQ-1: Pay as a guest
 *   - issues: #1280
 *
 * @example valid
 *   //// clewline.yaml
 *   trackers: { github: { repository: acme/shop } }
 *   //// tracker.json
 *   { "#128": { "title": "Pay as a guest" } }
 *   //// specs/pay.md
 *   ### REQ-1: Pay as a guest
 *   - issues: #128
 */
export const knownIssue: Rule = {
	id: 'known-issue',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		for (const { reference, reading, issue } of knownIssues(document, workspace)) {
			if (!issue) {
				const { start, end, text } = reference;
				yield { start, end, message: l10n.t('{0} knows no issue `{1}`, or hides it from you.', reading.tracker, text) };
			}
		}
	},
};
