import { detach } from '../../util/detach.js';
import {
	artifactIdSource,
	artifactNameSource,
	canonicalArtifactId,
	findSwitchedOff,
	parseArtifactId,
} from '../dialects/openfasttrace/artifact-id.js';
import { writeTagArtifact } from '../dialects/openfasttrace/tag-artifact.js';
import type { Verb } from '../verb.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * The tags of OpenFastTrace: what the code is, what it covers, and what it needs in turn. A tag that has a name, or needs something, is
 * an item that others cover by its ID; without a name of its own it has that of what it covers, in revision 0.
 *
 * @example
 *   // [impl->dsn~login~1]
 *   // [impl->dsn~login~1, dsn~logout~1]
 *   // [utest~login-fails~2->dsn~login~1>>itest]
 */
export const coverageTag: MarkSyntax = {
	name: 'coverage-tag',
	find: findCoverageTags,
};

/** The same in any text. */
export function findCoverageTags(text: string): FoundMark[] {
	if (!text.includes('->') || !text.includes('~')) {
		return [];
	}
	const isOff = findSwitchedOff(text);
	return Array.from(text.matchAll(tag))
		.filter(it => !isOff(it.index))
		.flatMap(readTag);
}

function readTag({ index, groups }: RegExpMatchArray): readonly FoundMark[] {
	const { open = '', type = '', name, revision = '0', arrow = '', ids = '', needs = '' } = groups ?? {};
	const start = (index ?? 0) + open.length;
	const from = start + arrow.length;
	const needed = needs.match(/[A-Za-z]+/g) ?? [];
	const verb = verbOfTag(type);
	const own = new Map<string, FoundMark>();
	const covering: FoundMark[] = [];
	let end = 0;
	for (const id of ids.match(artifactId) ?? []) {
		const at = ids.indexOf(id, end);
		end = at + id.length;
		const ownId = idOfTag({ type, name, revision }, needed.length > 0 ? id : undefined);
		const annotation = detach(writeTagArtifact({ type, id: ownId, needs: needed }));
		if (ownId !== undefined) {
			own.set(ownId, {
				id: detach(ownId),
				qualifier: undefined,
				verb: 'mentions',
				certainty: 'named',
				annotation,
				start,
				end: start + type.length,
			});
		}
		covering.push({
			id: detach(canonicalArtifactId(id)),
			qualifier: undefined,
			verb,
			certainty: 'declared',
			annotation,
			start: from + at,
			end: from + end,
		});
	}
	return [...own.values(), ...covering];
}

/** The ID of a tag: by its own name, else by that of what it covers, where it has to have one. */
function idOfTag(
	{ type, name, revision }: { readonly type: string; readonly name: string | undefined; readonly revision: string },
	covered: string | undefined,
): string | undefined {
	const known = name ?? parseArtifactId(covered ?? '')?.name;
	return known === undefined ? undefined : canonicalArtifactId(`${type}~${known}~${revision}`);
}

/** How an artifact of a type covers others. */
export function verbOfTag(type: string): Verb {
	return type === 'impl' ? 'implements' : /test$/.test(type) ? 'verifies' : 'covers';
}

const artifactId = new RegExp(artifactIdSource, 'gu');
const tag = new RegExp(
	String.raw`(?<open>\[[ \t]*)(?<arrow>(?<type>[A-Za-z]+)(?:~(?<name>${artifactNameSource})?~(?<revision>\d+))?[ \t]*->[ \t]*)` +
		String.raw`(?<ids>${artifactIdSource}(?:[ \t]*,[ \t]*${artifactIdSource})*)[ \t]*` +
		String.raw`(?:>>[ \t]*(?<needs>[A-Za-z]+(?:[ \t]*,[ \t]*[A-Za-z]+)*)[ \t]*)?\]`,
	'gu',
);
