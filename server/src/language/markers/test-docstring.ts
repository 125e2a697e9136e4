import { idsListedAt } from './id-list.js';
import type { Marker } from './marker.js';

/**
 * IDs that open the docstring of a test, or of a class of tests: it is what unittest shows as the title.
 *
 * @example
 *   def test_guest_pays():
 *       """REQ-012: A guest pays."""
 */
export const testDocstring: Marker = {
	name: 'test-docstring',
	place: 'comment',

	claim(passage) {
		const { start, source } = passage;
		const isOpening = definition.test(source.text.slice(Math.max(0, start - longestDefinition), start));
		const ids = isOpening ? idsListedAt(passage, start).filter(it => it.isNumbered) : [];
		return ids.length > 0 ? [{ ids, verb: 'verifies', certainty: 'named' }] : [];
	},
};

const longestDefinition = 400;
const definition =
	/(?<!\w)(?:def\s+test\w*\s*\([^"'#]*\)[^:"'#()]*|class\s+Test(?:[A-Z_0-9]\w*)?(?:\([^"'#():]*\))?):\s*[rRuU]?(?:"""|''')\s*$/;
