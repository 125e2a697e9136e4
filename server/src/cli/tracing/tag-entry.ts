import { isOwnId, readTagArtifact } from '../../language/dialects/openfasttrace/tag-artifact.js';
import type { Document } from '../../language/document.js';
import { artifactLinks, isCovering, linksToTag, tagCoverage } from '../../workspace/artifact-links.js';
import type { CoverageState } from '../../workspace/coverage.js';
import type { LocatedReference } from '../../workspace/postings.js';
import { shallowState } from './artifact-coverage.js';
import { type LinkEntry, lineOf, toIncoming, toOutgoing } from './trace-entry.js';
import type { Tracing } from './tracing.js';

/** A coverage tag of OpenFastTrace in code or a comment, which is an item there, as `trace` prints it. */
export interface TagEntry {
	/** By which others may cover the tag; `null` for one that nobody can name. */
	readonly id: string | null;

	/** What sort of artifact it is: `impl`, `utest` … */
	readonly type: string;
	readonly file: string;
	readonly line: number;

	/** The types of artifacts that are to cover it. */
	readonly needs: readonly string[];
	readonly coverage: CoverageState;
	readonly deepCoverage: CoverageState;
	readonly incoming: readonly LinkEntry[];
	readonly outgoing: readonly LinkEntry[];
}

/** The tags in a file, by place. */
export function tagEntriesIn(document: Document, tracing: Tracing): readonly TagEntry[] {
	return groupByTag(tracing.workspace.referencesIn(document)).map(it => toTagEntry(it, tracing));
}

/** What one tag says: its own ID, if it has one, and what it covers. */
interface Tag {
	readonly annotation: string;
	readonly place: LocatedReference;
	readonly own: LocatedReference | undefined;
	readonly covering: LocatedReference[];
}

function groupByTag(references: readonly LocatedReference[]): readonly Tag[] {
	const tags: Tag[] = [];
	for (const located of references) {
		const { annotation } = located.reference;
		if (annotation === undefined || !located.reference.id.includes('~')) {
			continue;
		}
		const open = isOwnId(located.reference) ? undefined : findOpen(tags, annotation, located);
		if (open) {
			open.covering.push(located);
		} else if (isOwnId(located.reference)) {
			tags.push({ annotation, place: located, own: located, covering: [] });
		} else if (isCovering(located.reference)) {
			tags.push({ annotation, place: located, own: undefined, covering: [located] });
		}
	}
	return tags;
}

/** The tag that a link belongs to: the last one, or one that begins where that does, as in `[dsn->req~a~1, req~b~1>>impl]`. */
function findOpen(tags: readonly Tag[], annotation: string, link: LocatedReference): Tag | undefined {
	const last = tags.at(-1);
	for (let at = tags.length - 1; last && tags[at]?.place.reference.start === last.place.reference.start; at--) {
		const tag = tags[at];
		if (tag?.annotation === annotation && (tag.own || isBeside(tag.covering.at(-1), link))) {
			return tag;
		}
	}
	return undefined;
}

/** Whether two IDs are covered by one tag: `dsn~a~1, dsn~b~1`. */
function isBeside(before: LocatedReference | undefined, { reference }: LocatedReference): boolean {
	return before !== undefined && reference.start - before.reference.end <= ', '.length;
}

function toTagEntry({ annotation, place, own, covering }: Tag, { workspace, artifacts }: Tracing): TagEntry {
	const tag = readTagArtifact(annotation);
	const coverage = (own && tagCoverage(own)) ?? { needs: tag.needs, unmet: tag.needs };
	const incoming = own ? linksToTag(workspace, own.reference.id) : [];
	return {
		id: tag.id ?? null,
		type: tag.type,
		file: place.document.path,
		line: lineOf(place),
		needs: tag.needs,
		coverage: shallowState(coverage),
		deepCoverage: artifacts.stateOfTag(tag),
		incoming: incoming.map(it => toIncoming(workspace, it)),
		outgoing: covering.flatMap(it => artifactLinks(workspace, it)).map(it => toOutgoing(workspace, it)),
	};
}
