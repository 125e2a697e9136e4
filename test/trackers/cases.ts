import type { FixVersion } from 'jira.js/version3/models/fixVersion';
import type { Fields } from 'jira.js/version3/models/fields';
import type { Issue } from '../../server/src/language/issue.js';
import type { TrackerRequest } from '../../server/src/trackers/tracker.js';
import type { TrackerSettings, TrackerType } from '../../server/src/workspace/tracker-settings.js';

/** One tracker: what its names mean, what is asked, and what an answer of its API says. */
export interface TrackerCase {
	readonly site: TrackerSettings;

	/** Words → the key and the page of the issue that they name; `null` for what names none. */
	readonly names: Readonly<Record<string, readonly [key: string, url: string] | null>>;

	/** Words that name the issues asked for. */
	readonly asked: readonly string[];
	readonly request: TrackerRequest;
	readonly answer: unknown;

	/** By key; `null` for an issue that is not there. An issue that nothing is known of is left out. */
	readonly issues: Readonly<Record<string, Partial<Issue> | null>>;
}

/** A site of a type. */
export function siteOf(type: TrackerType, settings: Partial<TrackerSettings>): TrackerSettings {
	return { type, name: type, url: '', api: undefined, repository: '', projects: [], feedsRoadmap: false, ...settings };
}

const issueOfOctocat = {
	__typename: 'Issue',
	number: 12,
	title: 'Checkout fails',
	url: 'https://github.com/acme/shop/issues/12',
	state: 'CLOSED',
	stateReason: 'NOT_PLANNED',
	updatedAt: '2026-11-20T08:00:00Z',
	assignees: { nodes: [{ login: 'li' }] },
	labels: { nodes: [{ name: 'bug' }, { name: 'P0' }] },
	milestone: { title: 'v2', dueOn: '2026-12-01T00:00:00Z' },
	closedByPullRequestsReferences: {
		nodes: [{ number: 34, url: 'https://github.com/acme/shop/pull/34', state: 'MERGED' }],
	},
};

const pullRequest = { __typename: 'PullRequest', number: 13, title: 'Fix', url: '', pullRequestState: 'CLOSED', updatedAt: '' };

/** What Jira's own types have of that which is asked for. */
type JiraFields = Pick<Fields, 'summary' | 'status' | 'resolution' | 'assignee' | 'labels' | 'duedate' | 'updated'> & {
	readonly fixVersions: readonly Pick<FixVersion, 'name'>[];
};

const jiraFields: JiraFields = {
	summary: 'Pay as a guest',
	status: { name: 'In Progress', statusCategory: { key: 'indeterminate' } },
	resolution: null,
	assignee: { displayName: 'Li Lei' },
	labels: ['checkout'],
	fixVersions: [{ name: '2.0' }],
	duedate: '2026-12-01',
	updated: '2026-11-20T08:00:00.000+0000',
};

const jiraIssues: TrackerCase['issues'] = {
	'SHOP-77': {
		title: 'Pay as a guest',
		state: 'open',
		stateName: 'In Progress',
		assignee: 'Li Lei',
		labels: ['checkout'],
		milestone: '2.0',
		due: '2026-12-01',
		url: 'https://acme.atlassian.net/browse/SHOP-77',
	},
	'SHOP-78': { state: 'dropped', stateName: 'Closed' },
	'SHOP-9': null,
};

const jiraAnswer = {
	issues: [
		{ id: '1', key: 'SHOP-77', fields: jiraFields },
		{
			id: '2',
			key: 'SHOP-78',
			fields: {
				summary: 'Old',
				status: { name: 'Closed', statusCategory: { key: 'done' } },
				resolution: { name: "Won't Do" },
				assignee: null,
			},
		},
	],
};

const jiraFieldNames = ['summary', 'status', 'resolution', 'assignee', 'labels', 'fixVersions', 'duedate', 'updated'];

