import type { RoadmapLine } from '../../../server/src/drawing/roadmap/arrange.js';
import type { Roadmap, RoadmapItem } from '../../../server/src/drawing/roadmap/model.js';

/** What every form of the roadmap is given. */
export interface ViewProps {
	readonly roadmap: Roadmap;
	readonly lines: readonly RoadmapLine[];
	readonly locale: string;

	/** Opens the place where an item is written. */
	open(item: RoadmapItem): void;

	/** Tells more about the item with an ID. */
	lookAt(id: string | undefined): void;
}

/** The items of the lines, each once. */
export function itemsOf(lines: readonly RoadmapLine[]): readonly RoadmapItem[] {
	return [...new Map(lines.flatMap(it => (it.type === 'item' ? [[it.item.id, it.item] as const] : []))).values()];
}
