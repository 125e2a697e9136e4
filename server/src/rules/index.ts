import { acceptanceCriteria } from './acceptance-criteria.js';
import { consistentDates } from './consistent-dates.js';
import { coveredItem } from './covered-item.js';
import { knownStatus } from './known-status.js';
import { noCycle } from './no-cycle.js';
import { noOpenQuestion } from './no-open-question.js';
import { noWeaselWord } from './no-weasel-word.js';
import { resolvedLink } from './resolved-link.js';
import { resolvedReference } from './resolved-reference.js';
import type { Rule } from './rule.js';
import { unambiguousReference } from './unambiguous-reference.js';
import { uniqueId } from './unique-id.js';
import { validFrontMatter } from './valid-front-matter.js';

/** Every rule, by ID. */
export const rules: readonly Rule[] = [
	acceptanceCriteria,
	consistentDates,
	coveredItem,
	knownStatus,
	noCycle,
	noOpenQuestion,
	noWeaselWord,
	resolvedLink,
	resolvedReference,
	unambiguousReference,
	uniqueId,
	validFrontMatter,
];
