import { fieldsOf, text } from './answer.js';
import {
	changeJira,
	fieldNames,
	issuesWith,
	jira,
	jiraDraft,
	jqlFor,
	openIssues,
	readJiraIssues,
	readJiraList,
	readJiraNames,
	readJiraTexts,
	textFieldNames,
} from './jira.js';
import type { IssueName, Tracker, TrackerRequest } from './tracker.js';

/**
 * Jira on a server of one's own: the older API, which searches. A key that does not exist would be an error of the whole query, so it
 * is told to let such keys pass.
 */
export const jiraDataCenter: Tracker = {
	...jira,
	type: 'jira-data-center',
	access: { variables: ['CLEWLINE_JIRA_TOKEN', 'JIRA_TOKEN'], header: 'authorization', value: 'Bearer {token}' },
	apiOf: ({ url, api }) => api ?? `${url}/rest/api/2`,

	request: names => searchFor(names, fieldNames),

	read: (answer, names, site) => readJiraIssues(fieldsOf(answer), names, site),

	listing: {
		request: ({ projects }) =>
			projects.length === 0 ? undefined : { method: 'POST', path: '/search', body: openIssues(projects) },
		read: readJiraList,
	},

	searching: {
		request: (words, { projects }) =>
			projects.length === 0 ? undefined : { method: 'POST', path: '/search', body: issuesWith(words, projects) },
		read: readJiraList,
	},

	creating: {
		request: (draft, site) => ({ method: 'POST', path: '/issue', body: jiraDraft(draft, site, draft.body) }),
		read: answer => ({ project: '', id: text(fieldsOf(answer), 'key') }),
		search: (marker, { projects }) => ({
			method: 'POST',
			path: '/search',
			body: { jql: jqlFor(marker, projects), fields: ['summary'] },
		}),
		readFound: readJiraNames,
	},

	texts: {
		request: names => searchFor(names, textFieldNames),
		read: readJiraTexts,
		change: (name, { title, body }) => changeJira(name, { summary: title, description: body }),
	},
};

function searchFor(names: readonly IssueName[], fields: readonly string[]): TrackerRequest {
	return {
		method: 'POST',
		path: '/search',
		body: {
			jql: `key in (${names.map(it => JSON.stringify(it.id)).join(', ')})`,
			validateQuery: false,
			maxResults: names.length,
			fields,
		},
	};
}
