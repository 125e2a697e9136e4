import type { BaselineChange, Roadmap, RoadmapItem, RoadmapSpan } from '../../drawing/roadmap/model.js';

/**
 * A roadmap with what is different from an earlier one: what has moved and from where, what is new, and, where it was, what is no
 * longer there. An item that was renamed and keeps its old ID as an alias is the same.
 *
 * @param name What the reader calls the earlier one: a tag, a branch, a commit.
 * @implements REQ-404
 */
export function compareRoadmaps(roadmap: Roadmap, before: Roadmap, name: string): Roadmap {
	const earlier = new Map(before.items.map(it => [it.id, it]));
	const idByEarlierId = new Map<string, string>();
	const items = roadmap.items.map(item => {
		const old = [item.id, ...(item.aliases ?? [])].map(it => earlier.get(it)).find(it => it && !idByEarlierId.has(it.id));
		if (old) {
			idByEarlierId.set(old.id, item.id);
		}
		const change = old ? changeOf(item, old) : ({ type: 'added' } as const);
		return change ? { ...item, change } : item;
	});
	const dropped = before.items.filter(it => !idByEarlierId.has(it.id));
	return { ...roadmap, baseline: name, items: insertDropped(items, dropped, idByEarlierId) };
}

function changeOf(item: RoadmapItem, old: RoadmapItem): BaselineChange | undefined {
	const isSame = item.span || old.span ? hasSameDays(item.span, old.span) : item.horizon === old.horizon;
	return isSame ? undefined : { type: 'moved', ...timeOf(old) };
}

function hasSameDays(a: RoadmapSpan | undefined, b: RoadmapSpan | undefined): boolean {
	return a?.start === b?.start && a?.end === b?.end;
}

function timeOf({ span, horizon }: RoadmapItem): Pick<BaselineChange, 'span' | 'horizon'> {
	return { ...(span ? { span } : {}), ...(horizon ? { horizon } : {}) };
}

/** Puts what was dropped behind all that is inside of what it was inside of; at the end, where that is gone, too. */
function insertDropped(
	items: readonly RoadmapItem[],
	dropped: readonly RoadmapItem[],
	idByEarlierId: ReadonlyMap<string, string>,
): readonly RoadmapItem[] {
	const present = new Set(items.map(it => it.id));
	const inside = new Map<string, RoadmapItem[]>();
	for (const item of dropped) {
		const around = idByEarlierId.get(item.parent ?? '') ?? '';
		const parent = present.has(around) ? around : '';
		inside.set(parent, [...(inside.get(parent) ?? []), toDropped(item, parent)]);
	}
	const placed: RoadmapItem[] = [];
	const open: RoadmapItem[] = [];
	const close = (depth: number): void => {
		while ((open.at(-1)?.depth ?? -1) >= depth) {
			const outer = open.pop();
			placed.push(...(inside.get(outer?.id ?? '') ?? []).map(it => ({ ...it, depth: (outer?.depth ?? -1) + 1 })));
		}
	};
	for (const item of items) {
		close(item.depth);
		placed.push(item);
		open.push(item);
	}
	close(0);
	// What has come instead may bear the same ID.
	return [...placed, ...(inside.get('') ?? [])].filter(it => it.change?.type !== 'dropped' || !present.has(it.id));
}

/** An item as it was, without a time of its own, and as nothing that anybody waits for. */
function toDropped({ span, horizon, parent: _, ...item }: RoadmapItem, parent: string): RoadmapItem {
	return {
		...item,
		...(parent === '' ? {} : { parent }),
		depth: 0,
		status: 'dropped',
		progress: { units: 0, done: 0 },
		health: { state: 'none', reason: '' },
		dependencies: [],
		isCritical: false,
		change: { type: 'dropped', ...(span ? { span } : {}), ...(horizon ? { horizon } : {}) },
	};
}
