import type { Issue } from '../language/issue.js';
import type { HttpMethod } from '../web/http.js';
import type { TrackerSettings, TrackerType } from '../workspace/tracker-settings.js';

/**
 * A tracker as its API has it: pure functions between issues and what goes over the wire. What they are given to read has been checked:
 * an answer has what the schema of its tracker in `answers/` says.
 */
export interface Tracker {
	readonly type: TrackerType;

	/** What names an issue, beside the URL of its page: `#12` and perhaps `acme/shop#12`; `SHOP-12`; nothing. */
	readonly form: 'number' | 'key' | 'page';

	/** The part of an issue's name that its API knows it by: `12`, `SHOP-12`. */
	readonly id: RegExp;

	/** The path of an issue's page, below the site's own, with the groups `id` and, where there are projects, `project`. */
	readonly page: RegExp;

	/** How many issues one request may be about. */
	readonly batchSize: { readonly signedIn: number; readonly anonymous: number };

	/** Whether a request can be about one project only. */
	readonly isPerProject: boolean;

	/** Whether one who has not signed in is told which issues there are not: else they may only be hidden. */
	readonly tellsStrangers: boolean;

	/** What only those are answered who have signed in, for a tracker that treats a wrong token like none, and hides what it would show. */
	readonly confirmation?: TrackerRequest;

	/** Whether one issue that is not there leaves the others without an answer. */
	readonly isAllOrNothing?: true;

	/** How a token is shown to the API, and where the command line finds one. */
	readonly access: Access;

	/** `acme/shop#12`. */
	keyOf(name: IssueName): string;
	urlOf(name: IssueName, site: TrackerSettings): string;

	/** Where the API is: all requests go there. */
	apiOf(site: TrackerSettings): string;

	/** Asks for issues, of one project where `isPerProject`. */
	request(names: readonly IssueName[], site: TrackerSettings, isSignedIn: boolean): TrackerRequest;

	/** What an answer says of the issues that were asked for; what it leaves out is not known. Throws `UnexpectedAnswer`. */
	read(answer: unknown, names: readonly IssueName[], site: TrackerSettings): IssuesRead;

	/** Asks for the open issues of the site's own project, those that changed last first; absent where there is no such list. */
	readonly listing?: Listing;

	/** Asks for issues of the site's own project by words of their titles; absent where that cannot be done. */
	readonly searching?: Searching;

	/** Asks for a new issue; absent where that cannot be done from here. */
	readonly creating?: Creating;

	/** What issues say, and how that is changed. */
	readonly texts: IssueTexts;
}

/** How a tracker lists issues. */
export interface Listing {
	/** `undefined` where nobody has said which project is meant. */
	request(site: TrackerSettings): TrackerRequest | undefined;
	read(answer: unknown, site: TrackerSettings): readonly ListedIssue[];
}

/** How a tracker finds issues. */
export interface Searching {
	/** `undefined` where nobody has said which project is meant. */
	request(words: string, site: TrackerSettings): TrackerRequest | undefined;
	read(answer: unknown, site: TrackerSettings): readonly FoundIssue[];
}

/** An issue that a search has found. */
export interface FoundIssue {
	readonly name: IssueName;

	/** `undefined` where the search tells no more than which it is. */
	readonly issue: Issue | undefined;
}

/** An issue in a list, with its name. */
export interface ListedIssue extends FoundIssue {
	readonly issue: Issue;
}

/** How a tracker makes an issue. */
export interface Creating {
	/** Asks for what a new issue has to know of its project, such as the ID of a team. */
	prepare?(site: TrackerSettings): TrackerRequest;

	/** @param prepared The answer to `prepare`. */
	request(draft: NewIssue, site: TrackerSettings, prepared: unknown): TrackerRequest;

	/** The name of the issue that was made. */
	read(answer: unknown, site: TrackerSettings): IssueName;

	/**
	 * Asks for the issues that may hold a marker in their text: an issue that was made, though nobody heard of it, is found so. Searches
	 * are vague, so what is found is looked at before it is believed.
	 */
	search(marker: string, site: TrackerSettings): TrackerRequest;
	readFound(answer: unknown, site: TrackerSettings): readonly IssueName[];
}

/** How a tracker tells what issues say, and lets it be changed. */
export interface IssueTexts {
	/** Asks for as many as `batchSize` has, and for those of one project where `isPerProject`. */
	request(names: readonly IssueName[], site: TrackerSettings): TrackerRequest;

	/** By key; an issue that is not there is left out. Throws `UnexpectedAnswer`. */
	read(answer: unknown, names: readonly IssueName[], site: TrackerSettings): ReadonlyMap<string, IssueDraft>;

	/** Asks for one issue to say something else. */
	change(name: IssueName, text: IssueDraft, site: TrackerSettings): TrackerRequest;

	/** For a tracker that answers well though nothing was changed: throws `UnexpectedAnswer`. */
	confirm?(answer: unknown): void;
}

/** An issue that is to be made, and what shows that its text has it. */
export interface NewIssue extends IssueDraft {
	/** `[clewline:REQ-2]`. */
	readonly marker: string;
}

/** What an issue says, or is to say. */
export interface IssueDraft {
	readonly title: string;

	/** In Markdown. */
	readonly body: string;
}

/** By ID: the issue, or `undefined` where there is none. */
export type IssuesRead = ReadonlyMap<string, Issue | undefined>;

/** What an issue is called within its tracker. */
export interface IssueName {
	/** `acme/shop`; empty where IDs are unique in the whole tracker. */
	readonly project: string;

	/** `12`, `SHOP-12`, `I6ABCD`. */
	readonly id: string;
}

/** What is sent to a tracker; who sends it adds the credential. */
export interface TrackerRequest {
	readonly method: HttpMethod;

	/** Below the address of the API: `/issues.json?limit=1`. */
	readonly path: string;

	/** What is sent as JSON. */
	readonly body?: unknown;

	/** What sort of JSON that is; plain by default. */
	readonly contentType?: 'application/json' | 'application/json-patch+json';
}

/** Who may ask, and how that is shown. */
export interface Access {
	/** The environment variables that may hold a token, the first that is set counts. */
	readonly variables: readonly string[];
	readonly header: string;

	/**
	 * What the header says: `{token}` stands for the token, `{base64}` for the same in Base64, `{user}` and `{secret}` for what stands
	 * before and behind its first colon.
	 */
	readonly value: string;
}

/** An answer has not the shape that its API has: it comes from something else, or the API has changed. */
export class UnexpectedAnswer extends Error {}

/** What the tracker has, with all that it need not have. */
export function makeIssue(issue: Pick<Issue, 'key' | 'url' | 'title' | 'state' | 'stateName'> & Partial<Issue>): Issue {
	return { assignee: '', labels: [], milestone: '', due: '', pullRequests: [], updated: '', ...issue };
}
