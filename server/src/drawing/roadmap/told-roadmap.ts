import { dequal } from 'dequal/lite';
import type { FolderRoadmap } from './exchange.js';
import type { Roadmap, RoadmapItem } from './model.js';

/**
 * A roadmap as it is sent to whoever may have an earlier one: what is in that one as it is now is told by its index there, for after
 * an edit of a large roadmap next to everything is.
 */
export interface ToldRoadmap extends Omit<FolderRoadmap, 'roadmap'> {
	/** The name of this roadmap, by which the next one may go on from it. */
	readonly resultId: string;

	/** The name of the one that indexes are of; absent where there are none. */
	readonly previousResultId?: string;
	readonly roadmap: Omit<Roadmap, 'items'> & { readonly items: readonly (RoadmapItem | number)[] };
}

/** A roadmap, and the name under which it was told. */
export interface NamedRoadmap {
	readonly resultId: string;
	readonly answer: FolderRoadmap;
}

/** What is to be sent of a roadmap to whoever has another one, or none. */
export function tellAfter(previous: NamedRoadmap | undefined, { answer, resultId }: NamedRoadmap): ToldRoadmap {
	const { roadmap } = answer;
	if (!previous) {
		return { ...answer, resultId };
	}
	const known = previous.answer.roadmap.items;
	const indexById = new Map(known.map((it, index) => [it.id, index]));
	const items = roadmap.items.map(item => {
		const index = indexById.get(item.id) ?? -1;
		return dequal(known[index], item) ? index : item;
	});
	return { ...answer, resultId, previousResultId: previous.resultId, roadmap: { ...roadmap, items } };
}

/** What was told, whole again; `undefined` where it goes on from another roadmap than the one that is there. */
export function hearAfter(previous: NamedRoadmap | undefined, told: ToldRoadmap): NamedRoadmap | undefined {
	const { resultId, previousResultId, ...answer } = told;
	if (previousResultId !== undefined && previousResultId !== previous?.resultId) {
		return undefined;
	}
	const known = previous?.answer.roadmap.items ?? [];
	const items = told.roadmap.items.flatMap(it => (typeof it === 'number' ? (known[it] ?? []) : it));
	return { resultId, answer: { ...answer, roadmap: { ...told.roadmap, items } } };
}
