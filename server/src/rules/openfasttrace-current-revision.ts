import * as l10n from '@vscode/l10n';
import type { Document } from '../language/document.js';
import { type ArtifactLink, artifactLinks, isInUse } from '../workspace/artifact-links.js';
import type { LocatedReference } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Rule, Violation } from './rule.js';

/**
 * What covers an item of OpenFastTrace covers its revision of today.
 *
 * A revision rises when what an item asks for is another thing: code and tests that cover an older one have not been looked at since, and
 * do not count. A newer one than there is was most likely written too early. OpenFastTrace calls such links outdated and predated.
 *
 * @implements REQ-610
 *
 * @example invalid
 *   //// doc/spec.md
 *   `req~login~2`
 *
 *   Needs: impl
 *   //// src/login.ts
 *   // [impl->req~login~1]
 *
 * @example valid
 *   //// doc/spec.md
 *   `req~login~2`
 *
 *   Needs: impl
 *   //// src/login.ts
 *   // [impl->req~login~2]
 */
export const openFastTraceCurrentRevision: Rule = {
	id: 'openfasttrace-current-revision',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	checkSpec: staleLinks,
	checkCode: staleLinks,
};

function* staleLinks(document: Document, workspace: Workspace): Generator<Violation> {
	for (const link of workspace.referencesIn(document)) {
		const [first] = artifactLinks(workspace, link);
		const violation = first && isReal(first, workspace) ? describe(link, first.state, first.id) : undefined;
		if (violation) {
			yield violation;
		}
	}
}

/** Whether a link leads to more than a tag that covers nothing, which is an example. */
function isReal({ id, target }: ArtifactLink, workspace: Workspace): boolean {
	return target !== undefined || workspace.tagsNamed(id).some(it => isInUse(workspace, it));
}

function describe({ reference: { id, start, end } }: LocatedReference, state: string, current: string): Violation | undefined {
	const data = { id, current, state };
	switch (state) {
		case 'outdated': {
			const message = l10n.t(
				'`{0}` is `{1}` by now. See whether this still does what it says, and cover the new revision.',
				id,
				current,
			);
			return { start, end, message, data };
		}
		case 'predated':
			return {
				start,
				end,
				message: l10n.t('There is no `{0}` yet, only `{1}`. Correct the revision here or there.', id, current),
				data,
			};
		default:
			return undefined;
	}
}
