import * as l10n from '@vscode/l10n';
import type { LocatedReference } from '../workspace/postings.js';
import type { Rule } from './rule.js';

/**
 * One open change at a time changes a requirement of OpenSpec.
 *
 * A modified requirement replaces the whole of the old one. Of two open changes that touch the same requirement, the one that is archived
 * last undoes the other, and nobody is told. Archived changes do not count.
 *
 * @implements REQ-602
 *
 * @example invalid
 *   //// openspec/changes/add-passkeys/specs/login/spec.md
 *   ## REMOVED Requirements
 *   ### Requirement: Sign in
 *   //// openspec/changes/add-lockout/specs/login/spec.md
 *   ## REMOVED Requirements
 *   ### Requirement: Sign in
 *
 * @example valid
 *   //// openspec/changes/add-passkeys/specs/login/spec.md
 *   ## REMOVED Requirements
 *   ### Requirement: Sign in
 *   //// openspec/changes/archive/2026-01-20-add-lockout/specs/login/spec.md
 *   ## REMOVED Requirements
 *   ### Requirement: Sign in
 */
export const openSpecSingleChange: Rule = {
	id: 'openspec-single-change',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		const links = document.delta ? workspace.referencesIn(document) : [];
		for (const link of links) {
			const rivals = link.reference.verb === 'changes' ? rivalsOf(link) : [];
			if (rivals.length > 0) {
				const { id, start, end } = link.reference;
				const changes = [...new Set(rivals.map(it => changeOf(it.document.path)))].sort();
				yield {
					start,
					end,
					message: l10n.t(
						'Another open change touches “{0}”, too: {1}. Agree on one, or archive it first.',
						id,
						changes.join(', '),
					),
					data: { name: id, changes },
				};
			}
		}
	},
};

/** What other open changes say of the same requirement. */
function rivalsOf({ document, reference, posting }: LocatedReference): LocatedReference[] {
	return posting.references.filter(
		it =>
			it.reference.verb === 'changes' &&
			it.reference.qualifier === reference.qualifier &&
			changeOf(it.document.path) !== changeOf(document.path),
	);
}

/** In `openspec/changes/add-passkeys/specs/login/spec.md`, `add-passkeys`. */
function changeOf(path: string): string {
	return /(?:^|\/)changes\/(?<change>[^/]+)\//.exec(path)?.groups?.['change'] ?? '';
}
