import * as l10n from '@vscode/l10n';
import { mergeConflictRule } from '../language/merge-conflicts.js';
import { violationsOf } from './judgement/lapses.js';
import type { Rule } from './rule.js';

/**
 * No merge is left unfinished.
 *
 * Between `<<<<<<<` and `>>>>>>>` a text says everything twice, as it was on either side. Until somebody chooses, no other rule
 * reports anything there.
 *
 * @implements REQ-121
 *
 * @example invalid
 *   <<<<<<< HEAD
 *   A visitor can pay by card.
 *   =======
 *   A visitor can pay by transfer.
 *   >>>>>>> payment
 *
 * @example valid
 *   A visitor can pay by card or by transfer.
 */
export const noMergeConflict: Rule = {
	id: mergeConflictRule,
	defaultSeverity: 'error',
	needsCompleteWorkspace: false,

	checkSpec(document) {
		return violationsOf(document, noMergeConflict, {
			conflict: { message: () => l10n.t('This merge conflict is not resolved. Choose one side, or write both as one.') },
		});
	},
};