/** One of each tracker. */
export const trackerCases: readonly TrackerCase[] = [
	{
		site: siteOf('github', { url: 'https://github.com', repository: 'acme/shop' }),
		names: {
			'#12': ['acme/shop#12', 'https://github.com/acme/shop/issues/12'],
			'GH-12': ['acme/shop#12', 'https://github.com/acme/shop/issues/12'],
			'acme/web#3': ['acme/web#3', 'https://github.com/acme/web/issues/3'],
			'github#4': ['acme/shop#4', 'https://github.com/acme/shop/issues/4'],
			'https://github.com/acme/web/pull/3#issuecomment-1': ['acme/web#3', 'https://github.com/acme/web/issues/3'],
			'https://github.com/acme/web/wiki/3': null,
			'https://github.com.evil.example/acme/web/issues/3': null,
			'a/b/c#3': null,
			'jira#3': null,
			'#I6ABCD': null,
			'SHOP-77': null,
		},
		asked: ['#12', 'acme/web#3', '#99', '#13'],
		request: {
			method: 'POST',
			path: '/graphql',
			body: {
				query:
					'{ r0: repository(owner: "acme", name: "shop") { i0: issueOrPullRequest(number: 12) { … } i2: issueOrPullRequest(number: 99) { … } i3: issueOrPullRequest(number: 13) { … } } r1: repository(owner: "acme", name: "web") { i1: issueOrPullRequest(number: 3) { … } } }',
			},
		},
		answer: { data: { r0: { i0: issueOfOctocat, i2: null, i3: pullRequest }, r1: null }, errors: [{ type: 'NOT_FOUND' }] },
		issues: {
			'acme/shop#12': {
				title: 'Checkout fails',
				state: 'dropped',
				stateName: 'closed as not planned',
				assignee: 'li',
				labels: ['bug', 'P0'],
				milestone: 'v2',
				due: '2026-12-01',
				pullRequests: [{ name: '#34', url: 'https://github.com/acme/shop/pull/34', state: 'merged' }],
				updated: '2026-11-20T08:00:00Z',
			},
			'acme/shop#13': { state: 'dropped', stateName: 'closed', url: 'https://github.com/acme/shop/issues/13' },
			'acme/shop#99': null,
		},
	},
	{
		site: siteOf('github', { name: 'ghe', url: 'https://git.acme.example', repository: 'acme/shop' }),
		names: {
			'https://git.acme.example/acme/shop/issues/5': ['acme/shop#5', 'https://git.acme.example/acme/shop/issues/5'],
			'https://github.com/acme/shop/issues/5': null,
		},
		asked: ['#5'],
		request: {
			method: 'POST',
			path: '/../graphql',
			body: { query: '{ r0: repository(owner: "acme", name: "shop") { i0: issueOrPullRequest(number: 5) { … } } }' },
		},
		answer: {
			number: 5,
			title: 'Old',
			html_url: 'https://git.acme.example/acme/shop/issues/5',
			state: 'open',
			state_reason: 'reopened',
		},
		issues: { 'acme/shop#5': { title: 'Old', state: 'open', stateName: 'reopened' } },
	},
	{
		site: siteOf('gitlab', { url: 'https://gitlab.com', repository: 'acme/apps/shop' }),
		names: {
			'#1': ['acme/apps/shop#1', 'https://gitlab.com/acme/apps/shop/-/issues/1'],
			'acme/web#2': ['acme/web#2', 'https://gitlab.com/acme/web/-/issues/2'],
			'https://gitlab.com/acme/apps/shop/-/work_items/1': ['acme/apps/shop#1', 'https://gitlab.com/acme/apps/shop/-/issues/1'],
			'https://gitlab.com/acme/apps/shop/-/merge_requests/1': null,
		},
		asked: ['#1', '#2'],
		request: { method: 'GET', path: '/projects/acme%2Fapps%2Fshop/issues?per_page=100&iids[]=1&iids[]=2' },
		answer: [
			{
				iid: 1,
				title: 'Ship it',
				state: 'closed',
				web_url: 'https://gitlab.com/acme/apps/shop/-/issues/1',
				assignees: [{ username: 'li' }],
				labels: ['a', 'b'],
				milestone: { title: 'v1', due_date: '2026-12-01' },
				due_date: null,
				updated_at: '2026-11-20T08:00:00.000Z',
			},
		],
		issues: {
			'acme/apps/shop#1': { state: 'done', assignee: 'li', labels: ['a', 'b'], milestone: 'v1', due: '2026-12-01' },
			'acme/apps/shop#2': null,
		},
	},
	{
		site: siteOf('jira', { url: 'https://acme.atlassian.net', projects: ['SHOP'] }),
		names: {
			'SHOP-77': ['SHOP-77', 'https://acme.atlassian.net/browse/SHOP-77'],
			'https://acme.atlassian.net/jira/board?selectedIssue=SHOP-77': ['SHOP-77', 'https://acme.atlassian.net/browse/SHOP-77'],
			'https://acme.atlassian.net/browse/WEB-1': ['WEB-1', 'https://acme.atlassian.net/browse/WEB-1'],
			'WEB-1': null,
			'#12': null,
		},
		asked: ['SHOP-77', 'SHOP-78', 'SHOP-9'],
		request: {
			method: 'POST',
			path: '/issue/bulkfetch',
			body: { issueIdsOrKeys: ['SHOP-77', 'SHOP-78', 'SHOP-9'], fields: jiraFieldNames },
		},
		answer: jiraAnswer,
		issues: jiraIssues,
	},
	{
		site: siteOf('jira-data-center', { url: 'https://acme.atlassian.net', projects: ['SHOP'] }),
		names: { 'SHOP-77': ['SHOP-77', 'https://acme.atlassian.net/browse/SHOP-77'] },
		asked: ['SHOP-77', 'SHOP-78', 'SHOP-9'],
		request: {
			method: 'POST',
			path: '/search',
			body: {
				jql: 'key in ("SHOP-77", "SHOP-78", "SHOP-9")',
				validateQuery: false,
				maxResults: 3,
				fields: jiraFieldNames,
			},
		},
		answer: jiraAnswer,
		issues: jiraIssues,
	},
	{
		site: siteOf('linear', { url: 'https://linear.app/acme', projects: ['ENG'] }),
		names: {
			'ENG-1': ['ENG-1', 'https://linear.app/acme/issue/ENG-1'],
			'https://linear.app/acme/issue/ENG-1/pay-as-a-guest': ['ENG-1', 'https://linear.app/acme/issue/ENG-1'],
			'https://linear.app/other/issue/ENG-1': null,
		},
		asked: ['ENG-1', 'ENG-2', 'ENG-3'],
		request: {
			method: 'POST',
			path: '/graphql',
			body: { query: '{ i0: issue(id: "ENG-1") { … } i1: issue(id: "ENG-2") { … } i2: issue(id: "ENG-3") { … } }' },
		},
		answer: {
			data: {
				i0: {
					identifier: 'ENG-1',
					title: 'Guest',
					url: 'https://linear.app/acme/issue/ENG-1/guest',
					state: { name: 'Done', type: 'completed' },
					attachments: { nodes: [{ url: 'https://github.com/acme/shop/pull/3' }, { url: 'https://figma.com/x' }] },
				},
			},
			errors: [
				{ message: 'Entity not found: Issue', path: ['i1'] },
				{ message: 'Rate limit', path: ['i2'] },
			],
		},
		issues: {
			'ENG-1': {
				state: 'done',
				stateName: 'Done',
				pullRequests: [{ name: '#3', url: 'https://github.com/acme/shop/pull/3', state: '' }],
			},
			'ENG-2': null,
		},
	},
	{
		site: siteOf('azure-boards', { url: 'https://dev.azure.com/acme/shop' }),
		names: {
			'AB#12': ['AB#12', 'https://dev.azure.com/acme/shop/_workitems/edit/12'],
			'#12': ['AB#12', 'https://dev.azure.com/acme/shop/_workitems/edit/12'],
			'https://dev.azure.com/acme/shop/_workitems/edit/12': ['AB#12', 'https://dev.azure.com/acme/shop/_workitems/edit/12'],
		},
		asked: ['AB#12', 'AB#13'],
		request: {
			method: 'POST',
			path: '/workitemsbatch?api-version=7.1',
			body: {
				ids: [12, 13],
				fields: [
					'System.Title',
					'System.State',
					'System.Reason',
					'System.AssignedTo',
					'System.Tags',
					'System.IterationPath',
					'System.ChangedDate',
					'Microsoft.VSTS.Scheduling.TargetDate',
				],
				errorPolicy: 'omit',
			},
		},
		answer: {
			count: 1,
			value: [
				{
					id: 12,
					fields: {
						'System.Title': 'Guest',
						'System.State': 'Removed',
						'System.AssignedTo': { displayName: 'Li' },
						'System.Tags': 'a; b',
					},
				},
				null,
			],
		},
		issues: { 'AB#12': { state: 'dropped', assignee: 'Li', labels: ['a', 'b'] }, 'AB#13': null },
	},
	{
		site: siteOf('redmine', { url: 'https://redmine.acme.example/pm' }),
		names: {
			'#12': ['#12', 'https://redmine.acme.example/pm/issues/12'],
			'https://redmine.acme.example/pm/issues/12?tab=notes': ['#12', 'https://redmine.acme.example/pm/issues/12'],
			'https://redmine.acme.example/issues/12': null,
		},
		asked: ['#12', '#13'],
		request: { method: 'GET', path: '/issues.json?issue_id=12,13&status_id=*&limit=100' },
		answer: {
			issues: [
				{
					id: 12,
					subject: 'Guest\u202e\n<b>checkout</b>',
					status: { id: 5, name: 'Closed', is_closed: true },
					tracker: { name: 'Feature' },
					assigned_to: { name: 'Li Lei' },
					fixed_version: { name: '2.0' },
					due_date: '2026-12-01',
					updated_on: '2026-11-20T08:00:00Z',
				},
			],
		},
		issues: {
			'#12': { title: 'Guest <b>checkout</b>', state: 'done', labels: ['Feature'], milestone: '2.0', due: '2026-12-01' },
			'#13': null,
		},
	},
	{
		site: siteOf('gitee', { url: 'https://gitee.com', repository: 'acme/shop' }),
		names: {
			'#I6ABCD': ['acme/shop#I6ABCD', 'https://gitee.com/acme/shop/issues/I6ABCD'],
			'acme/web#I6ABCE': ['acme/web#I6ABCE', 'https://gitee.com/acme/web/issues/I6ABCE'],
			'#12': null,
		},
		asked: ['#I6ABCD'],
		request: { method: 'GET', path: '/repos/acme/shop/issues/I6ABCD' },
		answer: { number: 'I6ABCD', title: '游客结账', state: 'rejected', html_url: 'https://gitee.com/acme/shop/issues/I6ABCD' },
		issues: { 'acme/shop#I6ABCD': { title: '游客结账', state: 'dropped', stateName: 'rejected' } },
	},
	{
		site: siteOf('trello', { url: 'https://trello.com' }),
		names: {
			'https://trello.com/c/aBcD1234/5-guest': ['aBcD1234', 'https://trello.com/c/aBcD1234'],
			'https://trello.com/b/aBcD1234': null,
			'#12': null,
		},
		asked: ['https://trello.com/c/aBcD1234', 'https://trello.com/c/aBcD1235', 'https://trello.com/c/aBcD1236'],
		request: {
			method: 'GET',
			path:
				'/batch?urls=' +
				['aBcD1234', 'aBcD1235', 'aBcD1236'].map(it => `%2Fcards%2F${it}%3Flist%3Dtrue%26members%3Dtrue`).join(','),
		},
		answer: [
			{
				'200': {
					name: 'Guest',
					closed: false,
					list: { name: 'Doing' },
					members: [{ fullName: 'Li' }],
					due: '2026-12-01T09:00:00Z',
				},
			},
			{ statusCode: 404, name: 'NotFoundError' },
			{ statusCode: 500 },
		],
		issues: { aBcD1234: { state: 'open', stateName: 'Doing', assignee: 'Li', due: '2026-12-01' }, aBcD1235: null },
	},
];
