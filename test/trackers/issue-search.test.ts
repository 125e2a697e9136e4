import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LinearDocument } from '@linear/sdk';
import type {
	Wiql,
	WorkItem,
	WorkItemBatchGetRequest,
	WorkItemQueryResult,
} from 'azure-devops-node-api/interfaces/WorkItemTrackingInterfaces.js';
import { IssueReader, type ProposedIssue } from '../../server/src/trackers/fetching/issue-reader.js';
import { IssueSearch } from '../../server/src/trackers/fetching/issue-search.js';
import { fieldNames } from '../../server/src/trackers/jira.js';
import { trackers } from '../../server/src/trackers/index.js';
import { makeIssue, UnexpectedAnswer } from '../../server/src/trackers/tracker.js';
import type { TrackerType } from '../../server/src/workspace/tracker-settings.js';
import { createFakeWeb, createTrackerHost, type FakeAnswer, passTime } from '../support/fake-web.js';
import { createManualClock, takeTurns } from '../support/manual-clock.js';
import { rightAnswers } from './answers.js';
import { siteOf, trackerCases } from './cases.js';

function issueOf(title: string): ProposedIssue {
	return { text: '#1', issue: makeIssue({ key: '#1', url: '', title, state: 'open', stateName: '' }) };
}

/** A search, and the words that trackers were asked for. */
function open(answer: (words: string) => Promise<readonly ProposedIssue[]> = words => Promise.resolve([issueOf(words)])) {
	const clock = createManualClock();
	const asked: string[] = [];
	const search = new IssueSearch(clock, words => {
		asked.push(words);
		return answer(words);
	});
	return { clock, asked, search, find: (words: string) => passTime(clock, search.find(words)) };
}

test('REQ-721 should search for what was typed last only, once it is typed, and once for the same words', async () => {
	const { clock, asked, search, find } = open();
	const all = Promise.all(['gue', 'gues', 'Guest '].map(it => search.find(it)));
	const found = await passTime(clock, all);
	assert.deepEqual([found.map(it => it.length), asked], [[0, 0, 1], ['guest']]);
	await find('guest');
	await find('gue');
	assert.deepEqual(asked, ['guest', 'gue']);
});

for (const words of ['', '12', 'ab', '1 2', '游', 'x'.repeat(101)]) {
	test(`REQ-721 should not search for ${words.slice(0, 10) || 'nothing'}`, async () => {
		const { asked, find } = open();
		assert.deepEqual([await find(words), asked], [[], []]);
	});
}

test('REQ-721 should search for two Chinese characters', async () => {
	const { asked, find } = open();
	await find('游客');
	assert.deepEqual(asked, ['游客']);
});

test('REQ-721 should search again where nothing was found, or nobody answered', async () => {
	let turn = 0;
	const { asked, find } = open(() => (turn++ === 0 ? Promise.reject(new Error('Away.')) : Promise.resolve([])));
	assert.deepEqual([await find('guest'), await find('guest'), asked.length], [[], [], 2]);
});

test('REQ-721 should search one after the other, and twenty times a minute', async () => {
	let running = 0;
	let most = 0;
	const { clock, asked, search, find } = open(async words => {
		most = Math.max(most, ++running);
		await new Promise<void>(resolve => clock.schedule(500, resolve));
		running--;
		return [issueOf(words)];
	});
	const first = search.find('first');
	clock.advance(300);
	await takeTurns();
	const second = search.find('second');
	await passTime(clock, Promise.all([first, second]));
	for (let turn = 0; turn < 30; turn++) {
		const found = search.find(`more ${'abc'.repeat(turn)}`);
		await passTime(clock, found);
	}
	assert.deepEqual([asked.length, most], [20, 1]);
	clock.advance(60_001);
	await find('later');
	assert.equal(asked.at(-1), 'later');
});

const jiraSearch = {
	jql: 'project in ("SHOP") AND summary ~ "guest x*" ORDER BY updated DESC',
	fields: fieldNames,
	maxResults: 20,
};
const linearFilter: LinearDocument.IssueFilter = { team: { key: { in: ['ENG'] } }, title: { containsIgnoreCase: 'guest:x' } };

/** What is asked for `guest:x`. */
const searches: Readonly<Partial<Record<TrackerType, readonly [path: string, body?: unknown]>>> = {
	github: ['/search/issues?q=repo%3Aacme%2Fshop%20is%3Aissue%20in%3Atitle%20guest%20x&per_page=20'],
	gitlab: ['/projects/acme%2Fapps%2Fshop/issues?in=title&search=guest%3Ax&per_page=20'],
	redmine: ['/issues.json?project_id=shop&status_id=*&subject=~guest%3Ax&sort=updated_on:desc&limit=20'],
	jira: ['/search/jql', jiraSearch],
	'jira-data-center': ['/search', jiraSearch],
	linear: ['/graphql', { filter: linearFilter }],
	gitee: ['/search/issues?q=guest%3Ax&repo=acme%2Fshop&per_page=20'],
	trello: [
		'/search?query=guest%3Ax&idBoards=b1&partial=true&modelTypes=cards' +
			'&card_fields=shortLink,shortUrl,name,closed,due,dueComplete,labels,dateLastActivity' +
			'&card_list=true&card_members=true&cards_limit=20',
	],
};

