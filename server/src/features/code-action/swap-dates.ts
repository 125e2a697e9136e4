import * as l10n from '@vscode/l10n';
import type { QuickFix } from './offer.js';

/** Swaps two dates that are in the wrong order. */
export const swapDates: QuickFix = {
	rules: ['consistent-dates'],
	offers(finding, { document, text }) {
		const { earlier, later } = finding.data ?? {};
		const items = document.type === 'spec' ? document.items : [];
		const attributes = items.map(it => it.attributes).find(all => all.some(it => it.key === later && it.start === finding.start));
		const from = attributes?.find(it => it.key === earlier);
		return from
			? [
					{
						title: l10n.t('Swap the two dates'),
						isPreferred: true,
						write(changes) {
							changes.replace(document, from, text.slice(finding.start, finding.end));
							changes.replace(document, finding, text.slice(from.start, from.end));
						},
					},
				]
			: [];
	},
};
