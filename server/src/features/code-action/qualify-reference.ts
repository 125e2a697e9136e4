import * as l10n from '@vscode/l10n';
import type { QuickFix } from './offer.js';

/** Says which of several items of the same ID is meant. */
export const qualifyReference: QuickFix = {
	rules: ['unambiguous-reference'],
	offers(finding, { workspace, document }) {
		const names = finding.data?.['candidates'] as readonly string[] | undefined;
		return (names ?? []).slice(0, mostOffered).map(name => {
			const slash = name.lastIndexOf('/');
			const resolution = workspace.lookUp(document.path, { id: name.slice(slash + 1), qualifier: name.slice(0, slash) });
			const title = resolution.type === 'resolved' ? resolution.target.item.title : '';
			return {
				title: l10n.t('Change to `{0}`: {1}', name, title),
				write: changes => changes.replace(document, finding, name),
			};
		});
	},
};

/** Nobody chooses among more. */
const mostOffered = 20;
