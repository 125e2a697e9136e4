import type { Issue, IssueState, LinkedPullRequest } from '../language/issue.js';
import { date, type Fields, fieldsOf, inner, listIn, listOf, longText, text, webAddress } from './answer.js';
import { type IssueName, makeIssue, type Tracker, type TrackerRequest, UnexpectedAnswer } from './tracker.js';

/** Linear. One issue that does not exist leaves a whole answer without data; its errors say which it was, and the rest is asked again. */
export const linear: Tracker = {
	type: 'linear',
	form: 'key',
	id: /^[A-Z][A-Z0-9]*-[1-9]\d{0,8}$/,
	page: /^(?:\/[\w-]+)?\/issue\/(?<id>[A-Z][A-Z0-9]*-\d+)(?:[/?#]|$)/,
	batchSize: { signedIn: 50, anonymous: 50 },
	isPerProject: false,
	tellsStrangers: false,
	isAllOrNothing: true,
	access: { variables: ['CLEWLINE_LINEAR_TOKEN', 'LINEAR_API_KEY'], header: 'authorization', value: '{token}' },

	keyOf: ({ id }) => id,
	urlOf: ({ id }, { url }) => `${url}/issue/${id}`,
	apiOf: ({ api }) => api ?? 'https://api.linear.app',

	request: names => ({
		method: 'POST',
		path: '/graphql',
		body: { query: queryFor(names, issueFields) },
	}),

	read(answer, names) {
		const fields = fieldsOf(answer);
		const data = inner(fields, 'data');
		const errors = new Map(listIn(fields, 'errors').map(it => [aliasOf(it), it]));
		const issues = new Map<string, Issue | undefined>();
		for (const [index, { id }] of names.entries()) {
			const alias = `i${index}`;
			const error = errors.get(alias);
			if (data[alias]) {
				issues.set(id, toIssue(fieldsOf(data[alias])));
			} else if (error ? isAbsence(error) : data[alias] === null) {
				issues.set(id, undefined);
			}
		}
		return issues;
	},

	searching: {
		request: (words, { projects }) =>
			projects.length === 0
				? undefined
				: toRequest(`query ($filter: IssueFilter!) { issues(filter: $filter, first: 20) { nodes { ${issueFields} } } }`, {
						filter: { team: { key: { in: projects } }, title: { containsIgnoreCase: words } },
					}),
		read: answer =>
			listIn(inner(dataOf(answer), 'issues'), 'nodes').map(it => {
				const issue = toIssue(it);
				return { name: { project: '', id: issue.key }, issue };
			}),
	},

	creating: {
		prepare: ({ projects }) =>
			toRequest('query ($key: String!) { teams(filter: { key: { eq: $key } }) { nodes { id } } }', { key: projects[0] ?? '' }),
		request: ({ title, body }, _, prepared) =>
			toRequest('mutation ($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { identifier } } }', {
				input: {
					teamId: text(listIn(inner(dataOf(prepared), 'teams'), 'nodes')[0] ?? {}, 'id'),
					title,
					description: body,
				},
			}),
		read: answer => ({ project: '', id: text(inner(inner(dataOf(answer), 'issueCreate'), 'issue'), 'identifier') }),
		search: (marker, { projects }) =>
			toRequest('query ($filter: IssueFilter!) { issues(filter: $filter, first: 20) { nodes { identifier } } }', {
				filter: { team: { key: { eq: projects[0] ?? '' } }, description: { contains: marker } },
			}),
		readFound: answer =>
			listIn(inner(dataOf(answer), 'issues'), 'nodes').map(it => ({ project: '', id: text(it, 'identifier') })),
	},

	texts: {
		request: names => ({ method: 'POST', path: '/graphql', body: { query: queryFor(names, textFields) } }),
		read: answer =>
			new Map(
				listOf(Object.values(dataOf(answer))).map(it => [
					text(it, 'identifier'),
					{ title: text(it, 'title'), body: longText(it, 'description') },
				]),
			),
		change: ({ id }, { title, body }) =>
			toRequest('mutation ($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { success } }', {
				id,
				input: { title, description: body },
			}),
		confirm(answer) {
			if (inner(dataOf(answer), 'issueUpdate')['success'] !== true) {
				throw new UnexpectedAnswer('The issue was not changed.');
			}
		},
	},
};

function toRequest(query: string, variables: object): TrackerRequest {
	return { method: 'POST', path: '/graphql', body: { query, variables } };
}

function queryFor(names: readonly IssueName[], fields: string): string {
	return `{ ${names.map(({ id }, index) => `i${index}: issue(id: "${id}") { ${fields} }`).join(' ')} }`;
}

/** An answer without data says in its errors why. */
function dataOf(answer: unknown): Fields {
	const fields = fieldsOf(answer);
	const [error] = listIn(fields, 'errors');
	if (error) {
		throw new UnexpectedAnswer(text(error, 'message'));
	}
	return inner(fields, 'data');
}

const textFields = 'identifier title description';

const issueFields =
	'identifier title url dueDate updatedAt state { name type } assignee { displayName } labels { nodes { name } } ' +
	'projectMilestone { name } attachments { nodes { title url sourceType } }';

/** Other errors, such as a limit, say nothing of the issue. */
function isAbsence(error: Fields): boolean {
	return /not found|could not find/i.test(text(error, 'message'));
}

function aliasOf({ path }: Fields): string {
	return Array.isArray(path) ? String(path[0]) : '';
}

function toIssue(fields: Fields): Issue {
	const state = inner(fields, 'state');
	return makeIssue({
		key: text(fields, 'identifier'),
		url: webAddress(fields, 'url'),
		title: text(fields, 'title'),
		state: stateByType.get(text(state, 'type')) ?? 'open',
		stateName: text(state, 'name'),
		assignee: text(inner(fields, 'assignee'), 'displayName'),
		labels: listIn(inner(fields, 'labels'), 'nodes').map(it => text(it, 'name')),
		milestone: text(inner(fields, 'projectMilestone'), 'name'),
		due: date(fields, 'dueDate'),
		pullRequests: listIn(inner(fields, 'attachments'), 'nodes').flatMap(toPullRequest),
		updated: text(fields, 'updatedAt'),
	});
}

const stateByType: ReadonlyMap<string, IssueState> = new Map([
	['completed', 'done'],
	['canceled', 'dropped'],
	['duplicate', 'dropped'],
]);

/** What is attached to an issue may be anything on the web. */
function toPullRequest(fields: Fields): LinkedPullRequest[] {
	const url = webAddress(fields, 'url');
	const number = /\/(?:pull|merge_requests)\/(?<number>\d+)/.exec(url)?.groups?.['number'];
	return number === undefined ? [] : [{ name: `#${number}`, url, state: '' }];
}
