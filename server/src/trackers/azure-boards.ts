import type { Issue, IssueState } from '../language/issue.js';
import type { TrackerSettings } from '../workspace/tracker-settings.js';
import { date, type Fields, fieldsOf, inner, listIn, longText, text } from './answer.js';
import { fromHtml, toHtml } from './formats/html.js';
import { type IssueName, makeIssue, type Tracker, type TrackerRequest } from './tracker.js';

/** Azure Boards, with `https://dev.azure.com/organisation/project` for an address. Numbers are unique in the organisation. */
export const azureBoards: Tracker = {
	type: 'azure-boards',
	form: 'number',
	id: /^[1-9]\d{0,8}$/,
	page: /^(?:\/[^/]+)*?\/_workitems\/edit\/(?<id>\d+)(?:[/?#]|$)/,
	batchSize: { signedIn: 200, anonymous: 200 },
	isPerProject: false,
	tellsStrangers: false,
	access: { variables: ['CLEWLINE_AZURE_TOKEN', 'AZURE_DEVOPS_EXT_PAT'], header: 'authorization', value: 'Basic {base64}' },

	keyOf: ({ id }) => `AB#${id}`,
	urlOf: ({ id }, { url }) => `${url}/_workitems/edit/${id}`,
	apiOf: ({ url, api }) => api ?? `${url}/_apis/wit`,

	request: names => ({
		method: 'POST',
		path: '/workitemsbatch?api-version=7.1',
		body: { ids: names.map(it => Number(it.id)), fields: fieldNames, errorPolicy: 'omit' },
	}),

	read(answer, names, site) {
		const found = new Map(listIn(fieldsOf(answer), 'value').map(it => [text(it, 'id'), it]));
		return new Map(
			names.map(name => {
				const fields = found.get(name.id);
				return [azureBoards.keyOf(name), fields && toIssue(fields, site)];
			}),
		);
	},

	searching: {
		request: words =>
			wiql(`[System.TeamProject] = @project AND [System.Title] CONTAINS ${quote(words)} ORDER BY [System.ChangedDate] DESC`),
		read: answer => readNames(answer).map(name => ({ name, issue: undefined })),
	},

	creating: {
		// Of all types of work items, every process has this one.
		request: ({ title, body, marker }) => ({
			method: 'POST',
			path: '/workitems/$Task?api-version=7.1',
			body: patchFor({ 'System.Title': title, 'System.Description': toHtml(body), 'System.Tags': tagOf(marker) }),
			contentType,
		}),
		read: answer => ({ project: '', id: text(fieldsOf(answer), 'id') }),
		search: marker => wiql(`[System.Tags] CONTAINS ${quote(tagOf(marker))}`),
		readFound: readNames,
	},

	texts: {
		request: names => ({
			method: 'POST',
			path: '/workitemsbatch?api-version=7.1',
			body: { ids: names.map(it => Number(it.id)), fields: ['System.Title', 'System.Description'], errorPolicy: 'omit' },
		}),
		read: answer =>
			new Map(
				listIn(fieldsOf(answer), 'value').map(it => {
					const fields = inner(it, 'fields');
					const body = fromHtml(longText(fields, 'System.Description'));
					return [azureBoards.keyOf({ project: '', id: text(it, 'id') }), { title: text(fields, 'System.Title'), body }];
				}),
			),
		change: ({ id }, { title, body }) => ({
			method: 'PATCH',
			path: `/workitems/${id}?api-version=7.1`,
			body: patchFor({ 'System.Title': title, 'System.Description': toHtml(body) }),
			contentType,
		}),
	},
};

const contentType = 'application/json-patch+json';

/** Finds work items, and tells their numbers: no more than anybody looks through. */
function wiql(condition: string): TrackerRequest {
	return {
		method: 'POST',
		path: '/wiql?api-version=7.1&$top=20',
		body: { query: `SELECT [System.Id] FROM WorkItems WHERE ${condition}` },
	};
}

/** A text in a query. */
function quote(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

function readNames(answer: unknown): readonly IssueName[] {
	return listIn(fieldsOf(answer), 'workItems').map(it => ({ project: '', id: text(it, 'id') }));
}

function patchFor(fields: Readonly<Record<string, string>>): readonly object[] {
	return Object.entries(fields).map(([name, value]) => ({ op: 'add', path: `/fields/${name}`, value }));
}

/** Descriptions cannot be searched for signs, but tags can: a new issue has its marker for one, too. */
function tagOf(marker: string): string {
	return marker.replace(/[[\],;]/g, '');
}

const fieldNames = [
	'System.Title',
	'System.State',
	'System.Reason',
	'System.AssignedTo',
	'System.Tags',
	'System.IterationPath',
	'System.ChangedDate',
	'Microsoft.VSTS.Scheduling.TargetDate',
];

function toIssue(answer: Fields, site: TrackerSettings): Issue {
	const name = { project: '', id: text(answer, 'id') };
	const fields = inner(answer, 'fields');
	const state = text(fields, 'System.State');
	return makeIssue({
		key: azureBoards.keyOf(name),
		url: azureBoards.urlOf(name, site),
		title: text(fields, 'System.Title'),
		state: stateByName.get(state.toLowerCase()) ?? 'open',
		stateName: state,
		assignee: text(inner(fields, 'System.AssignedTo'), 'displayName') || text(fields, 'System.AssignedTo'),
		labels: text(fields, 'System.Tags').split(/;\s*/).filter(Boolean),
		milestone: text(fields, 'System.IterationPath'),
		due: date(fields, 'Microsoft.VSTS.Scheduling.TargetDate'),
		updated: text(fields, 'System.ChangedDate'),
	});
}

/** The states of the processes that come with Azure; a team's own are open, for nothing tells what they amount to. */
const stateByName: ReadonlyMap<string, IssueState> = new Map([
	['closed', 'done'],
	['completed', 'done'],
	['done', 'done'],
	['inactive', 'done'],
	['removed', 'dropped'],
]);
