import { DecisionReader } from './adr/decision-reader.js';
import { folderOf, isDecision } from './adr/place.js';
import type { Dialect } from './dialect.js';
import { nativeReader } from './native.js';

/**
 * Records of decisions, as adr-tools, MADR and their kin keep them: a file a decision, whose name begins with its number. Each folder
 * counts anew.
 *
 * @implements REQ-608
 */
export const adr: Dialect = {
	name: 'adr',
	recognizes: isDecision,
	scopeOf: folderOf,
	reader: (path, grammar) => new DecisionReader(nativeReader(grammar), path),
};
