import * as l10n from '@vscode/l10n';
import type { Reference, SpecDocument } from '../language/document.js';
import type { Verb } from '../language/verb.js';
import type { Workspace } from '../workspace/workspace.js';
import { ItemGraph } from './judgement/item-graph.js';
import type { Rule, Violation } from './rule.js';

/**
 * No item waits for itself.
 *
 * Items that depend on each other can never start, items that refine each other explain nothing, and of two that supersede
 * each other none is left. Each reference on the way around is reported, since any of them may be the wrong one.
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   - depends-on: REQ-2
 *
 *   ### REQ-2: Accounts
 *   - depends-on: REQ-1
 *
 * @example valid
 *   ### REQ-1: Log in
 *   - depends-on: REQ-2
 *
 *   ### REQ-2: Accounts
 */
export const noCycle: Rule = {
	id: 'no-cycle',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	*check(document, workspace) {
		if (document.type !== 'spec') {
			return;
		}
		for (const reference of document.references) {
			const violation = checkReference(reference, document, workspace);
			if (violation) {
				yield violation;
			}
		}
	},
};

/** Links that say the same: a part that depends on its whole, or the other way round, is no cycle. */
const families: readonly ReadonlySet<Verb>[] = [
	new Set(['depends-on']),
	new Set(['refines', 'part-of']),
	new Set(['supersedes']),
];

function checkReference(reference: Reference, document: SpecDocument, workspace: Workspace): Violation | undefined {
	const family = families.findIndex(it => it.has(reference.verb));
	const item = document.items[reference.from];
	const graph = item && graphsOf(workspace)[family];
	const target = graph?.targetOf(document, reference);
	if (!graph || !target || !graph.isCycle({ document, item }, target)) {
		return undefined;
	}

	const path = [item, ...(graph.findPath(target, { document, item }) ?? [target.item, item])].map(it => it.id);
	const message =
		path.length === 2
			? l10n.t('`{0}` refers to itself. Take this reference out.', item.id)
			: l10n.t('`{0}` comes back to itself: {1}. Take one of these references out.', item.id, shorten(path).join(' → '));
	return { start: reference.start, end: reference.end, message, data: { path } };
}

const graphsByWorkspace = new WeakMap<Workspace, readonly ItemGraph[]>();

function graphsOf(workspace: Workspace): readonly ItemGraph[] {
	const known = graphsByWorkspace.get(workspace) ?? families.map(it => new ItemGraph(workspace, it));
	graphsByWorkspace.set(workspace, known);
	return known;
}

/** A way around that is long is shown by its beginning and its end. */
function shorten(path: readonly string[]): readonly string[] {
	return path.length <= mostShown ? path : [...path.slice(0, mostShown - 2), '…', ...path.slice(-1)];
}

const mostShown = 8;
