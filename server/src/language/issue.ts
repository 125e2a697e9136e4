import type { Span } from '../util/span.js';

/** An entry in a tracker, as far as specs are concerned. What a tracker does not have, or leaves open, is empty. */
export interface Issue {
	/** As its tracker names it in full: `acme/shop#128`, `SHOP-77`. */
	readonly key: string;

	/** Its page. */
	readonly url: string;
	readonly title: string;
	readonly state: IssueState;

	/** The state in the tracker's own words: `In Progress`, `closed as not planned`. */
	readonly stateName: string;

	/** Who works on it; the first, where there are several. */
	readonly assignee: string;
	readonly labels: readonly string[];

	/** The milestone, version, iteration or list that it belongs to. */
	readonly milestone: string;

	/** `2026-11-22`. */
	readonly due: string;
	readonly pullRequests: readonly LinkedPullRequest[];

	/** When it last changed: `2026-11-22T10:00:00Z`, by the clock of the tracker. */
	readonly updated: string;
}

/** What the many states of trackers amount to: to be done, done, or given up. */
export type IssueState = 'open' | 'done' | 'dropped';

/** A pull request, or a merge request, that is tied to an issue. */
export interface LinkedPullRequest {
	/** `#34`. */
	readonly name: string;
	readonly url: string;

	/** `open`, `merged` or `closed`. */
	readonly state: string;
}

/** What is known of an issue that a spec names. */
export interface IssueReading {
	/** The page that the issue has, or would have. */
	readonly url: string;

	/** The tracker, by the name that the team has given it. */
	readonly tracker: string;

	/** `undefined` while nobody has asked, or no answer came. */
	readonly answer: IssueAnswer | undefined;

	/** Why nothing newer is known, for people; `undefined` where nothing is wrong. */
	readonly trouble: string | undefined;
}

/** What a tracker has said of an issue, once. */
export interface IssueAnswer {
	/** `undefined` where the tracker, which knows who asks, has no such issue. */
	readonly issue: Issue | undefined;

	/** When it said so, in milliseconds since 1970. */
	readonly fetchedAt: number;

	/** Whether that is so recent that something may be concluded from it. */
	readonly isCurrent: boolean;
}

/** A place in a spec that names an issue. */
export interface IssueReference extends Span {
	/** As it is written: `#128`, `acme/shop#128`, `SHOP-77`, or the URL of a page. */
	readonly text: string;

	/** The index of the item in whose body or attributes this stands; -1 where there is none. */
	readonly from: number;

	/** Whether it stands in a field made for issues, and not in running text. */
	readonly isDeclared: boolean;
}

/** What names of issues look like to a team; plain data. */
export interface IssueGrammar {
	/** What may stand before `SHOP-77`'s hyphen: the keys of projects, and `GH`. */
	readonly keys: ReadonlyMap<string, string>;

	/** What may stand before the `#` of `AB#12`: the names of trackers. */
	readonly names: readonly string[];

	/** What the URLs of issues begin with: `https://github.com/`. */
	readonly sites: readonly string[];
}
