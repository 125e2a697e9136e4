import type { Link } from '../../language/document.js';
import { headingSlugs, scanMarkdown } from '../../language/markdown/index.js';
import { foldAnchor } from '../../rules/judgement/anchor.js';
import type { RenamedFile } from './renamed-file.js';

/** The anchors of headings that have other ones now: old → new. */
export type MovedAnchors = ReadonlyMap<string, string>;

/** The headings of a file whose anchors changed with the IDs in them, and the names given to places. */
export function movedAnchors({ text, newText, names, newDocument }: RenamedFile): MovedAnchors {
	const moved = new Map(names.map(it => [text.slice(it.start, it.end), it.newText]));
	if (newDocument.type === 'spec' && text !== newText) {
		const newSlugs = headingSlugs(newText, scanMarkdown(newText));
		for (const [index, slug] of headingSlugs(text, scanMarkdown(text)).entries()) {
			const newSlug = newSlugs[index];
			if (newSlug !== undefined && newSlug !== slug && !newDocument.anchors.has(slug)) {
				moved.set(slug, newSlug);
			}
		}
	}
	return moved;
}

/** The fragment with which a link leads to the same heading; `undefined` where it is not one of those that moved. */
export function movedFragment(anchors: MovedAnchors, { target }: Link, oldId: string, newId: string): string | undefined {
	const fragment = target?.fragment ?? '';
	const exact = anchors.get(fragment);
	if (fragment === '' || exact !== undefined) {
		return exact;
	}
	const folded = foldAnchor(fragment);
	const moved = Array.from(anchors).find(([slug]) => foldAnchor(slug) === folded)?.[1];
	if (moved === undefined) {
		return undefined;
	}
	// Other generators of web sites make other anchors: what differs from GitHub's is kept.
	const own = fragment.replaceAll(oldId, newId).replaceAll(oldId.toLowerCase(), newId.toLowerCase());
	return foldAnchor(own) === foldAnchor(moved) ? own : moved;
}
