import * as l10n from '@vscode/l10n';
import { reachedSteps, spanOfStep, userFlowsIn } from './judgement/user-flow.js';
import type { Rule } from './rule.js';

/**
 * A user flow ends only where it is meant to.
 *
 * At a step without a way out people are stuck, or the author has forgotten what happens then. An end is marked: `[*]` in a state
 * diagram; in a flowchart a rounded box or a circle, or the word “End” or “结束”. A flow that marks no end is not judged.
 *
 * @implements REQ-117
 *
 * @example invalid
 *   ```mermaid
 *   flowchart TD
 *     start([Start]) --> pay{Paid?}
 *     pay -->|yes| done([Done])
 *     pay -->|no| failed[Payment failed]
 *   ```
 *
 * @example valid
 *   ```mermaid
 *   flowchart TD
 *     start([Start]) --> pay{Paid?}
 *     pay -->|yes| done([Done])
 *     pay -->|no| failed[Payment failed] --> pay
 *   ```
 */
export const noDeadEnd: Rule = {
	id: 'no-dead-end',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		for (const userFlow of userFlowsIn(document, workspace).filter(it => it.ends.size > 0)) {
			const reached = reachedSteps(userFlow);
			for (const step of userFlow.flow.nodes) {
				if (reached.has(step.id) && !userFlow.ends.has(step) && userFlow.next.get(step.id)?.length === 0) {
					yield {
						...spanOfStep(userFlow, step),
						message: l10n.t(
							'The flow stops here, and this is not marked as an end. Say what comes next, or give it a round shape.',
						),
					};
				}
			}
		}
	},
};
