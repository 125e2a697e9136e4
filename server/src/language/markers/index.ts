import { gherkin } from './gherkin.js';
import type { Marker } from './marker.js';
import { mention } from './mention.js';
import { proseVerb } from './prose-verb.js';
import { pytestMark } from './pytest-mark.js';
import { tag } from './tag.js';
import { testName } from './test-name.js';
import { testTitle } from './test-title.js';

/**
 * Every marker that is understood; what an earlier one claims is lost to the later ones.
 *
 * @implements REQ-012
 */
export const markers: readonly Marker[] = [tag, proseVerb, testTitle, pytestMark, testName, gherkin, mention];
