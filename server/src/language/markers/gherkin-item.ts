import { detach } from '../../util/detach.js';
import { artifactIdSource, canonicalArtifactId, parseArtifactId } from '../dialects/openfasttrace/artifact-id.js';
import { writeTagArtifact } from '../dialects/openfasttrace/tag-artifact.js';
import { verbOfTag } from './coverage-tag.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * Scenarios of Gherkin that are items of OpenFastTrace: a tag has the ID, comments below it say what the scenario covers, and what it
 * needs in turn. Nothing but tags and comments may stand before the scenario.
 *
 * @example
 *   \@id:scn~guest-pays~1
 *   # Covers: req~guest-checkout~1
 *   # Needs: itest
 *   Scenario: A guest pays
 */
export const gherkinItem: MarkSyntax = {
	name: 'gherkin-item',
	find: text => (text.includes('@id:') ? Array.from(text.matchAll(head)).flatMap(readHead) : []),
};

function readHead({ index, 0: head, groups }: RegExpMatchArray): readonly FoundMark[] {
	const { before = '', id = '' } = groups ?? {};
	const type = parseArtifactId(id)?.type ?? '';
	const needs = Array.from(head.matchAll(needsLine)).flatMap(it => it.groups?.['types']?.match(/[A-Za-z]+/g) ?? []);
	const ownId = canonicalArtifactId(id);
	const annotation = detach(writeTagArtifact({ type, id: ownId, needs }));
	const start = (index ?? 0) + before.length;
	const own: FoundMark = {
		id: detach(ownId),
		qualifier: undefined,
		verb: 'mentions',
		certainty: 'named',
		annotation,
		start,
		end: start + id.length,
	};
	const covering = Array.from(head.matchAll(coversLine)).flatMap(line => {
		const from = (index ?? 0) + line.index;
		return Array.from(line[0].matchAll(artifactId), (it): FoundMark => {
			const at = from + it.index;
			return {
				id: detach(canonicalArtifactId(it[0])),
				qualifier: undefined,
				verb: verbOfTag(type),
				certainty: 'declared',
				annotation,
				start: at,
				end: at + it[0].length,
			};
		});
	});
	return [own, ...covering];
}

const artifactId = new RegExp(artifactIdSource, 'gu');
const coversLine = /^[ \t]*#[ \t]*Covers:[^\r\n]*/gm;
const needsLine = /^[ \t]*#[ \t]*Needs:(?<types>[^\r\n]*)/gm;

/** From the tag to the scenario: lines of tags, then comments. */
const head = new RegExp(
	String.raw`^(?<before>\uFEFF?[ \t]*(?:@[^\s@]+[ \t]+)*@id:)(?<id>${artifactIdSource})(?![\w~])[^\r\n]*(?:(?:\r\n?|\n)[ \t]*[@#][^\r\n]*)*(?:\r\n?|\n)[ \t]*Scenario(?: Outline)?:`,
	'gmu',
);
