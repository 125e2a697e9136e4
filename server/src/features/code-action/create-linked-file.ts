import * as l10n from '@vscode/l10n';
import type { Document } from '../../language/document.js';
import type { QuickFix } from './offer.js';
import { lineEndingOf } from '../../language/writing/text-lines.js';

/** Creates the Markdown file that a link leads to, with the headings that the links of this file ask for. */
export const createLinkedFile: QuickFix = {
	rules: ['resolved-link'],
	offers(finding, { folder, document, text }) {
		const path = String(finding.data?.['path']);
		const isOurs = finding.data?.['fragment'] === undefined && /[^/]\.md$/.test(path) && !path.startsWith('..');
		return isOurs && folder.client.canChangeFiles
			? [
					{
						title: l10n.t('Create `{0}`', path),
						write: changes => changes.create(path, outlineOf(path, document).join(lineEndingOf(text))),
					},
				]
			: [];
	},
};

function outlineOf(path: string, document: Document): string[] {
	const targets = document.type === 'spec' ? document.links.map(it => it.target) : [];
	const fragments = targets.flatMap(it => (it?.path === path && it.fragment !== '' ? it.fragment : []));
	const name = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
	return [`# ${toTitle(name)}`, ...[...new Set(fragments)].flatMap(it => ['', `## ${toTitle(it)}`]), ''];
}

/** `unit-prices` is the name of `Unit prices`. */
function toTitle(name: string): string {
	const words = name.replace(/[-_]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
