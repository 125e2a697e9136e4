import { readTagArtifact } from '../../language/dialects/openfasttrace/tag-artifact.js';
import type { CodeDocument } from '../../language/document.js';
import { isCovering, isOwnId, tagCoverage } from '../../workspace/artifact-links.js';
import type { CoverageState } from '../../workspace/coverage.js';
import type { LocatedReference } from '../../workspace/postings.js';
import { shallowState } from './artifact-coverage.js';
import { coveringLinks } from './link-graph.js';
import { type LinkEntry, lineOf, toIncoming, toOutgoing } from './trace-entry.js';
import type { Tracing } from './tracing.js';

/** A coverage tag of OpenFastTrace in code, which is an item there, as `trace` prints it. */
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
export function tagEntriesIn(document: CodeDocument, tracing: Tracing): readonly TagEntry[] {
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
		const last = tags.at(-1);
		if (annotation === undefined) {
			continue;
		}
		if (isOwnId(located.reference)) {
			tags.push({ annotation, place: located, own: located, covering: [] });
		} else if (last?.annotation === annotation && (last.own || isBeside(last.covering.at(-1), located))) {
			last.covering.push(located);
		} else if (isCovering(located.reference)) {
			tags.push({ annotation, place: located, own: undefined, covering: [located] });
		}
	}
	return tags;
}

/** Whether two IDs are covered by one tag: `dsn~a~1, dsn~b~1`. */
function isBeside(before: LocatedReference | undefined, { reference }: LocatedReference): boolean {
	return before !== undefined && reference.start - before.reference.end <= ', '.length;
}

function toTagEntry({ annotation, place, own, covering }: Tag, { workspace, artifacts }: Tracing): TagEntry {
	const tag = readTagArtifact(annotation);
	const coverage = (own && tagCoverage(own)) ?? { needs: tag.needs, unmet: tag.needs };
	const incoming = own?.posting.references.filter(it => isCovering(it.reference)) ?? [];
	return {
		id: tag.id ?? null,
		type: tag.type,
		file: place.document.path,
		line: lineOf(place),
		needs: tag.needs,
		coverage: shallowState(coverage),
		deepCoverage: artifacts.stateOfTag(tag),
		incoming: incoming.flatMap(it => coveringLinks(workspace, it)).map(it => toIncoming(workspace, it)),
		outgoing: covering.flatMap(it => coveringLinks(workspace, it)).map(it => toOutgoing(workspace, it)),
	};
}
