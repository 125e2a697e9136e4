import type { AnswerKind } from '../../server/src/trackers/answers/answer-checks.generated.js';
import type { TrackerType } from '../../server/src/workspace/tracker-settings.js';
import { trackerCases } from './cases.js';
import { writingCases } from './written.js';

const linearIssue = {
	identifier: 'ENG-1',
	title: 'Guest',
	state: { name: 'Done', type: 'completed' },
	labels: { nodes: [{ name: 'bug' }] },
	dueDate: null,
};

/** What each tracker may answer, by what it is asked for. */
export const rightAnswers: Readonly<Record<TrackerType, Readonly<Partial<Record<AnswerKind, unknown>>>>> = {
	'azure-boards': { ...answersOf('azure-boards'), searching: { workItems: [{ id: 12, url: '' }] } },
	gitee: { ...answersOf('gitee'), searching: [toldOf('gitee')] },
	github: {
		...answersOf('github'),
		...restAnswers(),
		issues: {
			data: { r0: { i0: { title: 'Pay', state: 'OPEN', url: '', assignees: { nodes: [{ login: 'li' }] }, milestone: null } } },
		},
		texts: { data: { r0: { i0: { title: 'Pay', body: null } } } },
	},
	gitlab: { ...answersOf('gitlab'), listing: toldOf('gitlab'), searching: toldOf('gitlab') },
	jira: { ...answersOf('jira'), listing: toldOf('jira'), searching: firstOf('jira') },
	'jira-data-center': { ...answersOf('jira-data-center'), listing: toldOf('jira'), searching: firstOf('jira') },
	linear: {
		...answersOf('linear'),
		issues: { data: { i0: linearIssue } },
		searching: { data: { issues: { nodes: [linearIssue] } } },
		changed: { data: { issueUpdate: { success: true } } },
	},
	redmine: { ...answersOf('redmine'), listing: toldOf('redmine'), searching: toldOf('redmine') },
	trello: {
		...answersOf('trello'),
		searching: { cards: [{ shortLink: 'aBcD1234', name: 'Guest', closed: false, list: { name: 'Doing' } }] },
	},
};

/** In a list of GitHub there are pull requests, too. */
function restAnswers(): { readonly listing: unknown; readonly searching: unknown } {
	const issue = { number: 12, title: 'Pay', state: 'open', html_url: 'https://github.com/acme/shop/issues/12' };
	const items = [issue, { ...issue, number: 13, pull_request: {} }];
	return { listing: items, searching: { items } };
}

function toldOf(type: TrackerType): unknown {
	return trackerCases.find(it => it.site.type === type)?.answer;
}

function firstOf(type: TrackerType): unknown {
	const { issues = [] } = toldOf(type) as { issues?: readonly unknown[] };
	return { issues: issues.slice(0, 1) };
}

function answersOf(type: TrackerType): Partial<Record<AnswerKind, unknown>> {
	const { told, made, found, prepare } = writingCases.find(it => it.site.type === type)!;
	return { issues: toldOf(type), texts: told, made, found, ...(prepare ? { prepared: prepare[1] } : {}) };
}
