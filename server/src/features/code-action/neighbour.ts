import type { Item, ItemForm, SpecDocument } from '../../language/document.js';
import { prefixOf, type Workspace } from '../../workspace/workspace.js';

/** Where a new item belongs: beside one of its sort. */
export interface Neighbour {
	readonly path: string;
	readonly id: string;
	readonly side: 'before' | 'behind';
}

/** The name of an item that there is not yet, and the file that names it. */
export interface NewName {
	readonly path: string;
	readonly id: string;
	readonly qualifier?: string | undefined;
}

/**
 * The spec that a new item belongs in: the one that names it, if that has items of the sort, else the one of its scope that has
 * most of them, else the one of the workspace, as long as no two scopes have some.
 */
export function findHome(workspace: Workspace, { path, id, qualifier }: NewName): SpecDocument | undefined {
	const prefix = prefixOf(id);
	const own = workspace.document(path);
	if (qualifier === undefined && own?.type === 'spec' && siblingsIn(own, prefix).length > 0) {
		return own;
	}
	const specs = workspace.documents().filter((it): it is SpecDocument => it.type === 'spec' && siblingsIn(it, prefix).length > 0);
	const scope = workspace.scopeOf(path);
	const near = specs.filter(it => {
		const other = workspace.scopeOf(it.path);
		return qualifier === undefined ? other === scope : other === qualifier || other.endsWith(`/${qualifier}`);
	});
	const scopes = new Set(specs.map(it => workspace.scopeOf(it.path)));
	return most(near, prefix) ?? (qualifier === undefined && scopes.size === 1 ? most(specs, prefix) : undefined);
}

function most(specs: readonly SpecDocument[], prefix: string): SpecDocument | undefined {
	const [first, ...others] = specs;
	return others.reduce(
		(best, next) => (best && siblingsIn(next, prefix).length > siblingsIn(best, prefix).length ? next : best),
		first,
	);
}

/** The item beside which a new one stands: the one with the next lower number, else the first of all. */
export function findNeighbour(document: SpecDocument, id: string): { item: Item; side: 'before' | 'behind' } | undefined {
	const siblings = siblingsIn(document, prefixOf(id)).filter(it => shownForms.has(it.form));
	const lower = siblings.filter(it => compareIds(it.id, id) <= 0);
	const before = lower.reduce<Item | undefined>((last, it) => (!last || compareIds(last.id, it.id) <= 0 ? it : last), undefined);
	const [first] = siblings;
	return before ? { item: before, side: 'behind' } : first && { item: first, side: 'before' };
}

/** The items of a file whose IDs begin in the same way. */
function siblingsIn(document: SpecDocument, prefix: string): readonly Item[] {
	return document.items.filter(it => it.id.startsWith(prefix) && prefixOf(it.id) === prefix);
}

const shownForms: ReadonlySet<ItemForm> = new Set(['heading', 'list-item', 'id-row', 'row']);

/** `REQ-9` comes before `REQ-10`. */
function compareIds(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true });
}
