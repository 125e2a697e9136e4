import { statusOf } from '../../workspace/status.js';
import type { Attribute } from '../../language/document.js';
import { factsOf } from '../../language/item-facts.js';
import { withOne } from '../../util/few.js';
import { positionAt } from '../../util/line-table.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';

/** An item as `list` and `trace` print it. */
export interface ItemEntry {
	readonly id: string;

	/** The path of the folder in which the ID is unique; empty for the whole workspace. */
	readonly scope: string;
	readonly kind: string;
	readonly title: string;

	/** Relative to the root, with `/`. */
	readonly file: string;

	/** Where the ID stands, from 1; columns are in UTF-16 units. */
	readonly line: number;
	readonly column: number;
	readonly dialect: string;

	/** `null` where the item has none. */
	readonly status: string | null;

	/** Key → value as written; a key that is there several times has all its values in a list. */
	readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** An item as `list` prints it. */
export function toEntry(workspace: Workspace, located: LocatedItem): ItemEntry {
	const { document, item } = located;
	const { line, character } = positionAt(document.lines, item.idSpan.start);
	return {
		id: item.id,
		scope: workspace.scopeOf(document.path),
		kind: item.kind,
		title: item.title,
		file: document.path,
		line: line + 1,
		column: character + 1,
		dialect: document.dialect,
		status: statusOf(workspace, located) ?? null,
		attributes: gather(factsOf(located)),
	};
}

function gather(attributes: readonly Attribute[]): ItemEntry['attributes'] {
	const values = new Map<string, string | string[]>();
	for (const { key, value } of attributes) {
		values.set(key, withOne(values.get(key), value));
	}
	return Object.fromEntries(values);
}
