import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';

/**
 * Mermaid can draw a diagram.
 *
 * Where it cannot, readers see a red error, or nothing, in place of the picture, and nobody who writes in a text editor sees that. The
 * parsers of Mermaid itself judge every type of diagram that it has.
 *
 * @implements REQ-115
 *
 * @example invalid
 *   ```mermaid
 *   flowchart TD
 *     cart --> pay[Pay
 *   ```
 *
 * @example valid
 *   ```mermaid
 *   flowchart TD
 *     cart --> pay[Pay]
 *   ```
 */
export const validDiagram: Rule = {
	id: 'valid-diagram',
	defaultSeverity: 'error',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		for (const diagram of document.diagrams) {
			const fault = workspace.readingOf(diagram)?.fault;
			if (fault) {
				yield {
					start: diagram.start + fault.start,
					end: diagram.start + fault.end,
					message: l10n.t('Mermaid cannot draw this: {0}.', fault.message.replace(/\.$/, '')),
				};
			}
		}
	},
};
