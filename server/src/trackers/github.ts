import type { Issue, LinkedPullRequest } from '../language/issue.js';
import type { TrackerSettings } from '../workspace/tracker-settings.js';
import { date, type Fields, fieldsOf, inner, listIn, listOf, longText, text, webAddress } from './answer.js';
import {
	type IssueDraft,
	type IssueName,
	type IssuesRead,
	type ListedIssue,
	makeIssue,
	type Tracker,
	type TrackerRequest,
} from './tracker.js';

/**
 * GitHub, and GitHub Enterprise under an address of its own. One who has signed in asks for many issues at once in GraphQL; GraphQL is
 * closed to strangers, who ask for one after the other.
 */
export const github: Tracker = {
	type: 'github',
	form: 'number',
	id: /^[1-9]\d{0,8}$/,
	page: /^\/(?<project>[\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(?<id>\d+)(?:[/?#]|$)/,
	batchSize: { signedIn: 50, anonymous: 1 },
	isPerProject: false,
	tellsStrangers: false,
	access: { variables: ['CLEWLINE_GITHUB_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'], header: 'authorization', value: 'Bearer {token}' },

	keyOf: ({ project, id }) => `${project}#${id}`,
	urlOf: ({ project, id }, { url }) => `${url}/${project}/issues/${id}`,
	apiOf: ({ url, api }) => api ?? (url === 'https://github.com' ? 'https://api.github.com' : `${url}/api/v3`),

	request(names, site, isSignedIn) {
		const [first] = names;
		return !isSignedIn && first
			? { method: 'GET', path: `/repos/${first.project}/issues/${first.id}` }
			: { method: 'POST', path: graphqlPath(site), body: { query: queryFor(names) } };
	},

	read(answer, names, site) {
		const fields = fieldsOf(answer);
		return 'number' in fields ? readOne(fields, names) : readMany(inner(fields, 'data'), names, site);
	},

	listing: {
		request: ({ repository }) =>
			repository === '' ? undefined : { method: 'GET', path: `/repos/${repository}/issues?state=open&sort=updated&per_page=100` },
		read: (answer, { repository }) => toList(listOf(answer), repository),
	},

	searching: {
		request: (words, { repository }) =>
			repository === ''
				? undefined
				: {
						method: 'GET',
						path: `/search/issues?q=${encodeURIComponent(`repo:${repository} is:issue in:title ${plainWords(words)}`)}&per_page=20`,
					},
		read: (answer, { repository }) => toList(listIn(fieldsOf(answer), 'items'), repository),
	},

	creating: {
		request: ({ title, body }, { repository }): TrackerRequest => ({
			method: 'POST',
			path: `/repos/${repository}/issues`,
			body: { title, body },
		}),
		read: (answer, { repository }) => ({ project: repository, id: text(fieldsOf(answer), 'number') }),
		search: (marker, { repository }) => ({
			method: 'GET',
			path: `/search/issues?q=${encodeURIComponent(`repo:${repository} is:issue in:body "${marker}"`)}`,
		}),
		readFound: (answer, { repository }) =>
			listIn(fieldsOf(answer), 'items').map(it => ({ project: repository, id: text(it, 'number') })),
	},

	texts: {
		request: (names, site) =>
			names.length === 1
				? github.request(names, site, false)
				: { method: 'POST', path: graphqlPath(site), body: { query: queryFor(names, fieldsOfText) } },
		read(answer, names) {
			const fields = fieldsOf(answer);
			const [name] = names;
			return name && 'number' in fields
				? new Map([[github.keyOf(name), toText(fields)]])
				: readTexts(inner(fields, 'data'), names);
		},
		change: ({ project, id }, { title, body }) => ({
			method: 'PATCH',
			path: `/repos/${project}/issues/${id}`,
			body: { title, body },
		}),
	},
};

/** Without what has a meaning of its own in a search. */
function plainWords(words: string): string {
	return words.replace(/[":<>@]/g, ' ');
}

function toList(entries: readonly Fields[], repository: string): readonly ListedIssue[] {
	return entries
		.filter(it => !('pull_request' in it))
		.map(it => {
			const name = { project: repository, id: text(it, 'number') };
			return { name, issue: toRestIssue(it, name) };
		});
}

/** Beside the REST API on GitHub itself, and beside its folder on a server of one's own. */
function graphqlPath(site: TrackerSettings): string {
	return github.apiOf(site).endsWith('/v3') ? '/../graphql' : '/graphql';
}

/** Each repository and each issue has an alias: `r0 { i0 i1 }`. */
function queryFor(names: readonly IssueName[], fields = fieldsOfIssue): string {
	const repositories = projectsOf(names).map((project, repository) => {
		const [owner = '', name = ''] = project.split('/');
		const issues = names.flatMap((it, index) =>
			it.project === project ? `i${index}: issueOrPullRequest(number: ${it.id}) { ${fields} }` : [],
		);
		const where = `owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}`;
		return `r${repository}: repository(${where}) { ${issues.join(' ')} }`;
	});
	return `{ ${repositories.join(' ')} }`;
}

function projectsOf(names: readonly IssueName[]): readonly string[] {
	return [...new Set(names.map(it => it.project))];
}

const sharedFields =
	'number title url updatedAt assignees(first: 1) { nodes { login } } labels(first: 10) { nodes { name } } milestone { title dueOn }';

/** The states of an issue and of a pull request have two types, and so need two names. */
const fieldsOfIssue =
	`__typename ... on Issue { ${sharedFields} state stateReason closedByPullRequestsReferences(first: 5, includeClosedPrs: true) ` +
	`{ nodes { number url state } } } ... on PullRequest { ${sharedFields} pullRequestState: state }`;

const fieldsOfText = '... on Issue { title body } ... on PullRequest { title body }';

/** A repository that is null may be hidden; an issue that is null in a repository that can be seen is not there. */
function readMany(data: Fields, names: readonly IssueName[], site: TrackerSettings): IssuesRead {
	const projects = projectsOf(names);
	const issues = new Map<string, Issue | undefined>();
	for (const [index, name] of names.entries()) {
		const repository = data[`r${projects.indexOf(name.project)}`];
		const fields = repository ? fieldsOf(repository)[`i${index}`] : undefined;
		if (fields !== undefined) {
			issues.set(github.keyOf(name), fields === null ? undefined : toIssue(fieldsOf(fields), name, site));
		}
	}
	return issues;
}

function readTexts(data: Fields, names: readonly IssueName[]): ReadonlyMap<string, IssueDraft> {
	const projects = projectsOf(names);
	return new Map(
		names.flatMap((name, index) => {
			const fields = inner(inner(data, `r${projects.indexOf(name.project)}`), `i${index}`);
			return 'title' in fields ? [[github.keyOf(name), toText(fields)] as const] : [];
		}),
	);
}

function toText(fields: Fields): IssueDraft {
	return { title: text(fields, 'title'), body: longText(fields, 'body') };
}

function toIssue(fields: Fields, name: IssueName, site: TrackerSettings): Issue {
	const isPullRequest = fields['__typename'] === 'PullRequest';
	const milestone = inner(fields, 'milestone');
	return makeIssue({
		...stateOf(text(fields, isPullRequest ? 'pullRequestState' : 'state').toLowerCase(), {
			reason: text(fields, 'stateReason').toLowerCase(),
			isPullRequest,
		}),
		key: github.keyOf(name),
		url: webAddress(fields, 'url') || github.urlOf(name, site),
		title: text(fields, 'title'),
		assignee: text(listIn(inner(fields, 'assignees'), 'nodes')[0] ?? {}, 'login'),
		labels: listIn(inner(fields, 'labels'), 'nodes').map(it => text(it, 'name')),
		milestone: text(milestone, 'title'),
		due: date(milestone, 'dueOn'),
		pullRequests: listIn(inner(fields, 'closedByPullRequestsReferences'), 'nodes').map(toPullRequest),
		updated: text(fields, 'updatedAt'),
	});
}

function toPullRequest(fields: Fields): LinkedPullRequest {
	return { name: `#${text(fields, 'number')}`, url: webAddress(fields, 'url'), state: text(fields, 'state').toLowerCase() };
}

/** The answer of the REST API. */
function readOne(fields: Fields, names: readonly IssueName[]): IssuesRead {
	const [name] = names;
	if (name?.id !== text(fields, 'number')) {
		return new Map();
	}
	return new Map([[github.keyOf(name), toRestIssue(fields, name)]]);
}

function toRestIssue(fields: Fields, name: IssueName): Issue {
	const isPullRequest = 'pull_request' in fields;
	const isMerged = text(inner(fields, 'pull_request'), 'merged_at') !== '';
	const milestone = inner(fields, 'milestone');
	return makeIssue({
		...stateOf(isMerged ? 'merged' : text(fields, 'state'), { reason: text(fields, 'state_reason'), isPullRequest }),
		key: github.keyOf(name),
		url: webAddress(fields, 'html_url'),
		title: text(fields, 'title'),
		assignee: text(inner(fields, 'assignee'), 'login'),
		labels: listIn(fields, 'labels').map(it => text(it, 'name')),
		milestone: text(milestone, 'title'),
		due: date(milestone, 'due_on'),
		updated: text(fields, 'updated_at'),
	});
}

interface Circumstances {
	/** Why it is as it is, in GitHub's words. */
	readonly reason: string;
	readonly isPullRequest: boolean;
}

function stateOf(state: string, { reason, isPullRequest }: Circumstances): Pick<Issue, 'state' | 'stateName'> {
	const words = reason.replaceAll('_', ' ');
	const isGivenUp = reason === 'not_planned' || reason === 'duplicate';
	if (state === 'closed') {
		return { state: isGivenUp || isPullRequest ? 'dropped' : 'done', stateName: isGivenUp ? `closed as ${words}` : state };
	}
	return { state: state === 'merged' ? 'done' : 'open', stateName: reason === 'reopened' ? words : state };
}
