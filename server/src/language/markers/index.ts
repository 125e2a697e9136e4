import { annotation } from './annotation.js';
import { configuredMark } from './configured-mark.js';
import { coverageTag } from './coverage-tag.js';
import { duvetCitation } from './duvet-citation.js';
import { gherkin } from './gherkin.js';
import { gherkinItem } from './gherkin-item.js';
import { kiroProperty } from './kiro-property.js';
import type { MarkSyntax } from './mark.js';
import type { Marker } from './marker.js';
import { mention } from './mention.js';
import { needTag } from './need-tag.js';
import { numberedRequirement } from './numbered-requirement.js';
import { proseVerb } from './prose-verb.js';
import { relationTag } from './relation-tag.js';
import { sprintStatus } from './sprint-status.js';
import { srsTag } from './srs-tag.js';
import { tag } from './tag.js';
import { testDocstring } from './test-docstring.js';
import { testName } from './test-name.js';
import { testTitle } from './test-title.js';
import { traceyMark } from './tracey-mark.js';

/**
 * Every marker that is understood; what an earlier one claims is lost to the later ones.
 *
 * @implements REQ-012
 */
export const markers: readonly Marker[] = [tag, proseVerb, testDocstring, testTitle, annotation, testName, gherkin, mention];

/** Every way to name an item whose ID is no word of its own. */
export const markSyntaxes: readonly MarkSyntax[] = [
	configuredMark,
	coverageTag,
	duvetCitation,
	gherkinItem,
	kiroProperty,
	needTag,
	numberedRequirement,
	relationTag,
	sprintStatus,
	srsTag,
	traceyMark,
];
