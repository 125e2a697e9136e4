import type { Document } from 'jira.js/version3/models/document';
import type { IssueDraft, TrackerRequest } from '../../server/src/trackers/tracker.js';
import type { TrackerSettings } from '../../server/src/workspace/tracker-settings.js';
import { siteOf } from './cases.js';

/** How a tracker reads and changes what issues say, and makes one; the draft is `draft`, with its marker in the text. */
export interface WritingCase {
	readonly site: TrackerSettings;

	/** Words that name one issue. */
	readonly issue: string;
	readonly ask: TrackerRequest;

	/** An answer that says what the draft says. */
	readonly told: unknown;
	readonly change: TrackerRequest;

	/** What there is to know first, and an answer to it. */
	readonly prepare?: readonly [request: TrackerRequest, answer: unknown];
	readonly create: TrackerRequest;

	/** An answer that says that the issue was made. */
	readonly made: unknown;
	readonly search: TrackerRequest;

	/** An answer that has found it. */
	readonly found: unknown;
}

export const marker = '[clewline:REQ-1]';

export const draft: IssueDraft = { title: '游客 <b> & "pay"', body: `A visitor pays.\nNow.\n\n${marker}` };

const { title, body } = draft;
const encoded = encodeURIComponent(marker);

/** The body of the draft, as Jira Cloud has it. */
export const jiraText: Document = {
	type: 'doc',
	version: 1,
	content: [
		{
			type: 'paragraph',
			content: [{ type: 'text', text: 'A visitor pays.' }, { type: 'hardBreak' }, { type: 'text', text: 'Now.' }],
		},
		{ type: 'paragraph', content: [{ type: 'text', text: marker }] },
	],
};

const jiraProject = { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: title };
const jiraSearch = { jql: `project = "SHOP" AND text ~ "\\"${marker}\\""`, fields: ['summary'] };
const azureText = `A visitor pays.<br>Now.<br><br>${marker}`;
const azureVersion = 'api-version=7.1';

