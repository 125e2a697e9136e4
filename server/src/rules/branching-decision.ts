import * as l10n from '@vscode/l10n';
import { spanOfStep, userFlowsIn } from './judgement/user-flow.js';
import type { Rule } from './rule.js';

/**
 * A decision has more than one way out.
 *
 * A diamond asks a question. Where only one answer has an arrow, nobody has decided what happens otherwise, and the one who builds it will.
 *
 * @implements REQ-118
 *
 * @example invalid
 *   ```mermaid
 *   flowchart TD
 *     start([Start]) --> paid{Paid?}
 *     paid -->|yes| receipt[Receipt]
 *   ```
 *
 * @example valid
 *   ```mermaid
 *   flowchart TD
 *     start([Start]) --> paid{Paid?}
 *     paid -->|yes| receipt[Receipt]
 *     paid -->|no| start
 *   ```
 */
export const branchingDecision: Rule = {
	id: 'branching-decision',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		for (const userFlow of userFlowsIn(document, workspace)) {
			for (const step of userFlow.flow.nodes) {
				if (step.shape === 'decision' && userFlow.next.get(step.id)?.length === 1) {
					yield {
						...spanOfStep(userFlow, step),
						message: l10n.t('This decision has one way out. Say what happens otherwise.'),
					};
				}
			}
		}
	},
};
