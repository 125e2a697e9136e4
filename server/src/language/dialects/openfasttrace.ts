import { artifactIdSource, forwardingSource } from './openfasttrace/artifact-id.js';
import { ArtifactReader } from './openfasttrace/artifact-reader.js';
import { hasCommentTag } from './openfasttrace/comment-tags.js';
import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';

/**
 * OpenFastTrace: an item is a line that begins with `req~login~1`, a type, a name and a revision. The heading above is its title, and
 * lines such as `Needs: dsn, impl` and the list under `Covers:` say what it has to do with others. A tag as in code may stand in a
 * comment that is a line of its own. What stands between `oft:off` and `oft:on` is left alone.
 *
 * @implements REQ-604
 */
export const openFastTrace: Dialect = {
	name: 'openfasttrace',
	recognizes: (_path, text) =>
		text.includes('~') && (opening.test(text) || (text.includes('-->') && (forwarding.test(text) || hasCommentTag(text)))),
	layer: base => new ArtifactReader(base),
	reader: (_path, grammar) => new ArtifactReader(nativeReader(grammar)),
};

const opening = new RegExp(`^\\uFEFF?\`?${artifactIdSource}\`?(?![\\w~])`, 'mu');
const forwarding = new RegExp(forwardingSource, 'u');
