import * as l10n from '@vscode/l10n';
import { artifactLinks } from '../workspace/artifact-links.js';
import type { Severity } from '../workspace/configuration.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Rule, Violation } from './rule.js';

/**
 * A link leads to one item.
 *
 * Where a format restarts its numbers in every feature folder, many items share an ID. From outside of these folders a field or
 * a marker must say which one it means: `003-user-auth/FR-001`. Running text may leave that to the reader. In code it is no more than
 * information, unless the file says of other IDs which are meant: the place of a test often tells.
 *
 * @implements REQ-104
 *
 * @example invalid
 *   //// specs/001-login/spec.md
 *   - **FR-001**: The system MUST let people log in.
 *   //// specs/002-logout/spec.md
 *   - **FR-001**: The system MUST let people log out.
 *   //// docs/plan.md
 *   ### REQ-1: Sessions
 *   - refines: FR-001
 *
 * @example valid
 *   //// specs/001-login/spec.md
 *   - **FR-001**: The system MUST let people log in.
 *   //// specs/002-logout/spec.md
 *   - **FR-001**: The system MUST let people log out.
 *   //// docs/plan.md
 *   ### REQ-1: Sessions
 *   - refines: 001-login/FR-001
 */
export const unambiguousReference: Rule = {
	id: 'unambiguous-reference',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	checkSpec: (document, workspace) => ambiguousLinks(workspace.referencesIn(document), workspace, undefined),
	checkCode(document, workspace) {
		const links = workspace.referencesIn(document);
		const isLenient = links.every(({ reference: it }) => it.qualifier === undefined || it.certainty !== 'declared');
		return ambiguousLinks(links, workspace, isLenient ? 'information' : undefined);
	},
};

/** @param severity How much it weighs that an ID means many items, where that is not the rule's own weight. */
function* ambiguousLinks(
	links: readonly LocatedReference[],
	workspace: Workspace,
	severity: Severity | undefined,
): Generator<Violation> {
	for (const link of links) {
		const { definitions, aliased } = link.posting;
		if (definitions.length + aliased.length < 2) {
			continue;
		}
		const { start, end, id, certainty } = link.reference;
		if (definitions.length > 1 && artifactLinks(workspace, link).some(it => it.state === 'ambiguous')) {
			const message = l10n.t('`{0}` is defined {1} times, and this may cover any of them.', id, definitions.length);
			yield { start, end, message, data: { id } };
			continue;
		}
		const resolution = certainty === 'declared' ? workspace.resolve(link) : undefined;
		if (resolution?.type === 'ambiguous') {
			const candidates = qualifiedForms(workspace, resolution.candidates);
			const message = describe(id, resolution.candidates.length, candidates);
			yield { start, end, ...(severity && { severity }), message, data: { id, candidates } };
		}
	}
}

/** A message that names more is read by nobody. */
const mostShown = 5;

function describe(id: string, count: number, candidates: readonly string[]): string {
	const shown = candidates.slice(0, mostShown).map(it => `\`${it}\``);
	const names = (candidates.length > mostShown ? [...shown, '…'] : shown).join(', ');
	return l10n.t('`{0}` means {1} items. Write which one: {2}.', id, count, names);
}

/**
 * How the first candidates are written so that each alone is meant. An item of the workspace folder itself has no such form. All that
 * names an ID of many items from one scope has the same candidates.
 */
function qualifiedForms(workspace: Workspace, candidates: readonly LocatedItem[]): readonly string[] {
	const known = formsByCandidates.get(candidates);
	if (known) {
		return known;
	}
	const scopes = candidates.map(it => workspace.scopeOf(it.document.path));
	const forms = candidates.slice(0, mostForms).flatMap(({ item }, index) => {
		const scope = scopes[index] ?? '';
		return scope === '' ? [] : `${shortestName(scope, scopes)}/${item.id}`;
	});
	formsByCandidates.set(candidates, forms);
	return forms;
}

const formsByCandidates = new WeakMap<readonly LocatedItem[], readonly string[]>();

/** Nobody chooses among more. */
const mostForms = 20;

/** As many of a folder's last parts as tell it from the other scopes. */
function shortestName(scope: string, scopes: readonly string[]): string {
	const parts = scope.split('/');
	for (let count = 1; count < parts.length; count++) {
		const name = parts.slice(-count).join('/');
		if (!scopes.some(it => it !== scope && (it === name || it.endsWith(`/${name}`)))) {
			return name;
		}
	}
	return scope;
}
