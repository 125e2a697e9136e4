import * as l10n from '@vscode/l10n';
import type { Document } from '../language/document.js';
import { artifactLinks, artifactTypeOf } from '../workspace/artifact-links.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Rule, Violation } from './rule.js';

/**
 * What covers an item of OpenFastTrace is of a type that the item needs.
 *
 * An item says by `Needs:` what shall cover it. What covers it besides counts for nothing: either the item lacks the type there, or the
 * link is meant for another item. OpenFastTrace calls such a link unwanted.
 *
 * @implements REQ-610
 *
 * @example invalid
 *   //// doc/spec.md
 *   `req~login~1`
 *
 *   Needs: dsn
 *   //// src/login.ts
 *   // [impl->req~login~1]
 *
 * @example valid
 *   //// doc/spec.md
 *   `req~login~1`
 *
 *   Needs: dsn, impl
 *   //// src/login.ts
 *   // [impl->req~login~1]
 */
export const openFastTraceWantedCoverage: Rule = {
	id: 'openfasttrace-wanted-coverage',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	checkSpec: unwantedLinks,
	checkCode: unwantedLinks,
};

function* unwantedLinks(document: Document, workspace: Workspace): Generator<Violation> {
	for (const link of workspace.referencesIn(document)) {
		if (artifactLinks(workspace, link).some(it => it.state === 'unwanted')) {
			const { id, start, end } = link.reference;
			const type = artifactTypeOf(link) ?? '';
			const message = l10n.t('`{0}` needs no “{1}”. Add it to `Needs:` there, or take this link out.', id, type);
			yield { start, end, message, data: { id, type } };
		}
	}
}
