import * as l10n from '@vscode/l10n';
import { quotableWords } from '../language/dialects/duvet/quotable-words.js';
import { sectionWords } from '../language/section-words.js';
import type { Rule } from './rule.js';

/**
 * What code quotes of a section is what the section says.
 *
 * duvet refuses a quote that is not in the section: either the spec was changed, and the code was written for another text, or the quote was
 * changed on the way. How lines are broken does not matter, nor do Markdown's marks.
 *
 * @implements REQ-617
 *
 * @example invalid
 *   //// clewline.yaml
 *   dialects: { 'docs/**': duvet }
 *   //// docs/spec.md
 *   ## Sign in
 *
 *   A session MUST end after 8 hours.
 *   //// src/login.ts
 *   //= docs/spec.md#sign-in
 *   //# A session MUST end after 24 hours.
 *
 * @example valid
 *   //// clewline.yaml
 *   dialects: { 'docs/**': duvet }
 *   //// docs/spec.md
 *   ## Sign in
 *
 *   A session MUST end after 8 hours.
 *   //// src/login.ts
 *   //= docs/spec.md#sign-in
 *   //# A session MUST end
 *   //# after 8 hours.
 */
export const duvetCurrentQuote: Rule = {
	id: 'duvet-current-quote',
	defaultSeverity: 'warning',
	needsCompleteWorkspace: true,

	*checkCode(document, workspace) {
		for (const citation of workspace.referencesIn(document)) {
			const { id } = citation.posting;
			const { annotation: quote, start, end } = citation.reference;
			const cited = quote !== undefined && id.includes('#') ? workspace.resolve(citation) : undefined;
			const words = cited?.type === 'resolved' ? sectionWords(cited.target.document, cited.target.item.id) : undefined;
			if (quote !== undefined && words !== undefined && !words.includes(quotableWords(quote))) {
				const message = l10n.t(
					'`{0}` does not say “{1}”. Make this do what the section says today, then quote that.',
					id,
					shorten(quote),
				);
				yield { start, end, message, data: { id, quote } };
			}
		}
	},
};

/** A quote may be a page long. */
function shorten(quote: string): string {
	return quote.length <= mostShown ? quote : `${quote.slice(0, mostShown)}…`;
}

const mostShown = 80;
