import * as l10n from '@vscode/l10n';
import type { Document, Link } from '../../language/document.js';
import { linkDestination } from '../../language/markdown/index.js';
import { hasAnchor } from '../../rules/judgement/anchor.js';
import type { Finding } from '../../rules/rule.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { relativePath } from '../../language/link-target.js';
import type { Changes } from '../changes.js';
import { type NewTarget, rewriteDestination } from '../linking/destination.js';
import type { Located } from '../located.js';

/** A link set right after what it leads to has moved. */
export interface MovedLink {
	/** In the user's words and language: `Update link to …`. */
	readonly title: string;

	/** The file that the link leads to then. */
	readonly path: string;
	write(changes: Changes): void;
}

/**
 * Sets a link right that leads nowhere, by a finding of `resolved-link`: where exactly one file elsewhere has the name, or the
 * item or heading that the link names. `undefined` where there is none, or more than one.
 */
export function findMovedLink(
	located: Pick<Located, 'workspace' | 'path' | 'text'>,
	{ start, data }: Pick<Finding, 'start' | 'data'>,
): MovedLink | undefined {
	const { workspace, path, text } = located;
	const document = workspace.document(path);
	const link = document?.type === 'spec' ? document.links.find(it => it.start === start) : undefined;
	if (!document || !link?.target || text === undefined) {
		return undefined;
	}
	const found = data?.['fragment'] === undefined ? findFile(workspace, link.target) : findHeading(workspace, link.target);
	const raw = text.slice(link.start, link.end);
	if (!found || linkDestination(raw, 0, raw.length) !== link.destination) {
		return undefined;
	}
	const newText = rewriteDestination(raw, newTarget(document, link, found));
	if (newText === raw) {
		return undefined;
	}
	return {
		title: titleOf(found, data?.['fragment'] === undefined),
		path: found.path,
		write: changes => changes.replace(document, link, newText),
	};
}

/** Where a link should lead; the fragment stays as it is where it is not said. */
interface Found {
	readonly path: string;
	readonly fragment?: string;
}

function newTarget({ path }: Document, { target }: Link, found: Found): NewTarget {
	return {
		...(found.path !== target?.path && { file: relativePath(path, found.path) }),
		...(found.fragment !== undefined && { fragment: found.fragment }),
	};
}

function titleOf({ path, fragment }: Found, isFile: boolean): string {
	return isFile
		? l10n.t('Update link to `{0}` (the file has moved)', path)
		: l10n.t('Update link to `{0}#{1}` (the heading has moved)', path, fragment ?? '');
}

type Target = NonNullable<Link['target']>;

/** The file of that name, else the one that defines the item whose ID the fragment or the name opens with. */
function findFile(workspace: Workspace, { path, fragment }: Target): Found | undefined {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const [only, ...others] = workspace.filesNamed(name);
	if (only !== undefined) {
		return others.length === 0 ? { path: only } : undefined;
	}
	const item = findItemNamed(workspace, fragment) ?? findItemNamed(workspace, name.replace(/\.\w+$/, ''));
	if (!item) {
		return undefined;
	}
	const isThere = hasAnchor(item.document, fragment);
	return { path: item.document.path, ...(!isThere && { fragment: anchorOf(item) }) };
}

/** The heading of the item whose ID the fragment opens with, else the only other heading of that name. */
function findHeading(workspace: Workspace, { fragment }: Target): Found | undefined {
	const item = findItemNamed(workspace, fragment);
	if (item) {
		const anchor = anchorOf(item);
		return anchor === '' ? undefined : { path: item.document.path, fragment: anchor };
	}
	const named = workspace
		.documents()
		.filter(it => it.type === 'spec' && it.anchors.mayHave(fragment) && it.anchors.has(fragment));
	const [only] = named;
	return only && named.length === 1 ? { path: only.path, fragment } : undefined;
}

/** The one item whose ID a slug opens with: that of `REQ-012` for `req-012-guest-checkout`. */
function findItemNamed(workspace: Workspace, slug: string): LocatedItem | undefined {
	const [prefix = '', ...rest] = slug.split('-');
	for (let length = rest.length; length > 0; length--) {
		const tail = rest.slice(0, length).join('-');
		const ids = new Set([`${prefix.toUpperCase()}-${tail}`, `${prefix.toUpperCase()}-${tail.toUpperCase()}`]);
		const items = [...ids].flatMap(it => workspace.definitionsOf(it));
		if (items.length > 0) {
			return items.length === 1 ? items[0] : undefined;
		}
	}
	return undefined;
}

/** The anchor of the heading that names an item; empty where none does. */
function anchorOf({ document, item }: LocatedItem): string {
	const id = item.id.toLowerCase().replaceAll('.', '');
	return [...document.anchors.values()].find(it => it === id || it.startsWith(`${id}-`)) ?? '';
}
