import type { SpecDocument } from '../../language/document.js';

/**
 * Whether a fragment may lead somewhere in a spec. Generators of web sites make the names of headings in ways of their own,
 * so only letters and digits are compared.
 */
export function hasAnchor(document: SpecDocument, fragment: string): boolean {
	if (fragment === '' || elsewhere.test(fragment) || document.anchors.has(fragment)) {
		return true;
	}
	const name = foldAnchor(fragment.replace(/^user-content-/, ''));
	return name === '' || namesOf(document).has(name);
}

/** What a browser, a host of code or an editor of notes understands by itself: the top, a line, a text, a footnote, a block. */
const elsewhere = /^(?:top$|L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$|:~:|user-content-fn|fn(?:ref)?[-:]?\w+$|\/|!|\^)/i;

const namesByDocument = new WeakMap<SpecDocument, ReadonlySet<string>>();

function namesOf(document: SpecDocument): ReadonlySet<string> {
	const names = namesByDocument.get(document) ?? new Set(Array.from(document.anchors.values(), foldAnchor));
	namesByDocument.set(document, names);
	return names;
}

/** The letters and digits of an anchor: what is left where generators of web sites differ. */
export function foldAnchor(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}
