import { promisedStatuses } from '../language/attribute.js';
import { typeOfArtifact } from '../language/dialects/openfasttrace/artifact-id.js';
import { parseRuleId } from '../language/dialects/tracey/rule-id.js';
import { isTentative } from '../language/document.js';
import { findFact } from '../language/item-facts.js';
import type { Verb } from '../language/verb.js';
import { artifactCoverage } from './artifact-links.js';
import { defaultConfiguration } from './configuration.js';
import { hasNeed, listOf, readWaiver, type Waiver } from './needs.js';
import type { LocatedItem } from './postings.js';
import { linksOf, sourceOf } from './item-links.js';
import type { Workspace } from './workspace.js';

/** What an item needs against what links to it. */
export interface Coverage {
	/** Verbs (`implements`, `verifies`), or kinds of items that must refer to it. */
	readonly needs: readonly string[];

	/** Those needs that nothing meets, and that are not waived. */
	readonly unmet: readonly string[];

	/** The leave that there is for now to do without some needs that nothing meets. */
	readonly waiver?: Waiver;
}

/** How far an item is covered: `none` where it needs nothing. */
export type CoverageState = 'covered' | 'partial' | 'uncovered' | 'none';

/** The coverage of one item, by its own links and those of the criteria inside it. */
export function coverageOf(workspace: Workspace, located: LocatedItem): Coverage {
	if (located.item.idStyle === 'artifact') {
		return artifactCoverage(located);
	}
	const needs = needsOf(workspace, located);
	const met = needs.length === 0 ? new Set<string>() : metBy(workspace, located);
	const unmet = needs.filter(it => !met.has(it));
	const waiver = unmet.length === 0 ? undefined : readWaiver(located);
	const isValid = typeof waiver === 'object' && workspace.today <= waiver.until && unmet.some(it => waiver.needs.includes(it));
	return isValid ? { needs, unmet: unmet.filter(it => !waiver.needs.includes(it)), waiver } : { needs, unmet };
}

/** One word for a coverage. */
export function stateOf({ needs, unmet }: Coverage): CoverageState {
	return needs.length === 0 ? 'none' : unmet.length === 0 ? 'covered' : unmet.length === needs.length ? 'uncovered' : 'partial';
}

/** The items that an item is finished by: those inside it, and those that refine it or are part of it; in no particular order. */
export function partsOf(workspace: Workspace, located: LocatedItem): readonly LocatedItem[] {
	const refining = workspace.linksTo(located).filter(it => isPartVerb(it.reference.verb));
	const inside = located.inside.flatMap(it => meantInside(workspace, located, it) ?? []);
	return [...new Set([...inside, ...refining.flatMap(it => sourceOf(workspace, it) ?? [])])];
}

/** What stands inside an item, or what a list there names; a matrix or a line names what is no part of it. */
function meantInside(workspace: Workspace, outer: LocatedItem, inner: LocatedItem): LocatedItem | undefined {
	const meant = workspace.meantBy(inner);
	return meant === inner || (meant !== outer && !isTentative(inner.item.form)) ? meant : undefined;
}

/** The items that one is directly a part of: the one around it, and those that it refines or says it is a part of. */
export function wholesOf(workspace: Workspace, located: LocatedItem): readonly LocatedItem[] {
	const { parent } = located;
	const targets = linksOf(workspace, located).flatMap(link => {
		const resolution = isPartVerb(link.reference.verb) ? workspace.resolve(link) : undefined;
		return resolution?.type === 'resolved' ? resolution.target : [];
	});
	return parent ? [parent, ...targets] : targets;
}

/** An item is finished by what refines it and by what is part of it; whatever else refers to it has a story of its own. */
export function isPartVerb(verb: Verb): boolean {
	return verb === 'refines' || verb === 'part-of';
}

/** Whether a team has promised an item: approved, in progress, or shipped. */
export function isPromised({ item }: LocatedItem): boolean {
	return item.status !== undefined && promisedStatuses.has(item.status);
}

function needsOf({ configuration }: Workspace, located: LocatedItem): readonly string[] {
	const { item } = located;
	const own = findFact(located, 'needs')?.value;
	if (own !== undefined) {
		return listOf(own).filter(it => it !== 'none' && it !== '无');
	}
	const byKind = configuration.needs.get(item.kind) ?? [];
	// Code cannot name what has no ID of its own, so that nobody asks for it who has not said so.
	const isAsked = item.idStyle === 'code' || byKind !== defaultConfiguration.needs.get(item.kind);
	return isAsked ? byKind.filter(it => hasNeed(located, it)).map(it => it.name) : [];
}

/** What names an earlier version of a requirement of tracey was written for another text. */
function isStale(id: string, { item }: LocatedItem): boolean {
	return item.id.includes('+') && parseRuleId(id).version < parseRuleId(item.id).version;
}

/** An item's criteria stand for it. What an item of OpenFastTrace is called there is as good as its kind: `dsn` as `design`. */
function metBy(workspace: Workspace, located: LocatedItem): Set<string> {
	const met = new Set<string>(located.inside.map(it => it.item.kind));
	for (const target of [located, ...located.inside.filter(it => it.item.kind === 'criterion')]) {
		for (const { reference, source } of workspace.linksTo(target)) {
			if (!isStale(reference.id, target)) {
				met.add(reference.verb);
				met.add(source?.item.kind ?? reference.verb);
				met.add(typeOfArtifact(source?.item.id ?? '') ?? reference.verb);
			}
		}
	}
	return met;
}
