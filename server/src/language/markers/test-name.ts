import type { Marker } from './marker.js';

/**
 * IDs spelt at the start of a test's name.
 *
 * In `test_exp_2` the letters may mean something else, so such a name counts only where there is an item of that ID.
 *
 * @example
 *   def test_req_012_guest_pays():
 *   func TestFR001_FR002(t *testing.T) {
 *   #[test] fn fr_001_pays() {}
 */
export const testName: Marker = {
	name: 'test-name',
	place: 'name',
	claim: ({ ids }) => [{ ids, verb: 'verifies', certainty: 'named' }],
};
