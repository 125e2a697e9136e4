import * as l10n from '@vscode/l10n';
import { findFact } from '../language/item-facts.js';
import type { Verb } from '../language/verb.js';
import { isInUse, tagCoverage } from '../workspace/artifact-links.js';
import { defaultConfiguration } from '../workspace/configuration.js';
import { coverageOf, isPromised } from '../workspace/coverage.js';
import { readWaiver } from '../workspace/needs.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import { UnfinishedParts } from './judgement/unfinished-parts.js';
import type { Rule, Violation } from './rule.js';

/**
 * What has been promised is built and tested.
 *
 * An item that is approved, in progress or shipped needs something that links to it: a requirement needs code that implements
 * it and a test that verifies it; `needs` in `clewline.yaml` or at the item itself says otherwise. As long as no source
 * file of the workspace implements or verifies anything, nobody is asked to. What may be missing for a while has a waiver with
 * a day and a reason. An item whose parts lack something is reported as information. An item of OpenFastTrace needs what it says, as long as it is not
 * rejected, and so does a tag in code that says what it needs.
 *
 * @implements REQ-106
 *
 * @example invalid
 *   //// specs/login.md
 *   ### REQ-1: Log in
 *   - status: approved
 *   //// src/login.ts
 *   // @verifies REQ-1
 *   // @implements REQ-2
 *
 * @example valid
 *   //// specs/login.md
 *   ### REQ-1: Log in
 *   - status: approved
 *
 *   ### REQ-2: Log out
 *   - status: draft
 *   //// src/login.ts
 *   // @implements REQ-1
 *   // @verifies REQ-1
 */
export const coveredItem: Rule = {
	id: 'covered-item',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		for (const located of workspace.itemsIn(document)) {
			const violation = isAsked(located) ? checkItem(located, workspace) : undefined;
			if (violation) {
				yield violation;
			}
		}
		yield* checkTags(workspace.referencesIn(document), workspace);
	},
	checkCode: (document, workspace) => checkTags(workspace.referencesIn(document), workspace),
};

function* checkTags(links: readonly LocatedReference[], workspace: Workspace): Iterable<Violation> {
	for (const link of links) {
		const unmet = asked(tagCoverage(link)?.unmet ?? [], workspace);
		if (unmet.length > 0 && isInUse(workspace, link)) {
			const { id, start, end } = link.reference;
			yield { start, end, message: describe(id, unmet), data: { id, unmet } };
		}
	}
}

/** OpenFastTrace takes an item without a status for approved, and leaves out what was rejected. */
function isAsked(located: LocatedItem): boolean {
	const { idStyle, status } = located.item;
	return idStyle === 'artifact' ? status !== 'rejected' : isPromised(located);
}

function checkItem(located: LocatedItem, workspace: Workspace): Violation | undefined {
	const { id, idSpan } = located.item;
	const unmet = lackingNeeds(located, workspace);
	if (unmet.length > 0) {
		return { ...idSpan, message: `${describe(id, unmet)}${describeWaiver(located, unmet)}`, data: { id, unmet } };
	}

	const part = judgementOf(workspace).unfinished.find(located);
	return part && { ...idSpan, severity: 'information', ...describePart(located, part, lackingNeeds(part, workspace)) };
}

/** What has been found out about one picture: an item is looked at for its own sake, and for that of each item that it is a part of. */
interface Judgement {
	readonly lackingByItem: Map<LocatedItem, readonly string[]>;
	readonly unfinished: UnfinishedParts;
}

const judgements = new WeakMap<Workspace, Judgement>();

function judgementOf(workspace: Workspace): Judgement {
	const known = judgements.get(workspace) ?? {
		lackingByItem: new Map<LocatedItem, readonly string[]>(),
		unfinished: new UnfinishedParts(workspace, it => lackingNeeds(it, workspace).length > 0),
	};
	judgements.set(workspace, known);
	return known;
}

function lackingNeeds(located: LocatedItem, workspace: Workspace): readonly string[] {
	const { lackingByItem } = judgementOf(workspace);
	const lacking = lackingByItem.get(located) ?? findLackingNeeds(located, workspace);
	lackingByItem.set(located, lacking);
	return lacking;
}

/** The needs that nothing meets, without those by default of a team that marks no code. */
function findLackingNeeds(located: LocatedItem, workspace: Workspace): readonly string[] {
	const { unmet } = coverageOf(workspace, located);
	if (located.item.idStyle === 'artifact') {
		return asked(unmet, workspace);
	}
	return unmet.filter(it => !markerVerbs.has(it) || workspace.isSaidByCode(it as Verb) || isAskedFor(located, workspace));
}

/** Those types of artifacts that a team has at all. */
function asked(types: readonly string[], workspace: Workspace): readonly string[] {
	return types.filter(it => !isCode.test(it) || workspace.isSaidByCode(it === 'impl' ? 'implements' : 'verifies'));
}

/** The types of artifacts of OpenFastTrace that only code holds. */
const isCode = /^impl$|test$/;

const markerVerbs: ReadonlySet<string> = new Set<Verb>(['implements', 'verifies']);

function isAskedFor(located: LocatedItem, { configuration }: Workspace): boolean {
	const { kind } = located.item;
	return findFact(located, 'needs') !== undefined || configuration.needs.get(kind) !== defaultConfiguration.needs.get(kind);
}

function describePart({ item }: LocatedItem, part: LocatedItem, unmet: readonly string[]): Pick<Violation, 'message' | 'data'> {
	const message = l10n.t('A part of `{0}` is unfinished. {1}', item.id, describe(part.item.id, unmet));
	return { message, data: { id: item.id, part: part.item.id } };
}

/** Why a waiver does not help. */
function describeWaiver(located: LocatedItem, unmet: readonly string[]): string {
	const waiver = readWaiver(located);
	if (waiver === 'incomplete') {
		return ` ${l10n.t('The waiver needs a day and a reason: `verifies until 2027-01-31, …`.')}`;
	}
	return waiver && unmet.some(it => waiver.needs.includes(it)) ? ` ${l10n.t('The waiver has ended on {0}.', waiver.until)}` : '';
}

function describe(id: string, unmet: readonly string[]): string {
	if (unmet.includes('implements') && unmet.includes('verifies')) {
		const others = unmet.filter(it => !markerVerbs.has(it)).map(it => describeNeed(id, it));
		return [l10n.t('Nothing implements `{0}`, and no test verifies it.', id), ...others].join(' ');
	}
	return unmet.map(it => describeNeed(id, it)).join(' ');
}

function describeNeed(id: string, need: string): string {
	switch (need) {
		case 'implements':
			return l10n.t('Nothing implements `{0}`.', id);
		case 'verifies':
			return l10n.t('No test verifies `{0}`.', id);
		default:
			return l10n.t('`{0}` needs “{1}”, and nothing of the kind links to it.', id, need);
	}
}
