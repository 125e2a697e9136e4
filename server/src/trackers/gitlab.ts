import type { Issue } from '../language/issue.js';
import type { TrackerSettings } from '../workspace/tracker-settings.js';
import { date, type Fields, fieldsOf, inner, listIn, listOf, longText, text, webAddress } from './answer.js';
import { type IssueDraft, type IssueName, type ListedIssue, makeIssue, type Tracker } from './tracker.js';

/** GitLab, and GitLab servers of one's own. A request is about the issues of one project, which may be in several groups. */
export const gitlab: Tracker = {
	type: 'gitlab',
	form: 'number',
	id: /^[1-9]\d{0,8}$/,
	page: /^\/(?<project>[\w.-]+(?:\/[\w.-]+)+?)\/(?:-\/)?(?:issues|work_items)\/(?<id>\d+)(?:[/?#]|$)/,
	batchSize: { signedIn: 100, anonymous: 100 },
	isPerProject: true,
	tellsStrangers: false,
	access: { variables: ['CLEWLINE_GITLAB_TOKEN', 'GITLAB_TOKEN'], header: 'private-token', value: '{token}' },

	keyOf: ({ project, id }) => `${project}#${id}`,
	urlOf: ({ project, id }, { url }) => `${url}/${project}/-/issues/${id}`,
	apiOf: ({ url, api }) => api ?? `${url}/api/v4`,

	request(names) {
		const wanted = names.map(it => `iids[]=${it.id}`).join('&');
		return { method: 'GET', path: `${pathOf(names[0]?.project ?? '')}?per_page=100&${wanted}` };
	},

	read(answer, names, site) {
		const found = new Map(listOf(answer).map(it => [text(it, 'iid'), it]));
		return new Map(
			names.map(name => {
				const fields = found.get(name.id);
				return [gitlab.keyOf(name), fields && toIssue(fields, name, gitlab.urlOf(name, site))];
			}),
		);
	},

	searching: {
		request: (words, { repository }) =>
			repository === ''
				? undefined
				: { method: 'GET', path: `${pathOf(repository)}?in=title&search=${encodeURIComponent(words)}&per_page=20` },
		read: (answer, site) => toList(answer, site),
	},

	listing: {
		request: ({ repository }) =>
			repository === ''
				? undefined
				: { method: 'GET', path: `${pathOf(repository)}?state=opened&order_by=updated_at&per_page=100` },
		read: (answer, site) => toList(answer, site),
	},

	creating: {
		request: ({ title, body }, { repository }) => ({
			method: 'POST',
			path: pathOf(repository),
			body: { title, description: body },
		}),
		read: (answer, { repository }) => ({ project: repository, id: text(fieldsOf(answer), 'iid') }),
		search: (marker, { repository }) => ({
			method: 'GET',
			path: `${pathOf(repository)}?in=description&search=${encodeURIComponent(marker)}`,
		}),
		readFound: (answer, { repository }) => listOf(answer).map(it => ({ project: repository, id: text(it, 'iid') })),
	},

	texts: {
		request: (names, site) => gitlab.request(names, site, true),
		read: (answer, names) => readTexts(answer, names),
		change: ({ project, id }, { title, body }) => ({
			method: 'PUT',
			path: `${pathOf(project)}/${id}`,
			body: { title, description: body },
		}),
	},
};

function readTexts(answer: unknown, names: readonly IssueName[]): ReadonlyMap<string, IssueDraft> {
	const project = names[0]?.project ?? '';
	return new Map(
		listOf(answer).map(it => [
			gitlab.keyOf({ project, id: text(it, 'iid') }),
			{ title: text(it, 'title'), body: longText(it, 'description') },
		]),
	);
}

function toList(answer: unknown, site: TrackerSettings): readonly ListedIssue[] {
	return listOf(answer).map(it => {
		const name = { project: site.repository, id: text(it, 'iid') };
		return { name, issue: toIssue(it, name, gitlab.urlOf(name, site)) };
	});
}

function pathOf(project: string): string {
	return `/projects/${encodeURIComponent(project)}/issues`;
}

function toIssue(fields: Fields, name: IssueName, url: string): Issue {
	const state = text(fields, 'state');
	const milestone = inner(fields, 'milestone');
	return makeIssue({
		key: gitlab.keyOf(name),
		url: webAddress(fields, 'web_url') || url,
		title: text(fields, 'title'),
		state: state === 'closed' ? 'done' : 'open',
		stateName: state,
		assignee: text(listIn(fields, 'assignees')[0] ?? inner(fields, 'assignee'), 'username'),
		labels: labelsOf(fields),
		milestone: text(milestone, 'title'),
		due: date(fields, 'due_date') || date(milestone, 'due_date'),
		updated: text(fields, 'updated_at'),
	});
}

/** Plain texts here, where others have maps. */
function labelsOf({ labels }: Fields): readonly string[] {
	return Array.isArray(labels) ? labels.filter(it => typeof it === 'string') : [];
}
