import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';
import { ElementReader } from './reqvire/element-reader.js';

/**
 * Reqvire: a heading of the third level is an element, whose metadata and relations are lists under headings of the fourth. Relations lead to
 * elements by paths and by the anchors of their headings, so that each file may name its elements as it likes.
 *
 * @implements REQ-613
 */
export const reqvire: Dialect = {
	name: 'reqvire',
	recognizes: (_path, text) => text.includes('#### ') && mark.test(text),
	scopeOf: path => path,
	reader: (path, grammar) => new ElementReader(nativeReader(grammar), path),
};

/** A list of relations, or a list of metadata that says what type an element is of. */
const mark =
	/^#### (?:Relations[ \t]*(?:(?:\r\n?|\n)[ \t]*)*[*-][ \t]+(?:derivedFrom|derive|satisfiedBy|satisfy|verifiedBy|verify|trace|refinedBy|refine|containedBy|contain):[ \t]|Metadata[ \t]*(?:(?:\r\n?|\n)[ \t]*)*[*-][ \t]+type:[ \t]+[a-z-]*(?:requirement|verification|specification|behavior|interface|constraint)[ \t]*$)/m;
