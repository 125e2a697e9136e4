import { groupings, type RoadmapGrouping } from './arrange.js';
import { type Zoom, zooms } from './time-scale.js';

/** The ways to look at a roadmap. */
export const forms = ['timeline', 'board', 'table'] as const;

/** One of the ways to look at it. */
export type Form = (typeof forms)[number];

/** A way to look at a roadmap that a team keeps under a name. What it leaves open stays as it is. */
export interface SavedView {
	readonly name: string;
	readonly shape?: Form;
	readonly groupBy?: RoadmapGrouping;
	readonly filter?: string;
	readonly zoom?: Zoom;
}

/** The view that some settings of `clewline.yaml` mean, as far as they mean something. */
export function readSavedView(name: string, settings: Readonly<Record<string, unknown>>): SavedView {
	const filter = settings['filter'];
	const shape = forms.find(it => it === settings['shape']);
	const groupBy = groupings.find(it => it === settings['group-by']);
	const zoom = zooms.find(it => it === settings['zoom']);
	return {
		name,
		...(shape ? { shape } : {}),
		...(groupBy ? { groupBy } : {}),
		...(typeof filter === 'string' ? { filter } : {}),
		...(zoom ? { zoom } : {}),
	};
}

/** The settings that mean a view: what `readSavedView` reads. */
export function settingsOf({ shape, groupBy, filter, zoom }: SavedView): Readonly<Record<string, string>> {
	const settings = { shape, 'group-by': groupBy, filter: filter === '' ? undefined : filter, zoom };
	return Object.fromEntries(Object.entries(settings).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
