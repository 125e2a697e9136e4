import type { Issue } from '../language/issue.js';
import type { TrackerSettings } from '../workspace/tracker-settings.js';
import { date, type Fields, fieldsOf, inner, listIn, longText, text } from './answer.js';
import { type ListedIssue, makeIssue, type Tracker } from './tracker.js';

/** Redmine. Numbers are unique in the whole tracker; closed issues are told of only where they are asked for. */
export const redmine: Tracker = {
	type: 'redmine',
	form: 'number',
	id: /^[1-9]\d{0,8}$/,
	page: /^\/issues\/(?<id>\d+)(?:[/?#]|$)/,
	batchSize: { signedIn: 100, anonymous: 100 },
	isPerProject: false,
	tellsStrangers: false,
	confirmation: { method: 'GET', path: '/users/current.json' },
	access: { variables: ['CLEWLINE_REDMINE_TOKEN', 'REDMINE_API_KEY'], header: 'x-redmine-api-key', value: '{token}' },

	keyOf: ({ id }) => `#${id}`,
	urlOf: ({ id }, { url }) => `${url}/issues/${id}`,
	apiOf: ({ url, api }) => api ?? url,

	request: names => ({
		method: 'GET',
		path: `/issues.json?issue_id=${names.map(it => it.id).join(',')}&status_id=*&limit=100`,
	}),

	read(answer, names, site) {
		const found = new Map(listIn(fieldsOf(answer), 'issues').map(it => [text(it, 'id'), it]));
		return new Map(
			names.map(name => {
				const fields = found.get(name.id);
				return [redmine.keyOf(name), fields && toIssue(fields, site)];
			}),
		);
	},

	listing: {
		request: ({ projects: [project] }) =>
			project === undefined
				? undefined
				: {
						method: 'GET',
						path: `/issues.json?project_id=${encodeURIComponent(project)}&status_id=open&sort=updated_on:desc&limit=100`,
					},
		read: (answer, site) => toList(answer, site),
	},

	searching: {
		request: (words, { projects: [project] }) =>
			project === undefined
				? undefined
				: {
						method: 'GET',
						path:
							`/issues.json?project_id=${encodeURIComponent(project)}&status_id=*` +
							`&subject=${encodeURIComponent(`~${words}`)}&sort=updated_on:desc&limit=20`,
					},
		read: (answer, site) => toList(answer, site),
	},

	creating: {
		request: ({ title, body }, { projects }) => ({
			method: 'POST',
			path: '/issues.json',
			body: { issue: { project_id: projects[0] ?? '', subject: title, description: body } },
		}),
		read: answer => ({ project: '', id: text(inner(fieldsOf(answer), 'issue'), 'id') }),
		search: (marker, { projects }) => ({
			method: 'GET',
			path: `/issues.json?project_id=${projects[0] ?? ''}&status_id=*&description=${encodeURIComponent(`~${marker}`)}`,
		}),
		readFound: answer => listIn(fieldsOf(answer), 'issues').map(it => ({ project: '', id: text(it, 'id') })),
	},

	texts: {
		request: (names, site) => redmine.request(names, site, true),
		read: answer =>
			new Map(
				listIn(fieldsOf(answer), 'issues').map(it => [
					redmine.keyOf({ project: '', id: text(it, 'id') }),
					{ title: text(it, 'subject'), body: longText(it, 'description') },
				]),
			),
		change: ({ id }, { title, body }) => ({
			method: 'PUT',
			path: `/issues/${id}.json`,
			body: { issue: { subject: title, description: body } },
		}),
	},
};

function toList(answer: unknown, site: TrackerSettings): readonly ListedIssue[] {
	return listIn(fieldsOf(answer), 'issues').map(it => ({
		name: { project: '', id: text(it, 'id') },
		issue: toIssue(it, site),
	}));
}

function toIssue(fields: Fields, site: TrackerSettings): Issue {
	const name = { project: '', id: text(fields, 'id') };
	const status = inner(fields, 'status');
	// Before Redmine 5 a status does not say so.
	const isClosed = 'is_closed' in status ? status['is_closed'] === true : text(fields, 'closed_on') !== '';
	const stateName = text(status, 'name');
	return makeIssue({
		key: redmine.keyOf(name),
		url: redmine.urlOf(name, site),
		title: text(fields, 'subject'),
		state: !isClosed ? 'open' : rejected.test(stateName) ? 'dropped' : 'done',
		stateName,
		assignee: text(inner(fields, 'assigned_to'), 'name'),
		labels: [text(inner(fields, 'tracker'), 'name')].filter(Boolean),
		milestone: text(inner(fields, 'fixed_version'), 'name'),
		due: date(fields, 'due_date'),
		updated: text(fields, 'updated_on'),
	});
}

const rejected = /reject|cancel|won.?t|invalid|duplicate|拒绝|已取消|否决/i;
