import type { Marker } from './marker.js';

/**
 * An ID spelt at the start of a test function's name.
 *
 * In `test_exp_2` the letters may mean something else, so such a name counts only where there is an item of that ID.
 *
 * @example
 *   def test_req_012_guest_pays():
 *   func TestREQ_012(t *testing.T) {
 */
export const testName: Marker = {
	name: 'test-name',
	place: 'name',

	claim({ start, ids, source }) {
		const isDefinition = definition.test(source.text.slice(Math.max(0, start - longestDefinition), start));
		return isDefinition ? [{ ids, verb: 'verifies', certainty: 'named' }] : [];
	},
};

const longestDefinition = 80;
const definition =
	/(?:(?<!\w)(?:def|func|fn|fun|function|sub|void|int|bool|boolean|proc|Task|let)\s+|(?<!\w)func\s*\([^()\n]*\)\s*)$/;
