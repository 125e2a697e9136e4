import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';
import { isStrictDoc } from './strictdoc/meta-block.js';
import { NodeReader } from './strictdoc/node-reader.js';

/**
 * StrictDoc in Markdown: a heading is a requirement where the fields under it have a `**UID**:`, and `**Relations**:` lists what it has to do
 * with others.
 *
 * @implements REQ-614
 */
export const strictDoc: Dialect = {
	name: 'strictdoc',
	recognizes: (path, text) => text.includes('**UID**:') && !path.endsWith('.gra.md') && isStrictDoc(text),
	layer: base => new NodeReader(base),
	reader: (_path, grammar) => new NodeReader(nativeReader(grammar)),
};
