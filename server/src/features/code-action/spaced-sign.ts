import * as l10n from '@vscode/l10n';
import { missingSpace, wideColon } from '../../language/front-matter/index.js';
import type { SafeFix } from './offer.js';

/** Writes a sign as YAML asks for it, with a space behind it: `id：PRD-a` becomes `id: PRD-a`, and `-web` in a list `- web`. */
export const spacedSign: SafeFix = {
	rules: ['valid-front-matter'],
	offers(finding, { document }) {
		const code = finding.data?.['code'];
		const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
		if (!frontMatter || (code !== wideColon && code !== missingSpace)) {
			return [];
		}
		const [start, end] = [finding.start - frontMatter.content.start, finding.end - frontMatter.content.start];
		const sign = code === wideColon ? ':' : frontMatter.source.slice(start, end);
		const isLast = /^[\r\n]?$/.test(frontMatter.source.charAt(end));
		return [
			{
				title: code === wideColon ? l10n.t('Change to a half-width colon') : l10n.t('Add a space'),
				isPreferred: true,
				isSafe: true,
				write: changes => changes.replace(document, finding, isLast ? sign : `${sign} `),
			},
		];
	},
};
