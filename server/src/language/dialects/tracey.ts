import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';
import { isTracey } from './tracey/rule-id.js';
import { RuleReader } from './tracey/rule-reader.js';

/**
 * tracey: a requirement is a paragraph that begins with `r[auth.login]`, in a file in which one stands in a line of its own, `r[auth.login+2]` once it has changed.
 *
 * @implements REQ-612
 */
export const tracey: Dialect = {
	name: 'tracey',
	recognizes: (_path, text) => isTracey(text),
	layer: base => new RuleReader(base),
	reader: (_path, grammar) => new RuleReader(nativeReader(grammar)),
};
