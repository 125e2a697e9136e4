import * as l10n from '@vscode/l10n';
import { reachedSteps, spanOfStep, userFlowsIn } from './judgement/user-flow.js';
import type { Rule } from './rule.js';

/**
 * Every step of a user flow can be reached.
 *
 * A flow begins where its author says so: at `[*]` in a state diagram, at a step called “Start” or “开始” in a flowchart. A step to which
 * no way leads from there is one that people never see, or an arrow that was forgotten. Other diagrams have no such step, and are
 * not judged, nor are boxes without any arrow, such as those of a legend.
 *
 * @implements REQ-116
 *
 * @example invalid
 *   ```mermaid
 *   flowchart TD
 *     start([Start]) --> cart[Cart]
 *     receipt[Receipt] --> cart
 *   ```
 *
 * @example valid
 *   ```mermaid
 *   flowchart TD
 *     start([Start]) --> cart[Cart]
 *     cart --> receipt[Receipt]
 *   ```
 */
export const reachableNode: Rule = {
	id: 'reachable-node',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,

	*checkSpec(document, workspace) {
		for (const userFlow of userFlowsIn(document, workspace)) {
			const reached = reachedSteps(userFlow);
			const joined = new Set(userFlow.flow.edges.flatMap(it => [it.from, it.to]));
			for (const step of userFlow.flow.nodes) {
				if (joined.has(step.id) && !reached.has(step.id)) {
					yield {
						...spanOfStep(userFlow, step),
						message: l10n.t('No way leads here from the start of the flow. Draw an arrow to it, or mark it as a start.'),
					};
				}
			}
		}
	},
};