const projects: Readonly<Partial<Record<TrackerType, readonly string[]>>> = { redmine: ['shop'], trello: ['b1'] };

for (const type of Object.keys(searches) as (keyof typeof searches)[]) {
	test(`REQ-721 should search ${type}, and read what it finds`, () => {
		const known = trackerCases.find(it => it.site.type === type)!;
		const [path, body] = searches[type] ?? [];
		const site = { ...known.site, ...(projects[type] ? { projects: projects[type] } : {}) };
		const { searching, keyOf } = trackers[type];
		const sent = searching?.request('guest:x', site);
		const { variables = sent?.body } = (sent?.body ?? {}) as { variables?: unknown };
		assert.deepEqual([sent?.path, variables, sent?.method], [path, body, body === undefined ? 'GET' : 'POST']);
		assert.equal(searching?.request('guest', { ...site, repository: '', projects: [] }), undefined);
		const read = searching?.read(rightAnswers[type].searching, site) ?? [];
		const [key] = Object.keys(known.issues);
		assert.deepEqual(
			read.map(it => [keyOf(it.name), it.issue?.key]),
			[[key, key]],
		);
		assert.throws(() => searching?.read({ surprise: true }, site), UnexpectedAnswer);
	});
}

test('REQ-721 should ask for nobody who has not signed in', async () => {
	const site = siteOf('github', { url: 'https://github.com', repository: 'acme/shop' });
	for (const isSignedIn of [true, false]) {
		const web = createFakeWeb(() => ({ body: { items: [{ number: 12, title: 'Pay', state: 'open' }] } }), isSignedIn);
		const host = createTrackerHost(web);
		const found = await passTime(host, new IssueReader(host, [site]).search('pay'));
		assert.deepEqual([found.map(it => it.text), web.requests.length], isSignedIn ? [['#12'], 1] : [[], 0]);
	}
});

const azure = siteOf('azure-boards', { url: 'https://dev.azure.com/acme/shop' });
const workItem: WorkItem = { id: 12, fields: { 'System.Title': "Guest's cart", 'System.State': 'Active' } };
const foundItems: WorkItemQueryResult = { workItems: [{ id: 99 }, { id: 12 }] };

test('REQ-721 should search azure-boards for words as they are typed, whatever signs are in them', () => {
	const query: Wiql = {
		query:
			'SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = @project ' +
			"AND [System.Title] CONTAINS 'guest''s'' OR [System.Id] > 0' ORDER BY [System.ChangedDate] DESC",
	};
	assert.deepEqual(trackers['azure-boards'].searching?.request("guest's' OR [System.Id] > 0", azure), {
		method: 'POST',
		path: '/wiql?api-version=7.1&$top=20',
		body: query,
	});
});

/** What is found, and what was asked for, where a search answers this, and a question for work items that. */
async function searchAzure(found: unknown, told: FakeAnswer) {
	const web = createFakeWeb(({ url }) => (url.includes('/wiql?') ? { body: found } : told));
	const host = createTrackerHost(web);
	const proposed = await passTime(host, new IssueReader(host, [azure]).search('guest'));
	return { texts: proposed.map(it => `${it.text} ${it.issue.title}`), asked: web.requests.map(it => it.body ?? ''), host };
}

test('REQ-721 should ask azure-boards for what a search has found the numbers of', async () => {
	const { texts, asked } = await searchAzure(foundItems, { body: { value: [null, workItem] } });
	assert.deepEqual([texts, asked.length], [["#12 Guest's cart"], 2]);
	const { ids } = JSON.parse(asked[1] ?? '') as WorkItemBatchGetRequest;
	assert.deepEqual(ids, [99, 12]);
});

test('REQ-721 should propose nothing of azure-boards where it finds nothing, or does not tell what', async () => {
	assert.equal((await searchAzure({ workItems: [] }, {})).asked.length, 1);
	for (const told of [{ status: 403 }, { body: { value: [{ id: 12 }] } }]) {
		assert.deepEqual((await searchAzure(foundItems, told)).texts, []);
	}
	const { texts, host } = await searchAzure({ workItems: [{ url: '' }] }, {});
	assert.deepEqual([texts, host.messages], [[], ['azure-boards: the answer has nothing at `#/workItems/0/id`']]);
});
