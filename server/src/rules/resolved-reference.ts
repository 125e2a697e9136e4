import * as l10n from '@vscode/l10n';
import type { Document, Reference } from '../language/document.js';
import { nameOfReference } from '../language/reference-name.js';
import { artifactLinks } from '../workspace/artifact-links.js';
import { prefixOf, type Workspace } from '../workspace/workspace.js';
import { isPlaceholder } from './judgement/placeholder.js';
import type { Rule, Violation } from './rule.js';

/**
 * An ID that is named is defined somewhere.
 *
 * A reference to nothing is a slip of the pen, or what is left of an item that has gone: whoever follows it finds nothing,
 * and coverage counts a link that is none. In fields made for links every ID counts, in markers and titles of tests those of
 * which the workspace has other items with the same prefix. In running text an ID counts where its scope has such items;
 * placeholders such as `REQ-000`, code spans, ranges, what is struck out and what a change log tells are left alone,
 * and so is what covers an item of OpenFastTrace in another revision, of which `openfasttrace-current-revision` tells. Of a requirement of
 * Kiro whose criteria are not counted, none is missing. What a system or a standard asks for, as `SYS-REQ-1` and `SRS_BSW_00101`, may be kept
 * elsewhere while the workspace has none of its like. While a spec is no text, or too
 * large to be read, nothing is said, for what is missing may be defined there.
 *
 * @implements REQ-103
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   - depends-on: REQ-2
 *
 * @example invalid
 *   ### REQ-1: Log in
 *
 *   The form is the one of REQ-2.
 *
 * @example invalid
 *   //// specs/login.md
 *   ### REQ-1: Log in
 *   //// src/login.ts
 *   // @implements REQ-2
 *
 * @example valid
 *   ### REQ-1: Log in
 *   - depends-on: REQ-2
 *
 *   ### REQ-2: Register
 *
 * @example valid
 *   ### REQ-1: Log in
 *
 *   The team of ADR-12 has decided so. IDs look like `REQ-12`.
 */
export const resolvedReference: Rule = {
	id: 'resolved-reference',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	checkSpec(document, workspace) {
		const scope = workspace.scopeOf(document.path);
		return orphans(document, workspace, ({ id, certainty }) => {
			const isProse = certainty === 'prose' && !isPlaceholder(id) && workspace.definesPrefix(scope, prefixOf(id));
			const isDeclared = certainty === 'declared' && !isOfOtherLevel(id, workspace);
			return (isDeclared || isProse) && !workspace.isUncounted(scope, requirementOf(id));
		});
	},
	checkCode: (document, workspace) =>
		orphans(
			document,
			workspace,
			({ id, certainty }) => certainty === 'declared' && !isPlaceholder(id) && workspace.hasPrefix(prefixOf(id)),
		),
};

/** Whether an ID is that of a level of which the workspace has no requirements. */
function isOfOtherLevel(id: string, workspace: Workspace): boolean {
	return /^(?:[A-Z][A-Z0-9]*-){1,3}(?:REQ|FR|NFR)-|^[A-Z]+_/.test(id) && !workspace.hasPrefix(prefixOf(id));
}

/** The number of the requirement that a criterion is counted in: `1` for `1.2`. */
function requirementOf(id: string): string {
	return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

/** @param isMeant Whether a reference to nothing is surely meant as one to something. */
function* orphans(document: Document, workspace: Workspace, isMeant: (reference: Reference) => boolean): Generator<Violation> {
	for (const link of workspace.hasUnreadSpecs ? [] : workspace.referencesIn(document)) {
		const { reference } = link;
		const isMissing = workspace.resolve(link).type === 'missing' && isMeant(reference);
		if (isMissing && artifactLinks(workspace, link).every(it => it.state === 'orphaned')) {
			const { id, qualifier, verb, start, end } = reference;
			yield {
				start,
				end,
				...(isInformal(reference) && { severity: 'information' as const }),
				message: l10n.t('`{0}` is not defined in this workspace. Correct the ID, or define it.', nameOfReference(reference)),
				data: { id, verb, ...(qualifier !== undefined && { qualifier }) },
			};
		}
	}
}

/** To OpenFastTrace, what an item depends on tells the reader something, and has no effect. */
function isInformal({ id, verb }: Reference): boolean {
	return verb === 'depends-on' && id.includes('~');
}
