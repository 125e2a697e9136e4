import type { SpecDocument } from '../../language/document.js';
import { relativePath } from '../../language/link-target.js';
import type { LocatedItem } from '../../workspace/postings.js';

/** The destination of a Markdown link from a file to the place where an item is defined. */
export function linkToItem(path: string, { document, item }: LocatedItem): string {
	const anchor = item.form === 'front-matter' ? undefined : anchorOf(document, item.id);
	const file = document.path === path && anchor !== undefined ? '' : relativePath(path, document.path);
	const destination = file.replace(/[\s()<>%]/g, encodeURIComponent);
	return anchor === undefined ? destination : `${destination}#${anchor}`;
}

/** The anchor of the heading that defines an item; an item of another form is found in its file. */
function anchorOf({ anchors }: SpecDocument, id: string): string | undefined {
	const slug = id.toLowerCase().replace(/[^\p{L}\p{N}_-]/gu, '');
	const isOwn = (anchor: string): boolean => anchor.startsWith(slug) && !/^[a-z0-9_]/.test(anchor.slice(slug.length));
	return [...anchors.values()].find(isOwn);
}
