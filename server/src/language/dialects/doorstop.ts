import type { Dialect } from './dialect.js';
import { isDoorstop } from './doorstop/front-matter.js';
import { ItemFileReader } from './doorstop/item-file-reader.js';
import { nativeReader } from './native.js';

/**
 * Doorstop in Markdown: a file is an item by its name, and the links of its front matter lead to those above it.
 *
 * @implements REQ-620
 */
export const doorstop: Dialect = {
	name: 'doorstop',
	recognizes: isDoorstop,
	reader: (path, grammar) => new ItemFileReader(nativeReader(grammar), path),
};
