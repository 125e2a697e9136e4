import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';

/**
 * An ID belongs to one item.
 *
 * A link to an ID that two items share could mean either, so no report about coverage can be trusted. IDs must differ within
 * their scope: the workspace folder, or the feature folder where the format restarts its numbers. Upper and lower case differ.
 *
 * @implements REQ-102
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   ### REQ-1: Log out
 *
 * @example invalid
 *   //// specs/login.md
 *   ### REQ-1: Log in
 *   //// specs/logout.md
 *   - **REQ-1** Log out
 *
 * @example valid
 *   ### REQ-1: Log in
 *   ### REQ-2: Log out
 *
 * @example valid
 *   //// specs/001-login/spec.md
 *   - **FR-001**: The system MUST let people log in.
 *   //// specs/002-logout/spec.md
 *   - **FR-001**: The system MUST let people log out.
 */
export const uniqueId: Rule = {
	id: 'unique-id',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	*check(document, workspace) {
		for (const located of document.type === 'spec' ? workspace.itemsIn(document) : []) {
			if (located.posting.definitions.length === 1) {
				continue;
			}
			const { id, idSpan } = located.item;
			const all = workspace.rivalsOf(located);
			const others = all.filter(it => it.document !== document || it.item.idSpan.start !== idSpan.start);
			if (others.length > 0 && others.length < all.length) {
				yield {
					...idSpan,
					message: l10n.t('`{0}` is defined {1} times. Give each item an ID of its own.', id, all.length),
					related: others.slice(0, mostPlaces).map(it => ({
						...it.item.idSpan,
						document: it.document,
						message: l10n.t('`{0}` is defined here, too.', id),
					})),
					data: { id },
				};
			}
		}
	},
};

/** Nobody looks at more places than these. */
const mostPlaces = 10;
