import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CreateIssueOptions, EditIssueOptions, IssueSchema } from '@gitbeaker/rest';
import type { LinearDocument } from '@linear/sdk';
import type { components, operations } from '@octokit/openapi-types';
import type {
	WorkItem,
	WorkItemBatchGetRequest,
	WorkItemQueryResult,
	Wiql,
} from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';
import type { SearchRequest } from 'jira.js/version2/models/searchRequest';
import type { Fields as PlainFields } from 'jira.js/version2/models/fields';
import type { CreateIssue as CreatePlainIssue } from 'jira.js/version2/parameters/createIssue';
import type { EnhancedSearchRequest } from 'jira.js/version3/models/enhancedSearchRequest';
import type { Fields } from 'jira.js/version3/models/fields';
import type { Issue } from 'jira.js/version3/models/issue';
import type { SearchAndReconcileResults } from 'jira.js/version3/models/searchAndReconcileResults';
import type { BulkFetchIssues } from 'jira.js/version3/parameters/bulkFetchIssues';
import type { CreateIssue } from 'jira.js/version3/parameters/createIssue';
import { trackers } from '../../server/src/trackers/index.js';
import type { TrackerType } from '../../server/src/workspace/tracker-settings.js';
import { siteOf } from './cases.js';
import { draft, jiraText, marker, writingCases } from './written.js';

/** What tests send and hear, in the types that the makers of trackers, or of their clients, have published: the compiler compares. */
interface Contract {
	readonly type: Exclude<TrackerType, 'gitee' | 'redmine' | 'trello'>;

	/** The bodies of requests, without what their makers have in the path. */
	readonly ask?: object;
	readonly change: object;
	readonly create: object;
	readonly search?: object;

	/** What is answered to a question for one issue, and to a search. */
	readonly told: unknown;
	readonly found: unknown;
}

type Body<Operation extends 'issues/create' | 'issues/update'> = NonNullable<
	operations[Operation]['requestBody']
>['content']['application/json'];

const { title, body } = draft;

const githubBody: Body<'issues/update'> & Body<'issues/create'> = { title, body };
const githubIssue: Pick<components['schemas']['issue'], 'number' | 'title' | 'body'> = { number: 12, title, body };
const gitlabChange: EditIssueOptions = { title, description: body };
const gitlabNew: CreateIssueOptions & { title: string } = { title, description: body };
const gitlabIssue: Pick<IssueSchema, 'iid' | 'title' | 'description'> = { iid: 1, title, description: body };
const linearChange: LinearDocument.IssueUpdateInput = { title, description: body };
const linearNew: LinearDocument.IssueCreateInput = { teamId: 'team-of-eng', title, description: body };
const linearFilter: LinearDocument.IssueFilter = { team: { key: { eq: 'ENG' } }, description: { contains: marker } };
const linearIssue: Pick<LinearDocument.Issue, 'identifier' | 'title' | 'description'> = {
	identifier: 'ENG-1',
	title,
	description: body,
};
const azureAsked: Omit<WorkItemBatchGetRequest, 'errorPolicy'> = { ids: [12], fields: ['System.Title', 'System.Description'] };
const azureSearch: Wiql = { query: "SELECT [System.Id] FROM WorkItems WHERE [System.Tags] CONTAINS 'clewline:REQ-1'" };
const azureIssue: WorkItem = { id: 12, fields: { 'System.Title': title, 'System.Description': body.replaceAll('\n', '<br>') } };
const azureFound: WorkItemQueryResult = { workItems: [{ id: 12 }] };
const azureFields = [
	{ op: 'add', path: '/fields/System.Title', value: title },
	{ op: 'add', path: '/fields/System.Description', value: body.replaceAll('\n', '<br>') },
];

const jiraAsked: BulkFetchIssues = { issueIdsOrKeys: ['SHOP-77'], fields: ['summary', 'description'] };
const jiraSearch: EnhancedSearchRequest & SearchRequest = {
	jql: `project = "SHOP" AND text ~ "\\"${marker}\\""`,
	fields: ['summary'],
};
const jiraChange: Required<Pick<Fields, 'summary' | 'description'>> = { summary: title, description: jiraText };
const plainChange: Required<Pick<PlainFields, 'summary' | 'description'>> = { summary: title, description: body };
const jiraPlace = { project: { key: 'SHOP' }, issuetype: { name: 'Task' } };
const jiraNew: CreateIssue = { fields: { ...jiraPlace, ...jiraChange } };
const plainNew: CreatePlainIssue = { fields: { ...jiraPlace, ...plainChange } };
const jiraKey: Pick<Issue, 'key'> = { key: 'SHOP-77' };
const jiraFound: Record<keyof Pick<SearchAndReconcileResults, 'issues'>, unknown> = { issues: [jiraKey] };
// Servers of one's own take a truth value where the cloud has come to take a word.
const plainAsked: Omit<SearchRequest, 'validateQuery'> = {
	jql: 'key in ("SHOP-77")',
	maxResults: 1,
	fields: ['summary', 'description'],
};

