/** What a team has planned, as plain rows: a value that can be sent, compared and drawn anywhere. */
export interface Roadmap {
	/** The day it is looked at, as `2026-11-25`. */
	readonly today: string;

	/** What contains others comes before them; what lies side by side is in the order of time. */
	readonly items: readonly RoadmapItem[];

	/** The revision that it is compared with, as the reader calls it; absent where it is compared with none. */
	readonly baseline?: string;
}

/** One goal, PRD, requirement, release or milestone of the roadmap. */
export interface RoadmapItem {
	/** The ID by which it is unique in its folder. */
	readonly id: string;
	readonly kind: string;
	readonly title: string;

	/** Empty where none is written. */
	readonly status: string;

	/** Where its ID stands: the path from the folder, and the line, counted from 0. */
	readonly file: string;
	readonly line: number;

	/** The ID of the item of the roadmap that it is shown inside. */
	readonly parent?: string;

	/** How deep it is nested; 0 at the outermost. */
	readonly depth: number;

	/** When it happens; absent for what has no date and contains nothing that has. */
	readonly span?: RoadmapSpan;

	/** The column it is in: as written, else by its dates; absent where nothing tells. */
	readonly horizon?: Horizon;
	readonly progress: Progress;
	readonly health: Health;
	readonly dependencies: readonly Dependency[];

	/** Whether it is in the chain of items that decides when the last of them is done. */
	readonly isCritical: boolean;
	readonly facts: RoadmapFacts;

	/** The IDs that it had before, as unique as `id`; absent where it had no other. */
	readonly aliases?: readonly string[];

	/** How it differs from the baseline; absent where it does not, or there is none. */
	readonly change?: BaselineChange;
}

/** How an item differs from the baseline. */
export interface BaselineChange {
	/**
	 * `moved` where its dates are others, or its horizon; `added` for what was not there; `dropped` for what is no longer there, which
	 * is shown among the others without a time of its own.
	 */
	readonly type: 'moved' | 'added' | 'dropped';

	/** When it was to happen; absent where nothing told, or it was not there. */
	readonly span?: RoadmapSpan;
	readonly horizon?: Horizon;
}

/** How near something is, where a date would promise too much. */
export type Horizon = 'now' | 'next' | 'later';

/** A stretch of days, both included. */
export interface RoadmapSpan {
	readonly start: string;
	readonly end: string;

	/**
	 * `day` where days are written; `coarse` where a month, a quarter or one end alone is; `point` for a release, a milestone or a
	 * deadline; `inner` where only what is inside has dates.
	 */
	readonly precision: 'day' | 'coarse' | 'point' | 'inner';
}

/** How far something has come, computed from what it contains. */
export interface Progress {
	/** From 0 to 1; absent where no status is written anywhere in it. */
	readonly share?: number;

	/** The requirements and tasks in it, those that were dropped aside, and how many of them are shipped. */
	readonly units: number;
	readonly done: number;

	/** The share of needs that are met, from 0 to 1; absent where nothing in it needs anything. */
	readonly coverage?: number;
}

/** Whether something will be there in time, and why one thinks so. */
export interface Health {
	readonly state: HealthState;

	/** Full sentences in the language of the reader; empty where there is nothing to say. */
	readonly reason: string;
}

/** `none` where nothing is promised yet. */
export type HealthState = 'on-track' | 'at-risk' | 'off-track' | 'done' | 'none';

/** What an item waits for. */
export interface Dependency {
	/** The ID of another item of the roadmap. */
	readonly id: string;

	/** Whether it is certain that the other is not done when this one starts. */
	readonly isConflict: boolean;
}

/** What items are filtered and grouped by. Lists are empty where nothing is written. */
export interface RoadmapFacts {
	readonly owner: string;
	readonly team: string;
	readonly priority: string;
	readonly goals: readonly string[];
	readonly releases: readonly string[];
	readonly personas: readonly string[];
	readonly tags: readonly string[];
}
