import * as l10n from '@vscode/l10n';
import { isOwnId } from '../language/dialects/openfasttrace/tag-artifact.js';
import { specificationOf } from '../language/dialects/tracey/rule-id.js';
import { type Document, isTentative, type Item } from '../language/document.js';
import { isInUse } from '../workspace/artifact-links.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Workspace } from '../workspace/workspace.js';
import { isRepetition } from './judgement/repetition.js';
import type { Rule, Violation } from './rule.js';

/**
 * An ID belongs to one item.
 *
 * A link to an ID that two items share could mean either, so no report about coverage can be trusted. IDs must differ within
 * their scope: the workspace folder, or the feature folder where the format restarts its numbers. Upper and lower case differ.
 *
 * @implements REQ-102
 *
 * @example invalid
 *   ### REQ-1: Log in
 *   ### REQ-1: Log out
 *
 * @example invalid
 *   //// specs/login.md
 *   ### REQ-1: Log in
 *   //// specs/logout.md
 *   - **REQ-1** Log out
 *
 * @example valid
 *   ### REQ-1: Log in
 *   ### REQ-2: Log out
 *
 * @example valid
 *   //// specs/001-login/spec.md
 *   - **FR-001**: The system MUST let people log in.
 *   //// specs/002-logout/spec.md
 *   - **FR-001**: The system MUST let people log out.
 */
export const uniqueId: Rule = {
	id: 'unique-id',
	defaultSeverity: 'error',
	needsCompleteWorkspace: true,

	*checkSpec(document, workspace) {
		for (const located of workspace.itemsIn(document)) {
			const tags = located.item.idStyle === 'artifact' ? located.posting.tags.length : 0;
			if ((located.posting.definitions.length === 1 && tags === 0) || !isAlone(located.item)) {
				continue;
			}
			const { id, idSpan } = located.item;
			const others = othersOf(located, workspace.rivalsOf(located));
			if (others.length + tags > 0) {
				yield {
					...idSpan,
					message: describe(id, others.length + tags + 1),
					related: others.slice(0, mostPlaces).map(it => ({
						...it.item.idSpan,
						document: it.document,
						message: l10n.t('`{0}` is defined here, too.', id),
					})),
					data: { id },
				};
			}
		}
		yield* repeatedTags(document, workspace);
	},
	checkCode: repeatedTags,
};

/** To OpenFastTrace a tag that has an ID is an item, too. */
function* repeatedTags(document: Document, workspace: Workspace): Generator<Violation> {
	for (const tag of workspace.referencesIn(document)) {
		const { start, end, id } = tag.reference;
		const count = isOwnId(tag.reference) ? tag.posting.definitions.length + tag.posting.tags.length : 1;
		if (count > 1 && isInUse(workspace, tag)) {
			yield { start, end, message: describe(id, count), data: { id } };
		}
	}
}

function describe(id: string, count: number): string {
	return l10n.t('`{0}` is defined {1} times. Give each item an ID of its own.', id, count);
}

/** Whether no two items may share the ID: of names the rules of their format tell, and tasks are counted by hand. */
function isAlone({ idStyle, kind, form }: Item): boolean {
	return !isTentative(form) && idStyle !== 'name' && (idStyle === 'code' || kind !== 'task');
}

/** Nobody looks at more places than these. */
const mostPlaces = 10;

/** Nobody needs to know of more. */
const mostOthers = 100;

/** So many items are compared with each that has their ID. */
const mostRivals = 300;

/** `Requirement 4.3.2` and `Condition 4.3.2` are two, and so are `r[api.format]` and `m[api.format]`. */
function isCountedApart({ item: { idStyle, kind, aliases } }: LocatedItem, other: LocatedItem): boolean {
	return (idStyle === 'number' && kind !== other.item.kind) || specificationOf(aliases) !== specificationOf(other.item.aliases);
}

/** The items that have the ID of one of them by mistake. */
function othersOf(located: LocatedItem, rivals: readonly LocatedItem[]): readonly LocatedItem[] {
	const others: LocatedItem[] = [];
	// OpenFastTrace forgives no repetition.
	const isArtifact = located.item.idStyle === 'artifact';
	for (const rival of rivals.slice(0, mostRivals)) {
		if (
			rival !== located &&
			others.length < mostOthers &&
			!isCountedApart(rival, located) &&
			(isArtifact || !isRepetition(rival, located))
		) {
			others.push(rival);
		}
	}
	return others;
}
