import { BacklogReader } from './backlog/backlog-reader.js';
import { isBacklog, projectOf } from './backlog/place.js';
import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';

/**
 * Backlog.md: a file a task, a milestone, a decision or a document, by the `id` of its front matter; criteria by their numbers.
 *
 * @implements REQ-606
 */
export const backlog: Dialect = {
	name: 'backlog',
	recognizes: isBacklog,
	scopeOf: projectOf,
	reader: (path, grammar) => new BacklogReader(nativeReader(grammar), path),
};
