import type { Issue, IssueState } from '../language/issue.js';
import { date, type Fields, fieldsOf, inner, listIn, listOf, longText, text, webAddress } from './answer.js';
import { type IssueName, makeIssue, type Tracker } from './tracker.js';

/** Gitee, whose issues have letters in their numbers: `#I6ABCD`. It tells of one at a time. */
export const gitee: Tracker = {
	type: 'gitee',
	form: 'number',
	id: /^I[0-9A-Z]{4,8}$/,
	page: /^\/(?<project>[\w.-]+\/[\w.-]+)\/issues\/(?<id>I[0-9A-Z]+)(?:[/?#]|$)/,
	batchSize: { signedIn: 1, anonymous: 1 },
	isPerProject: true,
	tellsStrangers: false,
	access: { variables: ['CLEWLINE_GITEE_TOKEN', 'GITEE_TOKEN'], header: 'authorization', value: 'Bearer {token}' },

	keyOf: ({ project, id }) => `${project}#${id}`,
	urlOf: ({ project, id }, { url }) => `${url}/${project}/issues/${id}`,
	apiOf: ({ url, api }) => api ?? `${url}/api/v5`,

	request: ([name]) => ({ method: 'GET', path: `/repos/${name?.project ?? ''}/issues/${name?.id ?? ''}` }),

	read(answer, names) {
		const fields = fieldsOf(answer);
		const name = names.find(it => it.id === text(fields, 'number'));
		if (!name) {
			return new Map();
		}
		const issue = toIssue(fields, name);
		return new Map([[issue.key, issue]]);
	},

	searching: {
		request: (words, { repository }) =>
			repository === ''
				? undefined
				: {
						method: 'GET',
						path: `/search/issues?q=${encodeURIComponent(words)}&repo=${encodeURIComponent(repository)}&per_page=20`,
					},
		read: (answer, { repository }) =>
			listOf(answer).map(it => {
				const name = { project: repository, id: text(it, 'number') };
				return { name, issue: toIssue(it, name) };
			}),
	},

	creating: {
		request: ({ title, body }, { repository }) => ({
			method: 'POST',
			path: `/repos/${ownerOf(repository)}/issues`,
			body: { repo: repoOf(repository), title, body },
		}),
		read: (answer, { repository }) => ({ project: repository, id: text(fieldsOf(answer), 'number') }),
		search: (marker, { repository }) => ({
			method: 'GET',
			path: `/search/issues?q=${encodeURIComponent(marker)}&repo=${encodeURIComponent(repository)}&per_page=20`,
		}),
		readFound: (answer, { repository }) => listOf(answer).map(it => ({ project: repository, id: text(it, 'number') })),
	},

	texts: {
		request: (names, site) => gitee.request(names, site, true),
		read(answer, names) {
			const fields = fieldsOf(answer);
			const name = names.find(it => it.id === text(fields, 'number'));
			const said = { title: text(fields, 'title'), body: longText(fields, 'body') };
			return new Map(name ? [[gitee.keyOf(name), said]] : []);
		},
		change: ({ project, id }, { title, body }) => ({
			method: 'PATCH',
			path: `/repos/${ownerOf(project)}/issues/${id}`,
			body: { repo: repoOf(project), title, body },
		}),
	},
};

function toIssue(fields: Fields, name: IssueName): Issue {
	return makeIssue({
		key: gitee.keyOf(name),
		url: webAddress(fields, 'html_url'),
		title: text(fields, 'title'),
		state: stateByName.get(text(fields, 'state')) ?? 'open',
		stateName: text(fields, 'state'),
		assignee: text(inner(fields, 'assignee'), 'login'),
		labels: listIn(fields, 'labels').map(it => text(it, 'name')),
		milestone: text(inner(fields, 'milestone'), 'title'),
		due: date(fields, 'deadline'),
		updated: text(fields, 'updated_at'),
	});
}

/** What makes and changes issues has the owner in its path, and the repository in its body. */
function ownerOf(repository: string): string {
	return repository.split('/')[0] ?? '';
}

function repoOf(repository: string): string {
	return repository.split('/')[1] ?? '';
}

const stateByName: ReadonlyMap<string, IssueState> = new Map([
	['closed', 'done'],
	['rejected', 'dropped'],
]);
