import * as l10n from '@vscode/l10n';
import type { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Finding } from '../../rules/rule.js';
import type { Span } from '../../util/span.js';
import { safeFixes } from './index.js';
import type { Offer, Scene, Subject } from './offer.js';

/** The kind that an editor asks for when it saves. */
export const fixAllKind: CodeActionKind = 'source.fixAll.clewline';

/** Does everything to a file that is right without a look. */
export function fixAll({ folder, workspace, document }: Scene): readonly Offer[] {
	const offers = safeOffers(folder.findings(), { workspace, document });
	return offers.length === 0
		? []
		: [
				{
					title: l10n.t('Fix all that is safe to fix'),
					write(changes) {
						for (const offer of offers) {
							offer.write?.(changes);
						}
					},
				},
			];
}

/** For each finding the fix that needs no look, if there is one. Findings in one place are mended one after the other. */
export function safeOffers(
	findings: readonly Finding[],
	subject: Subject,
	isWanted = ({ isSafe }: Offer): boolean => isSafe === true,
): readonly Offer[] {
	const mended: Span[] = [];
	return findings.flatMap(finding => {
		const isMended = mended.some(it => it.start <= finding.end && finding.start <= it.end);
		const fixes = isMended ? [] : safeFixes.filter(it => it.rules.includes(finding.rule));
		const offer = fixes.flatMap(it => it.offers(finding, subject)).find(isWanted);
		mended.push(...(offer ? [finding] : []));
		return offer ?? [];
	});
}
