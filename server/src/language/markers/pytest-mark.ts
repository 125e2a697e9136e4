import type { Marker } from './marker.js';

/**
 * The marks of pytest.
 *
 * @example
 *   \@pytest.mark.req("REQ-1", "REQ-2")
 */
export const pytestMark: Marker = {
	name: 'pytest-mark',
	place: 'string',

	claim({ start, end, opening, ids, source }) {
		const rest = source.text.slice(start, ids[0]?.start) + source.text.slice(ids.at(-1)?.end, end);
		return rest.trim() === '' && mark.test(source.text.slice(Math.max(0, opening - longestMark), opening))
			? [{ ids, verb: 'verifies', certainty: 'declared' }]
			: [];
	},
};

const longestMark = 400;
const mark =
	/pytest\.mark\.(?:reqs?|requirements?|story|spec|covers|verifies|validates|implements)\(\s*(?:[rub]?(?:"[^"\n]*"|'[^'\n]*')\s*,\s*)*[rub]?$/;
