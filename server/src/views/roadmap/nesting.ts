import type { Verb } from '../../language/verb.js';
import { linksOf } from '../../workspace/item-links.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { isWithin, type Row } from './row.js';

/** The row of an item, or of the nearest item around it that has one. */
export type RowByItem = ReadonlyMap<LocatedItem, Row>;

/** Puts each row inside another: goal › PRD › requirement, and a release › its milestones. */
export function nestRows(rows: readonly Row[], rowByItem: RowByItem, workspace: Workspace): void {
	for (const row of rows) {
		const parent = findParent(row, rowByItem, workspace);
		if (parent && !isWithin(parent, row)) {
			row.parent = parent;
			parent.children.push(row);
		}
	}
	cutDeepRows(rows);
}

/** Has what is too deep inside others stand by itself, with what is inside it: what goes through rows goes as deep as they are. */
function cutDeepRows(rows: readonly Row[]): void {
	let level = rows.filter(it => !it.parent);
	for (let depth = 0; level.length > 0; depth++) {
		if (depth === deepest) {
			for (const row of level) {
				row.parent?.children.splice(0);
				row.parent = undefined;
			}
			depth = 0;
		}
		level = level.flatMap(it => it.children);
	}
}

/** Nobody has as many levels by intent. */
const deepest = 100;

/** The row that an item, or the nearest item around it, is. */
export function rowAround(located: LocatedItem | undefined, rowByItem: RowByItem): Row | undefined {
	for (let at = located; at; at = at.parent) {
		const row = rowByItem.get(at);
		if (row) {
			return row;
		}
	}
	return undefined;
}

/** Where an item's links of some verbs lead. */
export function targetsOf(located: LocatedItem, verbs: ReadonlySet<Verb>, workspace: Workspace): readonly LocatedItem[] {
	return linksOf(workspace, located).flatMap(link => {
		const resolution = verbs.has(link.reference.verb) ? workspace.resolve(link) : undefined;
		return resolution?.type === 'resolved' ? resolution.target : [];
	});
}

function findParent({ located }: Row, rowByItem: RowByItem, workspace: Workspace): Row | undefined {
	const around = rowAround(located.parent, rowByItem);
	if (around && canContain(around.located, located)) {
		return around;
	}
	for (const target of targetsOf(located, upwards, workspace)) {
		const row = rowAround(target, rowByItem);
		if (row && row.located !== located && canContain(row.located, located)) {
			return row;
		}
	}
	return undefined;
}

/** A release holds its milestones alone, and they are nowhere else: what it delivers belongs to a goal. */
function canContain(outer: LocatedItem, inner: LocatedItem): boolean {
	const isOfRelease = inner.item.kind === 'milestone' || inner.item.kind === 'release';
	return isOfRelease ? outer.item.kind === 'release' && inner.item.kind === 'milestone' : outer.item.kind !== 'release';
}

const upwards: ReadonlySet<Verb> = new Set<Verb>(['contributes-to', 'refines', 'part-of']);
