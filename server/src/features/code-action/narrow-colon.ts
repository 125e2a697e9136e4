import * as l10n from '@vscode/l10n';
import type { SafeFix } from './offer.js';

/** Writes a half-width colon and a space, as YAML asks for, where a full-width one stands: `id：PRD-a` becomes `id: PRD-a`. */
export const narrowColon: SafeFix = {
	rules: ['valid-front-matter'],
	offers(finding, { document }) {
		const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
		if (!frontMatter || finding.data?.['code'] !== 'WIDE_COLON') {
			return [];
		}
		const next = frontMatter.source.charAt(finding.end - frontMatter.content.start);
		return [
			{
				title: l10n.t('Change to a half-width colon'),
				isPreferred: true,
				isSafe: true,
				write: changes => changes.replace(document, finding, /^[\r\n]?$/.test(next) ? ':' : ': '),
			},
		];
	},
};
