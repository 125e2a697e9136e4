import * as l10n from '@vscode/l10n';
import { findNearWord } from '../../rules/judgement/near-word.js';
import type { Finding } from '../../rules/rule.js';
import type { Offer, QuickFix, Scene } from './offer.js';

/** Leads a dead link to a file of the same name elsewhere, to one of nearly the same name beside, or to the nearest heading. */
export const correctLink: QuickFix = {
	rules: ['resolved-link'],
	offers(finding, scene) {
		return finding.data?.['fragment'] === undefined ? fileOffers(finding, scene) : anchorOffers(finding, scene);
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

function fileOffers(finding: Finding, { workspace, document, text }: Scene): Offer[] {
	const missing = String(finding.data?.['path']);
	const name = missing.slice(missing.lastIndexOf('/') + 1);
	const folder = missing.slice(0, missing.length - name.length);
	const paths = workspace.documents().map(it => it.path);
	const moved = paths.filter(it => it === name || it.endsWith(`/${name}`));
	const beside = paths.filter(it => it.startsWith(folder) && !it.includes('/', folder.length)).map(it => it.slice(folder.length));
	const near = findNearWord(name, beside);
	return [...moved, ...(near === undefined ? [] : [folder + near])].slice(0, mostOffered).map((path, index) => ({
		title: l10n.t('Link to `{0}`', path),
		isPreferred: index === 0,
		write(changes) {
			const isBracketed = text.charAt(finding.start) === '<';
			const start = finding.start + (isBracketed ? 1 : 0);
			const written = text.slice(start, endOfDestination(text, finding));
			const rest = /[?#].*$/s.exec(written)?.[0] ?? '';
			const relative = relativePath(document.path, path);
			const end = start + written.length - rest.length;
			changes.replace(document, { start, end }, isBracketed ? relative : encodePath(relative));
		},
	}));
}

/** Before the closing bracket of `<a b.md>`. */
function endOfDestination(text: string, { start, end }: Finding): number {
	return text.charAt(start) === '<' && text.charAt(end - 1) === '>' ? end - 1 : end;
}

/** The way from one file to another, in a link. */
export function relativePath(from: string, to: string): string {
	const own = from.split('/').slice(0, -1);
	const other = to.split('/');
	let common = 0;
	while (common < own.length && common < other.length - 1 && own[common] === other[common]) {
		common++;
	}
	return [...own.slice(common).map(() => '..'), ...other.slice(common)].join('/');
}

/** What would end a destination, or mean something else in one. */
function encodePath(path: string): string {
	return path.replace(/[\s%()<>?#]/g, it => encodeURIComponent(it).replace('(', '%28').replace(')', '%29'));
}

/** Nobody chooses among more. */
const mostOffered = 3;
