import * as l10n from '@vscode/l10n';
import type { QuickFix } from './offer.js';
import { lineEndingOf } from './text-lines.js';

/** Creates the Markdown file that a link leads to, with the words of its name as a heading. */
export const createLinkedFile: QuickFix = {
	rules: ['resolved-link'],
	offers(finding, { folder, text }) {
		const path = String(finding.data?.['path']);
		const isOurs = finding.data?.['fragment'] === undefined && /[^/]\.md$/.test(path) && !path.startsWith('..');
		return isOurs && folder.client.canChangeFiles
			? [
					{
						title: l10n.t('Create `{0}`', path),
						write: changes => changes.create(path, `# ${titleOf(path)}${lineEndingOf(text)}`),
					},
				]
			: [];
	},
};

function titleOf(path: string): string {
	const words = path
		.slice(path.lastIndexOf('/') + 1, -'.md'.length)
		.replace(/[-_]+/g, ' ')
		.trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