const contracts: readonly Contract[] = [
	{
		type: 'jira',
		ask: jiraAsked,
		change: { fields: jiraChange },
		create: jiraNew,
		search: jiraSearch,
		told: { issues: [{ ...jiraKey, fields: jiraChange }] },
		found: jiraFound,
	},
	{
		type: 'jira-data-center',
		ask: { ...plainAsked, validateQuery: false },
		change: { fields: plainChange },
		create: plainNew,
		search: jiraSearch,
		told: { issues: [{ ...jiraKey, fields: plainChange }] },
		found: jiraFound,
	},
	{ type: 'github', change: githubBody, create: githubBody, told: githubIssue, found: { items: [githubIssue] } },
	{ type: 'gitlab', change: gitlabChange, create: gitlabNew, told: [gitlabIssue], found: [gitlabIssue] },
	{
		type: 'linear',
		change: { id: 'ENG-1', input: linearChange },
		create: { input: linearNew },
		search: { filter: linearFilter },
		told: { data: { i0: linearIssue } },
		found: { data: { issues: { nodes: [linearIssue] } } },
	},
	{
		type: 'azure-boards',
		ask: { ...azureAsked, errorPolicy: 'omit' },
		change: azureFields,
		create: [...azureFields, { op: 'add', path: '/fields/System.Tags', value: 'clewline:REQ-1' }],
		search: azureSearch,
		told: { value: [azureIssue] },
		found: azureFound,
	},
];

for (const { type, told, found, ...bodies } of contracts) {
	test(`REQ-703 should send ${type} what its API takes, and read what it answers`, () => {
		const { site, prepare, issue } = writingCases.find(it => it.site.type === type)!;
		const { texts, creating, keyOf } = trackers[type];
		const [name] = creating?.readFound(found, site) ?? [];
		assert.ok(name && creating, issue);
		const sent = {
			ask: texts.request([name], site),
			change: texts.change(name, draft, site),
			create: creating.request({ ...draft, marker }, site, prepare?.[1]),
			search: creating.search(marker, site),
		};
		for (const [what, expected] of Object.entries(bodies)) {
			assert.deepEqual(variablesOf(sent[what as keyof typeof sent].body), expected);
		}
		assert.equal(texts.read(told, [name], site).get(keyOf(name))?.title, title);
	});
}

/** What GraphQL is given beside its query. */
function variablesOf(sent: unknown): unknown {
	return (sent as { variables?: unknown }).variables ?? sent;
}

interface Recorded {
	readonly path: string;
	readonly response: unknown;
}

/** What GitHub has really answered, as its own people have recorded it. */
function recorded(scenario: string): readonly Recorded[] {
	const file = import.meta.resolve(`@octokit/fixtures/scenarios/api.github.com/${scenario}/normalized-fixture.json`);
	return JSON.parse(readFileSync(new URL(file), 'utf8')) as readonly Recorded[];
}

test('REQ-704 should read what GitHub has really answered', () => {
	const site = siteOf('github', { url: 'https://github.com', repository: 'octokit-fixture-org/paginate-issues' });
	const { listing, creating, texts } = trackers.github;
	const pages = recorded('paginate-issues').map(it => listing!.read(it.response, site));
	assert.deepEqual(
		pages.flat().map(it => `${it.issue.title} ${it.issue.state}`),
		Array.from({ length: 13 }, (_, index) => `Test issue ${13 - index} open`),
	);
	const found = recorded('search-issues').flatMap(it => creating!.readFound(it.response, site));
	assert.ok(found.length > 0);
	for (const { response } of recorded('paginate-issues')) {
		for (const issue of response as readonly { number: number; title: string }[]) {
			const name = { project: site.repository, id: String(issue.number) };
			assert.equal(texts.read(issue, [name], site).get(trackers.github.keyOf(name))?.title, issue.title);
			assert.equal(trackers.github.read(issue, [name], site).get(trackers.github.keyOf(name))?.stateName, 'open');
		}
	}
});
