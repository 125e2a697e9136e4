import { countHeadings } from '../markdown/index.js';
import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';
import { ElementReader } from './reqvire/element-reader.js';
import { isModelFile, isReserved } from './reqvire/model-file.js';

/**
 * Reqvire: a heading of the third level is an element, whose metadata and relations are lists under headings of the fourth; or a whole file is
 * one. Relations lead to elements by paths and by the anchors of their headings, so that each file may name its elements as it likes.
 *
 * @implements REQ-613
 */
export const reqvire: Dialect = {
	name: 'reqvire',
	recognizes: (path, text, facts) =>
		countHeadings(facts, (_depth, start) => text.startsWith('Metadata', start) || text.startsWith('Relations', start)) > 0 &&
		!isReserved(path) &&
		isModelFile(text),
	scopeOf: path => path,
	reader: (path, grammar) => new ElementReader(nativeReader(grammar), path),
};
