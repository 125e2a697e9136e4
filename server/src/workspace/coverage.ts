import { promisedStatuses } from '../language/attribute.js';
import type { Verb } from '../language/verb.js';
import type { LocatedItem } from './postings.js';
import type { Workspace } from './workspace.js';

/** What an item needs against what links to it. */
export interface Coverage {
	/** Verbs (`implements`, `verifies`), or kinds of items that must refer to it. */
	readonly needs: readonly string[];

	/** Those needs that nothing meets. */
	readonly unmet: readonly string[];
}

/** How far an item is covered: `none` where it needs nothing. */
export type CoverageState = 'covered' | 'partial' | 'uncovered' | 'none';

/** The coverage of one item, by its own links and those of the criteria inside it. */
export function coverageOf(workspace: Workspace, located: LocatedItem): Coverage {
	const needs = needsOf(workspace, located);
	const met = needs.length === 0 ? new Set<string>() : metBy(workspace, located);
	return { needs, unmet: needs.filter(it => !met.has(it)) };
}

/** One word for a coverage. */
export function stateOf({ needs, unmet }: Coverage): CoverageState {
	return needs.length === 0 ? 'none' : unmet.length === 0 ? 'covered' : unmet.length === needs.length ? 'uncovered' : 'partial';
}

/** The items that an item is finished by: those inside it, and those that refine it or are part of it; in no particular order. */
export function partsOf(workspace: Workspace, located: LocatedItem): readonly LocatedItem[] {
	const refining = workspace.referencesTo(located).filter(it => it.source && isPartVerb(it.reference.verb));
	return refining.length === 0 ? located.inside : [...located.inside, ...refining.flatMap(it => it.source ?? [])];
}

function isPartVerb(verb: Verb): boolean {
	return verb === 'refines' || verb === 'part-of';
}

/** Whether a team has promised an item: approved, in progress, or shipped. */
export function isPromised({ item }: LocatedItem): boolean {
	return item.status !== undefined && promisedStatuses.has(item.status);
}

function needsOf({ configuration }: Workspace, { item }: LocatedItem): readonly string[] {
	const own = item.attributes.find(it => it.key === 'needs')?.value;
	if (own !== undefined) {
		return own.split(/[\s,，、[\]]+/).filter(it => it !== '' && it !== 'none' && it !== '无');
	}
	return configuration.needs.get(item.kind) ?? [];
}

/** An item's criteria stand for it. */
function metBy(workspace: Workspace, located: LocatedItem): Set<string> {
	const met = new Set<string>(located.inside.map(it => it.item.kind));
	for (const target of [located, ...located.inside.filter(it => it.item.kind === 'criterion')]) {
		for (const { reference, source } of workspace.referencesTo(target)) {
			if (reference.verb !== 'mentions') {
				met.add(reference.verb);
				met.add(source?.item.kind ?? reference.verb);
			}
		}
	}
	return met;
}
