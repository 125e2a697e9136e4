import { detach } from '../../util/detach.js';
import { artifactIdSource, findSwitchedOff } from '../dialects/openfasttrace/artifact-id.js';
import type { Verb } from '../verb.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * The tags of OpenFastTrace: what the code is, what it covers, and what it needs in turn.
 *
 * @example
 *   // [impl->dsn~login~1]
 *   // [utest~login-fails~2->dsn~login~1>>itest]
 */
export const coverageTag: MarkSyntax = {
	name: 'coverage-tag',
	isQuoted: false,
	find: text => (text.includes('->') && text.includes('~') ? readTags(text) : []),
};

function readTags(text: string): FoundMark[] {
	const isOff = findSwitchedOff(text);
	return Array.from(text.matchAll(tag), ({ index, groups }): FoundMark => {
		const { before = '', type = '', id = '', needs } = groups ?? {};
		const start = index + before.length;
		const artifact = needs === undefined ? type : `${type}>>${needs.replace(/\s/g, '')}`;
		const verb = verbOf(type);
		return {
			id: detach(id),
			qualifier: undefined,
			artifact: detach(artifact),
			verb,
			certainty: 'declared',
			start,
			end: start + id.length,
		};
	}).filter(it => !isOff(it.start));
}

function verbOf(type: string): Verb {
	return type === 'impl' ? 'implements' : /test$/.test(type) ? 'verifies' : 'covers';
}

const tag = new RegExp(
	String.raw`(?<before>\[[ \t]*(?<type>[A-Za-z]+)(?:~(?:[\p{L}][\p{L}\p{N}_.-]*)?~\d+)?[ \t]*->[ \t]*)(?<id>${artifactIdSource})[ \t]*(?:>>[ \t]*(?<needs>[A-Za-z]+(?:[ \t]*,[ \t]*[A-Za-z]+)*)[ \t]*)?\]`,
	'gu',
);
