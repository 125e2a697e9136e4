import { parseArtifactId, typeOfArtifact } from '../language/dialects/openfasttrace/artifact-id.js';
import { isOwnId, readTagArtifact, typeOfTag } from '../language/dialects/openfasttrace/tag-artifact.js';
import type { Document, Reference } from '../language/document.js';
import { detach } from '../util/detach.js';
import type { Coverage } from './coverage.js';
import { sourceOf } from './item-links.js';
import type { LocatedItem, LocatedReference } from './postings.js';
import type { Workspace } from './workspace.js';

/** What OpenFastTrace says of a link that is to cover an item; `orphaned` where there is none of any revision. */
export type ArtifactLinkState = 'covers' | 'predated' | 'outdated' | 'ambiguous' | 'unwanted' | 'orphaned';

/** A link that is to cover an item of OpenFastTrace, seen from one of the items that it may mean. */
export interface ArtifactLink {
	readonly located: LocatedReference;

	/** The item that the link comes from; `undefined` for a tag in code. */
	readonly source: LocatedItem | undefined;
	readonly state: ArtifactLinkState;

	/** The ID that is meant, be it of another revision. */
	readonly id: string;

	/** The item that has it; a tag in code is none. */
	readonly target: LocatedItem | undefined;
}

/** What a reference covers; nothing for one that is to cover no item of OpenFastTrace. Of several revisions each has a link. */
export function artifactLinks(workspace: Workspace, located: LocatedReference): readonly ArtifactLink[] {
	const { id, definitions, tags } = located.posting;
	if (!id.includes('~') || !isCovering(located.reference)) {
		return [];
	}
	const source = sourceOf(workspace, located);
	const [target] = definitions.length > 1 ? workspace.definitionsOf(id) : definitions;
	if (target || tags.length > 0) {
		const needs = target ? neededTypes(target) : neededByTags(workspace, id);
		return [{ located, source, state: stateOfMatch(located, needs, definitions.length + tags.length), id, target }];
	}
	const others = otherRevisions(workspace, id);
	return others.length > 0
		? others.map(it => ({ located, source, state: revisionOf(id) < revisionOf(it.id) ? 'outdated' : 'predated', ...it }))
		: [{ located, source, state: 'orphaned', id, target: undefined }];
}

/** The items and tags whose ID differs from one in its revision alone, the latest first. */
function otherRevisions(workspace: Workspace, id: string): readonly Pick<ArtifactLink, 'id' | 'target'>[] {
	return workspace
		.revisionsOf(id)
		.toSorted((a, b) => revisionOf(b) - revisionOf(a))
		.flatMap(other => {
			const tags = workspace.tagsNamed(other);
			return [...workspace.definitionsOf(other), ...tags.map(() => undefined)].map(target => ({ id: other, target }));
		});
}

/** What is to cover the tag that has an ID, be it unwanted or for another revision. What is ambiguous covers none. */
export const linksToTag = oncePerPicture((workspace, id: string): readonly ArtifactLink[] =>
	workspace
		.revisionsOf(id)
		.flatMap(it => workspace.referencesNaming(it))
		.flatMap(it => artifactLinks(workspace, it))
		.filter(it => it.id === id && it.state !== 'ambiguous'),
);

/** What an item of OpenFastTrace needs, and which of it nothing covers in the item's own revision. */
export function artifactCoverage(item: LocatedItem): Coverage {
	const needs = neededTypes(item);
	const { definitions, references, tags } = item.posting;
	const covering = definitions.length + tags.length > 1 ? [] : references.filter(it => isCovering(it.reference));
	return { needs, unmet: needs.filter(need => !covering.some(it => artifactTypeOf(it) === need)) };
}

/** What a tag in code needs that others can cover by its ID, and which of it nothing covers; `undefined` for any other reference. */
export function tagCoverage({ reference, posting }: LocatedReference): Coverage | undefined {
	if (!isOwnId(reference)) {
		return undefined;
	}
	const { needs } = readTagArtifact(reference.annotation ?? '');
	const references = posting.definitions.length + posting.tags.length === 1 ? posting.references : [];
	const met = new Set(references.flatMap(it => (isCovering(it.reference) ? artifactTypeOf(it) : [])));
	return { needs, unmet: needs.filter(it => !met.has(it)) };
}

/** Whether a reference is there to cover an item: that of an item by its field, or a tag in code. */
export function isCovering(reference: Reference): boolean {
	return (reference.annotation !== undefined && !isOwnId(reference)) || reference.verb === 'covers';
}

/** Whether a tag covers anything that is there: one that does not is an example, or told of as orphaned. */
export function isInUse(workspace: Workspace, { document, reference }: LocatedReference): boolean {
	return annotationsInUse(workspace, document).has(reference.annotation);
}

/** The tags of a file that cover anything. */
const annotationsInUse = oncePerPicture(
	(workspace, document: Document): ReadonlySet<string | undefined> =>
		new Set(
			workspace.referencesIn(document).flatMap(it => (it.posting.definitions.length > 0 ? it.reference.annotation : []) ?? []),
		),
);

/** What the tags that have an ID need. */
const neededByTags = oncePerPicture((workspace, id: string): readonly string[] => [
	...new Set(workspace.tagsNamed(id).flatMap(it => readTagArtifact(it.reference.annotation ?? '').needs)),
]);

/** What is found out once in each picture of a workspace, however often it is asked for. */
function oncePerPicture<Key, Answer>(
	find: (workspace: Workspace, key: Key) => Answer,
): (workspace: Workspace, key: Key) => Answer {
	const answers = new WeakMap<Workspace, Map<Key, Answer>>();
	return (workspace, key) => {
		const known = answers.get(workspace) ?? new Map<Key, Answer>();
		answers.set(workspace, known);
		const answer = known.get(key) ?? find(workspace, key);
		known.set(key, answer);
		return answer;
	};
}

function stateOfMatch(located: LocatedReference, needs: readonly string[], count: number): ArtifactLinkState {
	const isWanted = needs.includes(artifactTypeOf(located) ?? '');
	return !isWanted ? 'unwanted' : count > 1 ? 'ambiguous' : 'covers';
}

/** The types of artifacts that an item says it needs. */
function neededTypes({ item }: LocatedItem): readonly string[] {
	let types: readonly string[] = [];
	for (const { key, value } of item.attributes) {
		if (key === 'needs') {
			types = types.length === 0 ? typesIn(value) : [...types, ...typesIn(value)];
		}
	}
	return types;
}

/** `impl` and `utest` in `impl, utest`. A large workspace has few such lists, and many items that have each. */
function typesIn(list: string): readonly string[] {
	const known = typesByList.get(list);
	if (known) {
		return known;
	}
	const types = list.split(/[\s,]+/).filter(Boolean);
	if (typesByList.size < mostLists) {
		typesByList.set(detach(list), types);
	}
	return types;
}

const typesByList = new Map<string, readonly string[]>();

/** More would be no saving any more, but a burden. */
const mostLists = 100;

/** What sort of artifact a reference stands in: that of its item, or of its tag. */
export function artifactTypeOf({ reference, source }: LocatedReference): string | undefined {
	const { annotation } = reference;
	return annotation === undefined ? typeOfArtifact(source?.item.id ?? '') : typeOfTag(annotation);
}

function revisionOf(id: string): number {
	return parseArtifactId(id)?.revision ?? 0;
}
