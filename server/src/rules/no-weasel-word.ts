import * as l10n from '@vscode/l10n';
import type { Rule } from './rule.js';

/**
 * A requirement says what can be checked.
 *
 * “Fast”, “easy to use” or “尽快” means something else to everyone who reads it. A number, a limit or an example means the same
 * to all. Looks at the statements of requirements and criteria only. Off unless a team turns it on.
 *
 * @implements REQ-112
 *
 * @example invalid
 *   ### REQ-1: Search
 *
 *   The results appear fast.
 *
 * @example valid
 *   ### REQ-1: Search
 *
 *   The results appear within 300 ms.
 */
export const noWeaselWord: Rule = {
	id: 'no-weasel-word',
	defaultSeverity: 'off',
	needsCompleteWorkspace: false,

	*checkSpec(document) {
		for (const { word, start, end } of document.weaselWords) {
			const message = l10n.t(
				'“{0}” means something else to everyone. Say what can be checked: a number, a limit, an example.',
				word,
			);
			yield { start, end, message, data: { word } };
		}
	},
};
