import type { Dialect } from './dialect.js';
import { withAreaIds } from './gsd/area-id.js';
import { isGsd, roleOf, scopeOf } from './gsd/place.js';
import { gsdReferences } from './gsd/references.js';
import { RequirementsReader } from './gsd/requirements-reader.js';
import { nativeReader } from './native.js';
import { silent } from './silent.js';

/**
 * GSD (get-shit-done): `.planning/` with requirements such as `AUTH-01`, whose prefixes name areas of the product; a roadmap and the plans of its
 * phases say what they cover. The requirements of a milestone that is over are kept in a file of their own, whose numbers are its own.
 *
 * @implements REQ-629
 */
export const gsd: Dialect = {
	name: 'gsd',
	recognizes: isGsd,
	scopeOf,
	reader(path, grammar) {
		const base = { ...nativeReader(withAreaIds(grammar)), references: (text: string) => gsdReferences(text, path) };
		return roleOf(path) === 'requirements' ? new RequirementsReader(base) : { ...base, ...silent };
	},
};
