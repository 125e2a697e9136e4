import type { Horizon, Roadmap } from './model.js';
import type { Edge } from './move.js';
import type { SavedView } from './saved-view.js';

/** Of which workspace folder the roadmap is asked for. */
export interface RoadmapParams {
	/** The client's URI of the folder; the first one that has a roadmap where it is absent or gone. */
	readonly folder?: string;

	/** The tag, branch or commit that it is compared with; none where it is absent or empty. */
	readonly baseline?: string;

	/** The `resultId` of the roadmap that the client has kept, of whichever folder; what is as in there is not told again. */
	readonly previousResultId?: string;
}

/** A roadmap, and the folders there are to choose from. */
export interface FolderRoadmap {
	/** The client's URI of the folder that the roadmap is of. */
	readonly folder: string;

	/** The client's URIs of all folders. */
	readonly folders: readonly string[];
	readonly roadmap: Roadmap;

	/** The views of the roadmap that the team keeps. */
	readonly views: readonly SavedView[];

	/** Why it could not be compared, in the language of the reader. */
	readonly baselineFault?: string;

	/** Whether files are still being read for the first time. */
	readonly isIndexing: boolean;
}

/** A moment that a roadmap can be compared with. */
export interface PastRevision {
	readonly type: 'tag' | 'commit';
	readonly name: string;

	/** Of a commit, what it says it does; empty for a tag. */
	readonly subject: string;

	/** As `2026-11-22`. */
	readonly date: string;
}

/** A view of the roadmap that is to be kept, and the client's URI of the folder that it is of. */
export interface SaveViewParams {
	readonly folder: string;
	readonly view: SavedView;
}

/** What is to move, of one workspace folder. */
export interface RescheduleParams {
	/** The client's URI of the folder. */
	readonly folder: string;
	readonly changes: readonly Rescheduling[];
}

/** How one item is to move. */
export interface Rescheduling {
	/** The ID and the file of an item of the roadmap. */
	readonly id: string;
	readonly file: string;
	readonly edge: Edge;

	/** Into the future, or into the past where it is negative. What is written as a month or a quarter moves by whole ones. */
	readonly days: number;

	/** The dates that the user has seen. Where others are written meanwhile, nothing moves. */
	readonly seen: { readonly start: string; readonly end: string };
}

/** An item that is to get a time, or to stand in another column, and the client's URI of its folder. */
export interface PlaceParams {
	readonly folder: string;
	readonly placement: Placement;
}

/** Where one item is to be. */
export interface Placement {
	/** The ID and the file of an item of the roadmap. */
	readonly id: string;
	readonly file: string;
	readonly to: { readonly start: string; readonly end: string } | { readonly column: Horizon | 'done' };

	/** What the user has seen. Where something else is written meanwhile, nothing is changed. */
	readonly seen: Seen;
}

/** What is seen of where an item is. */
export interface Seen {
	readonly start?: string;
	readonly end?: string;

	/** Whether these are the dates of what is inside. */
	readonly isInner: boolean;
	readonly horizon?: Horizon;
	readonly status: string;
}
