import { detach } from '../../util/detach.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * What Azure's libraries for devices, and others in C, repeat of a requirement where it is met and where that is tested.
 *
 * @example
 *   Codes_SRS_UWS_01_001: [ uws_open shall open the underlying IO. ]
 *   Tests_SRS_UWS_01_001: [ uws_open shall open the underlying IO. ]
 */
export const srsTag: MarkSyntax = {
	name: 'srs-tag',
	isIn: 'comment',
	find: text => (text.includes('s_SRS_') ? Array.from(text.matchAll(tag), readTag) : []),
};

function readTag({ index, groups }: RegExpMatchArray): FoundMark {
	const { word = '', id = '' } = groups ?? {};
	const start = (index ?? 0) + word.length + 1;
	const verb = word === 'Tests' ? 'verifies' : 'implements';
	return { id: detach(id), qualifier: undefined, verb, certainty: 'declared', start, end: start + id.length };
}

const tag = /(?<![A-Za-z0-9_])(?<word>Codes|Tests)_(?<id>SRS_[A-Za-z0-9_]*\d)(?![A-Za-z0-9_])/g;
