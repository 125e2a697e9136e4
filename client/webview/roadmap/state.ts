import { groupings, type RoadmapGrouping } from '../../../server/src/drawing/roadmap/arrange.js';
import { type Zoom, zooms } from '../../../server/src/drawing/roadmap/time-scale.js';
import { type Form, forms } from '../../../server/src/drawing/roadmap/saved-view.js';
import { isOneOf, isRecord } from '../shared/is-record.js';

/** What somebody has chosen to see, kept while the page is hidden and when the window is loaded again. */
export interface PageState {
	readonly form: Form;
	readonly groupBy: RoadmapGrouping;
	readonly zoom: Zoom;
	readonly filter: string;
	readonly folded: readonly string[];

	/** The tag, branch or commit that the roadmap is compared with; empty for none. */
	readonly baseline: string;

	/** The URI of the workspace folder; empty before one was shown. */
	readonly folder: string;
}

/** What is seen first. */
export const firstState: PageState = {
	form: 'timeline',
	groupBy: 'goal',
	zoom: 'quarter',
	filter: '',
	folded: [],
	baseline: '',
	folder: '',
};

/** Takes of a remembered state what still means something: another release may have written it. */
export function readState(value: unknown): PageState {
	if (!isRecord(value)) {
		return firstState;
	}
	const { form, groupBy, zoom, filter, folded, baseline, folder } = value;
	return {
		form: isOneOf(forms, form) ? form : firstState.form,
		groupBy: isOneOf(groupings, groupBy) ? groupBy : firstState.groupBy,
		zoom: isOneOf(zooms, zoom) ? zoom : firstState.zoom,
		filter: typeof filter === 'string' ? filter : '',
		folded: Array.isArray(folded) ? folded.filter(it => typeof it === 'string') : [],
		baseline: typeof baseline === 'string' ? baseline : '',
		folder: typeof folder === 'string' ? folder : '',
	};
}