/** One of each tracker. */
export const writingCases: readonly WritingCase[] = [
	{
		site: siteOf('github', { url: 'https://github.com', repository: 'acme/shop' }),
		issue: '#12',
		ask: { method: 'GET', path: '/repos/acme/shop/issues/12' },
		told: { number: 12, title, body: body.replaceAll('\n', '\r\n') },
		change: { method: 'PATCH', path: '/repos/acme/shop/issues/12', body: { title, body } },
		create: { method: 'POST', path: '/repos/acme/shop/issues', body: { title, body } },
		made: { number: 12 },
		search: {
			method: 'GET',
			path: `/search/issues?q=${encodeURIComponent(`repo:acme/shop is:issue in:body "${marker}"`)}`,
		},
		found: { items: [{ number: 12 }] },
	},
	{
		site: siteOf('gitlab', { url: 'https://gitlab.com', repository: 'acme/apps/shop' }),
		issue: '#1',
		ask: { method: 'GET', path: '/projects/acme%2Fapps%2Fshop/issues?per_page=100&iids[]=1' },
		told: [{ iid: 1, title, description: body }],
		change: { method: 'PUT', path: '/projects/acme%2Fapps%2Fshop/issues/1', body: { title, description: body } },
		create: { method: 'POST', path: '/projects/acme%2Fapps%2Fshop/issues', body: { title, description: body } },
		made: { iid: 1 },
		search: { method: 'GET', path: `/projects/acme%2Fapps%2Fshop/issues?in=description&search=${encoded}` },
		found: [{ iid: 1 }],
	},
	{
		site: siteOf('jira', { url: 'https://acme.atlassian.net', projects: ['SHOP'] }),
		issue: 'SHOP-77',
		ask: {
			method: 'POST',
			path: '/issue/bulkfetch',
			body: { issueIdsOrKeys: ['SHOP-77'], fields: ['summary', 'description'] },
		},
		told: { issues: [{ key: 'SHOP-77', fields: { summary: title, description: jiraText } }] },
		change: { method: 'PUT', path: '/issue/SHOP-77', body: { fields: { summary: title, description: jiraText } } },
		create: { method: 'POST', path: '/issue', body: { fields: { ...jiraProject, description: jiraText } } },
		made: { id: '1', key: 'SHOP-77' },
		search: { method: 'POST', path: '/search/jql', body: jiraSearch },
		found: { issues: [{ key: 'SHOP-77' }] },
	},
	{
		site: siteOf('jira-data-center', { url: 'https://jira.acme.example', projects: ['SHOP'] }),
		issue: 'SHOP-77',
		ask: {
			method: 'POST',
			path: '/search',
			body: { jql: 'key in ("SHOP-77")', validateQuery: false, maxResults: 1, fields: ['summary', 'description'] },
		},
		told: { issues: [{ key: 'SHOP-77', fields: { summary: title, description: body } }] },
		change: { method: 'PUT', path: '/issue/SHOP-77', body: { fields: { summary: title, description: body } } },
		create: { method: 'POST', path: '/issue', body: { fields: { ...jiraProject, description: body } } },
		made: { id: '1', key: 'SHOP-77' },
		search: { method: 'POST', path: '/search', body: jiraSearch },
		found: { issues: [{ key: 'SHOP-77' }] },
	},
	{
		site: siteOf('linear', { url: 'https://linear.app/acme', projects: ['ENG'] }),
		issue: 'ENG-1',
		ask: {
			method: 'POST',
			path: '/graphql',
			body: { query: '{ i0: issue(id: "ENG-1") { identifier title description } }' },
		},
		told: { data: { i0: { identifier: 'ENG-1', title, description: body } } },
		change: {
			method: 'POST',
			path: '/graphql',
			body: {
				query: 'mutation ($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { success } }',
				variables: { id: 'ENG-1', input: { title, description: body } },
			},
		},
		prepare: [
			{
				method: 'POST',
				path: '/graphql',
				body: {
					query: 'query ($key: String!) { teams(filter: { key: { eq: $key } }) { nodes { id } } }',
					variables: { key: 'ENG' },
				},
			},
			{ data: { teams: { nodes: [{ id: 'team-of-eng' }] } } },
		],
		create: {
			method: 'POST',
			path: '/graphql',
			body: {
				query: 'mutation ($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { identifier } } }',
				variables: { input: { teamId: 'team-of-eng', title, description: body } },
			},
		},
		made: { data: { issueCreate: { success: true, issue: { identifier: 'ENG-1' } } } },
		search: {
			method: 'POST',
			path: '/graphql',
			body: {
				query: 'query ($filter: IssueFilter!) { issues(filter: $filter, first: 20) { nodes { identifier } } }',
				variables: { filter: { team: { key: { eq: 'ENG' } }, description: { contains: marker } } },
			},
		},
		found: { data: { issues: { nodes: [{ identifier: 'ENG-1' }] } } },
	},
	{
		site: siteOf('azure-boards', { url: 'https://dev.azure.com/acme/shop' }),
		issue: 'AB#12',
		ask: {
			method: 'POST',
			path: `/workitemsbatch?${azureVersion}`,
			body: { ids: [12], fields: ['System.Title', 'System.Description'], errorPolicy: 'omit' },
		},
		told: { value: [{ id: 12, fields: { 'System.Title': title, 'System.Description': `<div>${azureText}</div>` } }, null] },
		change: {
			method: 'PATCH',
			path: `/workitems/12?${azureVersion}`,
			body: [
				{ op: 'add', path: '/fields/System.Title', value: title },
				{ op: 'add', path: '/fields/System.Description', value: azureText },
			],
			contentType: 'application/json-patch+json',
		},
		create: {
			method: 'POST',
			path: `/workitems/$Task?${azureVersion}`,
			body: [
				{ op: 'add', path: '/fields/System.Title', value: title },
				{ op: 'add', path: '/fields/System.Description', value: azureText },
				{ op: 'add', path: '/fields/System.Tags', value: 'clewline:REQ-1' },
			],
			contentType: 'application/json-patch+json',
		},
		made: { id: 12 },
		search: {
			method: 'POST',
			path: `/wiql?${azureVersion}&$top=20`,
			body: { query: "SELECT [System.Id] FROM WorkItems WHERE [System.Tags] CONTAINS 'clewline:REQ-1'" },
		},
		found: { workItems: [{ id: 12, url: '' }] },
	},
	{
		site: siteOf('redmine', { url: 'https://redmine.acme.example', projects: ['shop'] }),
		issue: '#12',
		ask: { method: 'GET', path: '/issues.json?issue_id=12&status_id=*&limit=100' },
		told: { issues: [{ id: 12, subject: title, description: body }] },
		change: { method: 'PUT', path: '/issues/12.json', body: { issue: { subject: title, description: body } } },
		create: {
			method: 'POST',
			path: '/issues.json',
			body: { issue: { project_id: 'shop', subject: title, description: body } },
		},
		made: { issue: { id: 12 } },
		search: {
			method: 'GET',
			path: `/issues.json?project_id=shop&status_id=*&description=${encodeURIComponent(`~${marker}`)}`,
		},
		found: { issues: [{ id: 12 }] },
	},
	{
		site: siteOf('gitee', { url: 'https://gitee.com', repository: 'acme/shop' }),
		issue: '#I6ABCD',
		ask: { method: 'GET', path: '/repos/acme/shop/issues/I6ABCD' },
		told: { number: 'I6ABCD', title, body },
		change: { method: 'PATCH', path: '/repos/acme/issues/I6ABCD', body: { repo: 'shop', title, body } },
		create: { method: 'POST', path: '/repos/acme/issues', body: { repo: 'shop', title, body } },
		made: { number: 'I6ABCD' },
		search: { method: 'GET', path: `/search/issues?q=${encoded}&repo=acme%2Fshop&per_page=20` },
		found: [{ number: 'I6ABCD' }],
	},
	{
		site: siteOf('trello', { url: 'https://trello.com', projects: ['board123'] }),
		issue: 'https://trello.com/c/aBcD1234',
		ask: { method: 'GET', path: '/batch?urls=%2Fcards%2FaBcD1234%3Flist%3Dtrue%26members%3Dtrue' },
		told: [{ '200': { name: title, desc: body } }],
		change: { method: 'PUT', path: '/cards/aBcD1234', body: { name: title, desc: body } },
		prepare: [{ method: 'GET', path: '/boards/board123/lists?filter=open' }, [{ id: 'first' }, { id: 'second' }]],
		create: { method: 'POST', path: '/cards', body: { idList: 'first', name: title, desc: body } },
		made: { shortLink: 'aBcD1234' },
		search: {
			method: 'GET',
			path: `/search?query=${encodeURIComponent(`"${marker}"`)}&idBoards=board123&modelTypes=cards&card_fields=shortLink&cards_limit=20`,
		},
		found: { cards: [{ shortLink: 'aBcD1234' }] },
	},
];
