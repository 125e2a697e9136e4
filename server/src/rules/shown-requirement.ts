import * as l10n from '@vscode/l10n';
import { isDrawn } from '../language/is-drawn.js';
import { isPromised } from '../workspace/coverage.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Rule, Violation } from './rule.js';

/**
 * A flow shows what is on a screen.
 *
 * A requirement that a screen names, and that is approved or further, is met by people on their way through the product: some diagram
 * names it, or a flow does in its fields. Not every team draws all of its flows, so that the rule is off unless a team wants it.
 *
 * @implements REQ-120
 *
 * @example invalid
 *   ### REQ-1: Pay by card
 *   - status: approved
 *
 *   ## SCR-1: Checkout
 *   - requirements: REQ-1
 *
 * @example valid
 *   ### REQ-1: Pay by card
 *   - status: approved
 *
 *   ## SCR-1: Checkout
 *   - requirements: REQ-1
 *
 *   ```mermaid
 *   flowchart TD
 *     cart --> pay["Pay by card (REQ-1)"]
 *   ```
 */
export const shownRequirement: Rule = {
	id: 'shown-requirement',
	defaultSeverity: 'off',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		for (const located of workspace.itemsIn(document)) {
			const violation = located.item.kind === 'requirement' && isPromised(located) ? checkItem(located, workspace) : undefined;
			if (violation) {
				yield violation;
			}
		}
	},
};

function checkItem(located: LocatedItem, workspace: Workspace): Violation | undefined {
	const { id, idSpan } = located.item;
	const references = workspace.referencesTo(located);
	const screens = references.filter(it => isNamedBy(it, 'screen')).flatMap(it => it.source?.item.id ?? []);
	const [screen] = screens.sort();
	return screen === undefined || references.some(it => isDrawn(it.document, it.reference) || isNamedBy(it, 'flow'))
		? undefined
		: { ...idSpan, message: l10n.t('`{0}` is on the screen `{1}`, and no flow shows it.', id, screen) };
}

function isNamedBy({ reference, source }: LocatedReference, kind: string): boolean {
	return source?.item.kind === kind && reference.verb !== 'mentions';
}
