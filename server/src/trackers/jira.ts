import type { Issue, IssueState } from '../language/issue.js';
import type { TrackerSettings } from '../workspace/tracker-settings.js';
import { date, type Fields, fieldsOf, inner, listIn, text } from './answer.js';
import { fromJiraDocument, toJiraDocument } from './formats/jira-document.js';
import {
	type IssueDraft,
	type IssueName,
	type IssuesRead,
	type ListedIssue,
	makeIssue,
	type Tracker,
	type TrackerRequest,
} from './tracker.js';

/** Jira Cloud. Tells of up to a hundred issues at once, and which of them there are not. */
export const jira: Tracker = {
	type: 'jira',
	form: 'key',
	id: /^[A-Z][A-Z0-9_]+-[1-9]\d{0,8}$/,
	page: /^\/(?:browse\/|.*[?&]selectedIssue=)(?<id>[A-Z][A-Z0-9_]+-\d+)(?:[/?&#]|$)/,
	batchSize: { signedIn: 100, anonymous: 100 },
	isPerProject: false,
	tellsStrangers: false,
	confirmation: { method: 'GET', path: '/myself' },
	access: { variables: ['CLEWLINE_JIRA_TOKEN', 'JIRA_TOKEN'], header: 'authorization', value: 'Basic {base64}' },

	keyOf: ({ id }) => id,
	urlOf: ({ id }, { url }) => `${url}/browse/${id}`,
	apiOf: ({ url, api }) => api ?? `${url}/rest/api/3`,

	request: names => ({
		method: 'POST',
		path: '/issue/bulkfetch',
		body: { issueIdsOrKeys: names.map(it => it.id), fields: fieldNames },
	}),

	read: (answer, names, site) => readJiraIssues(fieldsOf(answer), names, site),

	listing: {
		request: ({ projects }) =>
			projects.length === 0 ? undefined : { method: 'POST', path: '/search/jql', body: openIssues(projects) },
		read: readJiraList,
	},

	searching: {
		request: (words, { projects }) =>
			projects.length === 0 ? undefined : { method: 'POST', path: '/search/jql', body: issuesWith(words, projects) },
		read: readJiraList,
	},

	creating: {
		request: (draft, site) => ({ method: 'POST', path: '/issue', body: jiraDraft(draft, site, toJiraDocument(draft.body)) }),
		read: answer => ({ project: '', id: text(fieldsOf(answer), 'key') }),
		search: (marker, { projects }) => ({
			method: 'POST',
			path: '/search/jql',
			body: { jql: jqlFor(marker, projects), fields: ['summary'] },
		}),
		readFound: readJiraNames,
	},

	texts: {
		request: names => ({
			method: 'POST',
			path: '/issue/bulkfetch',
			body: { issueIdsOrKeys: names.map(it => it.id), fields: textFieldNames },
		}),
		read: readJiraTexts,
		change: (name, { title, body }) => changeJira(name, { summary: title, description: toJiraDocument(body) }),
	},
};

/** What is asked of an issue whose text is wanted. */
export const textFieldNames = ['summary', 'description'] as const;

/** What issues say, by key. */
export function readJiraTexts(answer: unknown): ReadonlyMap<string, IssueDraft> {
	return new Map(
		listIn(fieldsOf(answer), 'issues').map(it => {
			const facts = inner(it, 'fields');
			return [text(it, 'key'), { title: text(facts, 'summary'), body: fromJiraDocument(facts, 'description') }];
		}),
	);
}

/** Gives fields of an issue other values. */
export function changeJira({ id }: IssueName, fields: object): TrackerRequest {
	return { method: 'PUT', path: `/issue/${id}`, body: { fields } };
}

/** What is asked of each issue: Jira Cloud gives nothing that it is not asked for. */
export const fieldNames = ['summary', 'status', 'resolution', 'assignee', 'labels', 'fixVersions', 'duedate', 'updated'] as const;

/** Issues by key. One that has moved to another project answers to its old key. */
export function readJiraIssues(answer: Fields, names: readonly IssueName[], site: TrackerSettings): IssuesRead {
	const issues = listIn(answer, 'issues').map(it => toIssue(it, site));
	const byKey = new Map(issues.map(it => [it.key, it]));
	const isMoved = issues.some(issue => !names.some(it => it.id === issue.key));
	return new Map(names.flatMap(({ id }) => (byKey.has(id) || !isMoved ? [[id, byKey.get(id)] as const] : [])));
}

/** A search for what is open in some projects. */
export function openIssues(projects: readonly string[]): object {
	return {
		jql: `${isIn(projects)} AND statusCategory != Done ORDER BY updated DESC`,
		fields: fieldNames,
		maxResults: 100,
	};
}

/** A search for issues of some projects whose titles have words, of which the last may not be written out. Signs would be operators. */
export function issuesWith(words: string, projects: readonly string[]): object {
	const text = words.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
	return {
		jql: `${isIn(projects)} AND summary ~ "${text}*" ORDER BY updated DESC`,
		fields: fieldNames,
		maxResults: 20,
	};
}

function isIn(projects: readonly string[]): string {
	return `project in (${projects.map(it => JSON.stringify(it)).join(', ')})`;
}

/** The issues that a search has found. */
export function readJiraList(answer: unknown, site: TrackerSettings): readonly ListedIssue[] {
	return listIn(fieldsOf(answer), 'issues').map(it => {
		const issue = toIssue(it, site);
		return { name: { project: '', id: issue.key }, issue };
	});
}

/** The keys of the issues that a search has found. */
export function readJiraNames(answer: unknown): readonly IssueName[] {
	return listIn(fieldsOf(answer), 'issues').map(it => ({ project: '', id: text(it, 'key') }));
}

/** A new issue of the first project. */
export function jiraDraft({ title }: IssueDraft, { projects }: TrackerSettings, description: unknown): object {
	return { fields: { project: { key: projects[0] ?? '' }, issuetype: { name: 'Task' }, summary: title, description } };
}

/** The issues of a project that hold a marker; quotes within it would end the text of the query. */
export function jqlFor(marker: string, [project = '']: readonly string[]): string {
	return `project = "${project}" AND text ~ "\\"${marker.replaceAll(/["\\]/g, ' ')}\\""`;
}

function toIssue(fields: Fields, site: TrackerSettings): Issue {
	const key = text(fields, 'key');
	const facts = inner(fields, 'fields');
	const status = inner(facts, 'status');
	const resolution = text(inner(facts, 'resolution'), 'name');
	const category = text(inner(status, 'statusCategory'), 'key');
	return makeIssue({
		key,
		url: jira.urlOf({ project: '', id: key }, site),
		title: text(facts, 'summary'),
		state: stateOf(category, resolution),
		stateName: text(status, 'name'),
		assignee: text(inner(facts, 'assignee'), 'displayName'),
		labels: Array.isArray(facts['labels']) ? facts['labels'].filter(it => typeof it === 'string') : [],
		milestone: text(listIn(facts, 'fixVersions')[0] ?? {}, 'name'),
		due: date(facts, 'duedate'),
		updated: text(facts, 'updated'),
	});
}

/** Every status is in one of three categories; whether work that is over was done, its resolution says. */
function stateOf(category: string, resolution: string): IssueState {
	return category !== 'done' ? 'open' : givenUp.test(resolution) ? 'dropped' : 'done';
}

const givenUp = /won.?t|duplicate|declined|abandon|cancel|reject|invalid|incomplete|cannot reproduce|不予|重复|拒绝|取消|无法/i;
