import * as l10n from '@vscode/l10n';
import { findNearWord } from '../../rules/judgement/near-word.js';
import { relativePath } from '../../language/link-target.js';
import type { Finding } from '../../rules/rule.js';
import { findMovedLink } from '../fixes/moved-link.js';
import { rewriteDestination } from '../linking/destination.js';
import type { Offer, QuickFix, Scene } from './offer.js';

/** Leads a dead link to what has moved, to a file of the same name elsewhere, to one of nearly the same name beside, or to the nearest heading. */
export const correctLink: QuickFix = {
	rules: ['resolved-link'],
	offers(finding, scene) {
		const { workspace, document, text } = scene;
		const moved = findMovedLink({ workspace, path: document.path, text }, finding);
		const others =
			finding.data?.['fragment'] === undefined ? fileOffers(finding, scene, moved?.path) : anchorOffers(finding, scene);
		return moved ? [moved, ...others] : others;
	},
};

function anchorOffers(finding: Finding, { workspace, document, text }: Scene): Offer[] {
	const fragment = String(finding.data?.['fragment']);
	const target = workspace.document(String(finding.data?.['path']));
	const names = target?.type === 'spec' ? [...target.anchors.values()].filter(Boolean) : [];
	const word = fragment.toLowerCase();
	const near = findNearWord(word, names);
	const related = names.filter(it => it.length > 2 && (it.includes(word) || word.includes(it)));
	const hash = text.indexOf('#', finding.start);
	return [...new Set([...(near === undefined ? [] : [near]), ...related])].slice(0, mostOffered).map((name, index) => ({
		title: l10n.t('Link to `{0}`', `#${name}`),
		isPreferred: index === 0,
		write: changes => changes.replace(document, { start: hash + 1, end: endOfDestination(text, finding) }, name),
	}));
}

/** @param offered A file that is offered already. */
function fileOffers(finding: Finding, { workspace, document, text }: Scene, offered: string | undefined): Offer[] {
	const missing = String(finding.data?.['path']);
	const name = missing.slice(missing.lastIndexOf('/') + 1);
	const folder = missing.slice(0, missing.length - name.length);
	const paths = workspace.documents().map(it => it.path);
	const moved = paths.filter(it => it === name || it.endsWith(`/${name}`));
	const beside = paths.filter(it => it.startsWith(folder) && !it.includes('/', folder.length)).map(it => it.slice(folder.length));
	const near = findNearWord(name, beside);
	const found = [...moved, ...(near === undefined ? [] : [folder + near])].filter(it => it !== offered);
	return found.slice(0, mostOffered).map((path, index) => ({
		title: l10n.t('Link to `{0}`', path),
		isPreferred: index === 0,
		write(changes) {
			const newText = rewriteDestination(text.slice(finding.start, finding.end), { file: relativePath(document.path, path) });
			changes.replace(document, finding, newText);
		},
	}));
}

/** Before the closing bracket of `<a b.md>`. */
function endOfDestination(text: string, { start, end }: Finding): number {
	return text.charAt(start) === '<' && text.charAt(end - 1) === '>' ? end - 1 : end;
}

/** Nobody chooses among more. */
const mostOffered = 3;
