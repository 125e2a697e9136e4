import * as l10n from '@vscode/l10n';
import type { ItemForm } from '../language/document.js';
import { findFact } from '../language/item-facts.js';
import { isPromised } from '../workspace/coverage.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Rule } from './rule.js';

/**
 * A promised requirement says when it is met.
 *
 * Without acceptance criteria the developer, the tester and the product manager each have their own idea of “done”. A list
 * under “Acceptance criteria”, Given/When/Then, WHEN … SHALL …, or a criterion elsewhere that refers to the requirement
 * will do. Rows and list items are too short to hold any, and are not asked.
 *
 * @implements REQ-107
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   - status: approved
 *
 *   People can log in.
 *
 * @example valid
 *   ### REQ-1: Log in
 *   - status: approved
 *
 *   #### Acceptance criteria
 *   - [ ] **AC-1** WHEN the password is right THE SYSTEM SHALL open the account.
 *
 *   ### REQ-2: Log out
 *   - status: draft
 */
export const acceptanceCriteria: Rule = {
	id: 'acceptance-criteria',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		for (const located of document.dialect === 'native' ? workspace.itemsIn(document) : []) {
			const { id, idSpan, status } = located.item;
			if (needsCriteria(located) && !hasCriterionElsewhere(located, workspace)) {
				const written = findFact(located, 'status')?.value;
				yield {
					...idSpan,
					message: l10n.t('`{0}` is {1}, but nothing says when it is met. Add acceptance criteria.', id, written ?? status ?? ''),
					data: { id },
				};
			}
		}
	},
};

const longForms: ReadonlySet<ItemForm> = new Set(['front-matter', 'heading']);

function needsCriteria(located: LocatedItem): boolean {
	const { kind, form, hasCriteria } = located.item;
	return kind === 'requirement' && longForms.has(form) && !hasCriteria && isPromised(located);
}

function hasCriterionElsewhere(located: LocatedItem, workspace: Workspace): boolean {
	return workspace.referencesTo(located).some(({ source }) => source?.item.kind === 'criterion');
}
