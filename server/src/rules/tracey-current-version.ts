import * as l10n from '@vscode/l10n';
import { parseRuleId } from '../language/dialects/tracey/rule-id.js';
import type { Rule } from './rule.js';

/**
 * Code that implements or verifies a requirement of tracey has been looked at in its version of today.
 *
 * A version rises when the text of a requirement changes. Code that names an earlier one was written for another text: change it first, then
 * the number. tracey calls such a reference stale, and does not count it.
 *
 * @implements REQ-612
 *
 * @example invalid
 *   //// docs/spec.md
 *   r[auth.login+2]
 *   People sign in with a key.
 *   //// src/login.ts
 *   // r[impl auth.login]
 *
 * @example valid
 *   //// docs/spec.md
 *   r[auth.login+2]
 *   People sign in with a key.
 *   //// src/login.ts
 *   // r[impl auth.login+2]
 */
export const traceyCurrentVersion: Rule = {
	id: 'tracey-current-version',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: true,

	*checkCode(document, workspace) {
		for (const link of workspace.referencesIn(document)) {
			const { id, definitions } = link.posting;
			const found = id.includes('.') && definitions.length === 0 ? workspace.resolve(link) : undefined;
			const current = found?.type === 'resolved' && found.target.item.id.includes('+') ? found.target.item.id : id;
			if (parseRuleId(current).version > parseRuleId(id).version) {
				const message = l10n.t(
					'`{0}` is `{1}` by now. Make this do what it says today, then write the new version.',
					id,
					current,
				);
				const { start, end } = link.reference;
				yield { start, end, message, data: { id, current } };
			}
		}
	},
};
