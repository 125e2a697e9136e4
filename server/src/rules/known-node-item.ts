import * as l10n from '@vscode/l10n';
import { isDrawn } from '../language/is-drawn.js';
import type { Rule } from './rule.js';

/**
 * The boxes of a diagram name items that are still meant to be.
 *
 * A flow that shows a requirement which was dropped shows a product that nobody will build. (An ID that does not exist is reported by
 * `resolved-reference`, in a diagram as anywhere.)
 *
 * @implements REQ-119
 *
 * @example invalid
 *   ### REQ-1: Pay by fax
 *   - status: dropped
 *
 *   ```mermaid
 *   flowchart TD
 *     cart --> pay["Pay by fax (REQ-1)"]
 *   ```
 *
 * @example valid
 *   ### REQ-1: Pay by card
 *   - status: approved
 *
 *   ```mermaid
 *   flowchart TD
 *     cart --> pay["Pay by card (REQ-1)"]
 *   ```
 */
export const knownNodeItem: Rule = {
	id: 'known-node-item',
	defaultSeverity: 'information',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		for (const located of document.diagrams.length > 0 ? workspace.referencesIn(document) : []) {
			if (isDrawn(document, located.reference)) {
				const resolution = workspace.resolve(located);
				if (resolution.type === 'resolved' && resolution.target.item.status === 'dropped') {
					const { start, end, id } = located.reference;
					yield { start, end, message: l10n.t('`{0}` was dropped, and this diagram still shows it.', id) };
				}
			}
		}
	},
};
