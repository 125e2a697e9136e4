import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';

/**
 * No question is open.
 *
 * `[NEEDS CLARIFICATION: which banks?]` or `[待确认：支持哪些银行？]` marks what nobody has decided yet. Whoever builds or tests
 * such a spec decides it by chance.
 *
 * @implements REQ-108
 *
 * @example invalid
 *   Payment goes through [NEEDS CLARIFICATION: which banks?].
 *
 * @example valid
 *   Payment goes through the two banks of the contract. No [NEEDS CLARIFICATION] mark is left.
 */
export const noOpenQuestion: Rule = {
	id: 'no-open-question',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: false,

	*checkSpec(document) {
		for (const { text, start, end } of document.questions) {
			yield { start, end, message: l10n.t('This question is open: {0} Answer it, and take the mark away.', withStop(text)) };
		}
	},
};

function withStop(text: string): string {
	return /[.?!…。？！]$/.test(text) ? text : `${text}${/\p{Script=Han}/u.test(text) ? '。' : '.'}`;
}
