import { addAcceptanceCriteria } from './add-acceptance-criteria.js';
import { addAttribute } from './add-attribute.js';
import { addMissingField } from './add-missing-field.js';
import { addScenario } from './add-scenario.js';
import { chooseAllowedValue } from './choose-allowed-value.js';
import { chooseStatus } from './choose-status.js';
import { convertItem } from './convert-item.js';
import { correctId } from './correct-id.js';
import { correctLink } from './correct-link.js';
import { createLinkedFile } from './create-linked-file.js';
import { createMissingItem } from './create-missing-item.js';
import { declarePrefix } from './declare-prefix.js';
import { extractItem } from './extract-item.js';
import { spacedSign } from './spaced-sign.js';
import type { QuickFix, Refactoring, SafeFix } from './offer.js';
import { qualifyReference } from './qualify-reference.js';
import { quoteValue } from './quote-value.js';
import { removeField } from './remove-field.js';
import { renameKey } from './rename-key.js';
import { renumber } from './renumber.js';
import { silenceRule } from './silence-rule.js';
import { swapDates } from './swap-dates.js';
import { updateRevision } from './update-revision.js';
import { writeIsoDate } from './write-iso-date.js';

/** The fixes of which some are right without a look. */
export const safeFixes: readonly SafeFix[] = [
	quoteValue,
	spacedSign,
	renameKey,
	writeIsoDate,
	chooseAllowedValue,
	chooseStatus,
	correctId,
	updateRevision,
];

/** Every fix of a finding, in the order in which an editor shows them. */
export const quickFixes: readonly QuickFix[] = [
	...safeFixes,
	addMissingField,
	removeField,
	createMissingItem,
	qualifyReference,
	renumber,
	swapDates,
	addAcceptanceCriteria,
	addScenario,
	correctLink,
	createLinkedFile,
	silenceRule,
];

/** Every change of what is not wrong. */
export const refactorings: readonly Refactoring[] = [extractItem, convertItem, addAttribute, declarePrefix];
