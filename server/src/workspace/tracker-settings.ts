/** The trackers that Clewline can read. */
export const trackerTypes = [
	'azure-boards',
	'gitee',
	'github',
	'gitlab',
	'jira',
	'jira-data-center',
	'linear',
	'redmine',
	'trello',
] as const;

/** One of them. */
export type TrackerType = (typeof trackerTypes)[number];

/** What a team has decided about one tracker. Never a secret. */
export interface TrackerSettings {
	readonly type: TrackerType;

	/** What the team calls it; the type, where it says nothing. */
	readonly name: string;

	/** Where its pages are, without a slash at the end: `https://github.com`, `https://acme.atlassian.net`. */
	readonly url: string;

	/** Where its API is, if the team says so: `https://github.acme.example/api/v3`. */
	readonly api: string | undefined;

	/** `acme/shop`: whose issues `#12` names; empty where nobody says. */
	readonly repository: string;

	/** The projects or teams whose keys name issues: `SHOP` in `SHOP-77`. */
	readonly projects: readonly string[];

	/** Whether the roadmap shows when issues are due, of items whose specs say nothing of it. */
	readonly feedsRoadmap: boolean;
}

/** Text of any sort that names something on the web, though nothing is asked about it. */
export interface LinkSettings {
	/** A regular expression in the syntax of RE2. */
	readonly pattern: string;

	/** `{0}` stands for the whole match, `{1}` for its first group. */
	readonly url: string;
	readonly ignoresCase: boolean;
}

/** Where a tracker's pages are that has one place for everybody; the others are wherever a team has put them. */
export const publicSites: Readonly<Partial<Record<TrackerType, string>>> = {
	'azure-boards': 'https://dev.azure.com',
	gitee: 'https://gitee.com',
	github: 'https://github.com',
	gitlab: 'https://gitlab.com',
	linear: 'https://linear.app',
	trello: 'https://trello.com',
};

/** The trackers whose issues belong to repositories. */
export const repositoryTrackers: ReadonlySet<TrackerType> = new Set<TrackerType>(['gitee', 'github', 'gitlab']);
