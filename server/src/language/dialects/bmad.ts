import { BmadReader } from './bmad/bmad-reader.js';
import { isBmad, placeOf } from './bmad/place.js';
import type { Dialect } from './dialect.js';

/**
 * The BMAD method: a PRD with requirements such as `FR-1` or `FR1`, journeys and success metrics; epics and stories by number, which say
 * what they cover; a file a story. What the PRD defines is repeated in epics and in reports, and these yield to it.
 *
 * @implements REQ-605
 */
export const bmad: Dialect = {
	name: 'bmad',
	recognizes: isBmad,
	scopeOf: path => placeOf(path)?.scope,
	reader: (path, grammar) => new BmadReader(grammar, path),
};
