import * as l10n from '@vscode/l10n';
import type { Verb } from '../language/verb.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import { ItemGraph } from './judgement/item-graph.js';
import type { Rule, Violation } from './rule.js';

/**
 * No item waits for itself.
 *
 * Items that depend on each other can never start, items that refine each other explain nothing, and of two that supersede
 * each other none is left. Each reference on the way around is reported, since any of them may be the wrong one.
 *
 * @implements REQ-105
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

	*checkSpec(document, workspace) {
		for (const link of workspace.referencesIn(document)) {
			const violation =
				link.source && familyByVerb.has(link.reference.verb) ? checkLink(link.source, link, workspace) : undefined;
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

const familyByVerb: ReadonlyMap<Verb, number> = new Map(
	families.flatMap((family, index) => Array.from(family, verb => [verb, index] as const)),
);

function checkLink(source: LocatedItem, link: LocatedReference, workspace: Workspace): Violation | undefined {
	const { item } = source;
	const { reference } = link;
	const graph = graphsOf(workspace)[familyByVerb.get(reference.verb) ?? -1];
	const target = graph?.targetOf(link);
	// Records of a collection that require each other say nothing of an order.
	const isOfCollection = item.form === 'field' && reference.certainty === 'named';
	if (!graph || !target || isOfCollection || !graph.isCycle(source, target)) {
		return undefined;
	}

	const way = graph.findPath(target, source)?.map(it => it.id);
	const path = [item.id, ...(way ?? [target.item.id, item.id])];
	const shown = way ? shorten(path) : [item.id, target.item.id, '…', item.id];
	const message =
		path.length === 2
			? l10n.t('`{0}` refers to itself. Take this reference out.', item.id)
			: l10n.t('`{0}` comes back to itself: {1}. Take one of these references out.', item.id, shown.join(' → '));
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
