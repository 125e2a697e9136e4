import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IssueReading } from '../../server/src/language/issue.js';
import { IssueReader } from '../../server/src/trackers/fetching/issue-reader.js';
import type { HttpRequest } from '../../server/src/web/http.js';
import { createFakeWeb, createMemoryShelf, createTrackerHost, type FakeAnswer, passTime } from '../support/fake-web.js';
import { createManualClock } from '../support/manual-clock.js';
import { memoryTime } from '../support/memory-host.js';
import { siteOf } from './cases.js';

const redmine = siteOf('redmine', { url: 'https://redmine.acme.example', projects: ['shop'] });
const github = siteOf('github', { url: 'https://github.com', repository: 'acme/shop' });
const gitee = siteOf('gitee', { url: 'https://gitee.com', repository: 'acme/shop' });
const jira = siteOf('jira', { url: 'https://acme.atlassian.net', projects: ['SHOP'] });

/** What Redmine says of an open issue. */
function openIssue(id: number): object {
	return { id, subject: `Issue ${id}`, status: { name: 'New', is_closed: false }, tracker: { name: 'Bug' } };
}

/** A Redmine with the issues from 1 to 50. */
function answerRedmine({ url }: HttpRequest): FakeAnswer {
	const ids = (/issue_id=([\d,]*)/.exec(url)?.[1] ?? '').split(',').map(Number);
	return { headers: { etag: '"1"' }, body: { issues: ids.filter(it => it <= 50).map(openIssue) } };
}

/** What is known, in a word each. */
function wordsOf(readings: ReadonlyMap<string, IssueReading>): Record<string, string> {
	return Object.fromEntries(
		Array.from(readings, ([text, { answer, trouble }]) => [
			text,
			[
				!answer ? 'unknown' : !answer.issue ? 'absent' : answer.issue.title,
				answer?.isCurrent === false ? 'stale' : '',
				trouble ?? '',
			]
				.filter(Boolean)
				.join(', '),
		]),
	);
}

const minute = 60_000;
const hour = 60 * minute;

test('REQ-705 should ask for what is wanted at about one time together, and once', async () => {
	const web = createFakeWeb(answerRedmine);
	const host = createTrackerHost(web);
	const reader = new IssueReader(host, [redmine]);
	await passTime(host, Promise.all([reader.ask(['#1', '#2']), reader.ask(['#2', '#99']), reader.ask(['#1', 'redmine#3'])]));
	assert.deepEqual(
		web.requests.map(it => it.url),
		[
			'https://redmine.acme.example/issues.json?issue_id=1,2,99,3&status_id=*&limit=100',
			'https://redmine.acme.example/users/current.json',
		],
	);
	assert.deepEqual(wordsOf(await reader.recall(['#1', '#2', '#3', '#99', '#7', 'SHOP-1'])), {
		'#1': 'Issue 1',
		'#2': 'Issue 2',
		'#3': 'Issue 3',
		'#99': 'absent',
		'#7': 'unknown',
	});
});

test('REQ-705 should not ask again for what is being asked for', async () => {
	const web = createFakeWeb(answerRedmine);
	const host = createTrackerHost(web);
	const reader = new IssueReader(host, [redmine]);
	const first = reader.ask(['#1']);
	host.advance(50);
	await passTime(host, Promise.all([first, reader.ask(['#1'])]));
	assert.equal(web.requests.length, 1);
});

test('REQ-705 should leave in peace what was told lately, until somebody wants to know anew', async () => {
	const web = createFakeWeb((request, index) => (index === 0 ? answerRedmine(request) : { status: 304 }));
	const host = createTrackerHost(web);
	const reader = new IssueReader(host, [redmine]);
	await passTime(host, reader.ask(['#1']));
	host.advance(9 * minute);
	assert.equal(await passTime(host, reader.ask(['#1'])), false);
	assert.equal(await passTime(host, reader.ask(['#1'], 'all')), true);
	assert.deepEqual(
		web.requests.map(it => it.headers['if-none-match']),
		[undefined, '"1"'],
	);
	host.advance(9 * minute);
	assert.equal(await passTime(host, reader.ask(['#1'])), false, 'What is unchanged was told now.');
	host.advance(2 * minute);
	assert.equal(await passTime(host, reader.ask(['#1'])), true);
});

test('REQ-706 should know after a restart what it knew, say how old that is, and conclude nothing from what is stale', async () => {
	const shelf = createMemoryShelf();
	const clock = createManualClock();
	const before = createTrackerHost(createFakeWeb(answerRedmine), shelf, clock);
	await passTime(before, new IssueReader(before, [redmine]).ask(['#1', '#99']));

	const offline = createTrackerHost(undefined, shelf, clock);
	const reader = new IssueReader(offline, [redmine]);
	assert.equal(await reader.ask(['#1']), false);
	const readings = await reader.recall(['#1', '#99']);
	assert.deepEqual(wordsOf(readings), { '#1': 'Issue 1', '#99': 'absent' });
	assert.equal(readings.get('#1')?.answer?.fetchedAt, memoryTime + clock.now());
	clock.advance(25 * hour);
	assert.deepEqual(wordsOf(await reader.recall(['#1', '#99'])), { '#1': 'Issue 1, stale', '#99': 'absent, stale' });
});

test('REQ-706 should take nothing from a shelf that is broken, of another version, or ahead of its time', async () => {
	const shelf = createMemoryShelf();
	const host = createTrackerHost(createFakeWeb(answerRedmine), shelf);
	await passTime(host, new IssueReader(host, [redmine]).ask(['#1']));
	const [name = '', text = ''] = [...shelf.texts][0] ?? [];
	const recallWith = async (broken: string): Promise<Record<string, string>> => {
		shelf.texts.set(name, broken);
		return wordsOf(await new IssueReader(createTrackerHost(undefined, shelf), [redmine]).recall(['#1']));
	};
	assert.deepEqual(await recallWith(text), { '#1': 'Issue 1' });
	for (const broken of [
		'',
		'{',
		'[]',
		'null',
		text.slice(0, 80),
		text.replace('"version":1', '"version":2'),
		text.replace('"title"', '"t"'),
	]) {
		assert.deepEqual(await recallWith(broken), { '#1': 'unknown' }, broken);
	}
	assert.deepEqual(await recallWith(text.replace(/"fetchedAt":\d+/, `"fetchedAt":${memoryTime + hour}`)), {
		'#1': 'Issue 1, stale',
	});
});

test('REQ-705 should ask for 2,000 issues in 40 requests, at most four at once, and for none of them again', async () => {
	const web = createFakeWeb(({ body = '' }) => {
		const { query } = JSON.parse(body) as { query: string };
		const asked = Array.from(query.matchAll(/(i\d+): issueOrPullRequest\(number: (\d+)\)/g), it => [it[1] ?? '', it[2] ?? '']);
		const issues = asked.map(([alias, number]) => [alias, { number: Number(number), title: `Issue ${number}`, state: 'OPEN' }]);
		return { body: { data: { r0: Object.fromEntries(issues) as unknown } } };
	});
	const host = createTrackerHost(web);
	const reader = new IssueReader(host, [github]);
	const texts = Array.from({ length: 2000 }, (_, index) => `#${index + 1}`);
	await passTime(host, reader.ask(texts));
	assert.equal(web.requests.length, 40);
	assert.equal(web.mostAtOnce(), 4);
	await passTime(host, reader.ask(texts));
	assert.equal(web.requests.length, 40);
	assert.equal((await reader.recall(texts)).get('#2000')?.answer?.issue?.title, 'Issue 2000');
});

test('REQ-704 should not take for absent what may be hidden from a stranger', async () => {
	const host = createTrackerHost(createFakeWeb(answerRedmine, false));
	const reader = new IssueReader(host, [redmine]);
	await passTime(host, reader.ask(['#1', '#99']));
	assert.deepEqual(wordsOf(await reader.recall(['#1', '#99'])), { '#1': 'Issue 1', '#99': 'unknown' });
});

test('REQ-704 should take for absent what a tracker leaves out only once it has accepted the token', async () => {
	for (const status of [200, 401]) {
		const web = createFakeWeb(request =>
			request.url.endsWith('/users/current.json') ? { status, body: {} } : answerRedmine(request),
		);
		const host = createTrackerHost(web);
		const reader = new IssueReader(host, [redmine]);
		await passTime(host, reader.ask(['#1', '#99']));
		await passTime(host, reader.ask(['#98']));
		const words = wordsOf(await reader.recall(['#1', '#99', '#98']));
		const refused = 'redmine does not accept the sign-in';
		assert.deepEqual(
			words,
			status === 200
				? { '#1': 'Issue 1', '#99': 'absent', '#98': 'absent' }
				: { '#1': `Issue 1, stale, ${refused}`, '#99': `unknown, ${refused}`, '#98': `unknown, ${refused}` },
		);
		assert.equal(web.requests.filter(it => it.url.endsWith('/users/current.json')).length, status === 200 ? 1 : 2);
	}
});

test('REQ-704 should take a missing page for an absent issue only where others of its project can be seen', async () => {
	const host = createTrackerHost(
		createFakeWeb(({ url }) =>
			url.endsWith('I00001') ? { body: { number: 'I00001', title: 'One', state: 'open' } } : { status: 404, body: {} },
		),
	);
	const reader = new IssueReader(host, [gitee]);
	await passTime(host, reader.ask(['#I99999']));
	assert.deepEqual(wordsOf(await reader.recall(['#I99999'])), {
		'#I99999': 'unknown, gitee has nothing at this address, or hides it from you',
	});
	await passTime(host, reader.ask(['#I00001']));
	await passTime(host, reader.ask(['#I99999', 'acme/web#I99999']));
	const words = wordsOf(await reader.recall(['#I99999', 'acme/web#I99999']));
	assert.match(words['#I99999'] ?? '', /^absent/);
	assert.match(words['acme/web#I99999'] ?? '', /^unknown/);
});

test('REQ-705 should ask Linear again for the issues that one absent issue has left without an answer', async () => {
	const linear = siteOf('linear', { url: 'https://linear.app/acme', projects: ['ENG'] });
	const web = createFakeWeb(({ body = '' }) =>
		body.includes('ENG-9')
			? { body: { data: null, errors: [{ message: 'Entity not found: Issue', path: ['i1'] }] } }
			: { body: { data: { i0: { identifier: 'ENG-1', title: 'One', state: { name: 'Todo', type: 'unstarted' } } } } },
	);
	const host = createTrackerHost(web);
	const reader = new IssueReader(host, [linear]);
	await passTime(host, reader.ask(['ENG-1', 'ENG-9']));
	assert.deepEqual(wordsOf(await reader.recall(['ENG-1', 'ENG-9'])), { 'ENG-1': 'One', 'ENG-9': 'absent' });
	assert.equal(web.requests.length, 2);
});

/** One fault of a server or of the way to it, and what is known and said then. */
interface Fault {
	readonly title: string;
	readonly answers: readonly (FakeAnswer | undefined)[];
	readonly knows: string;
	readonly requests: number;
}

const fine = { body: { issues: [openIssue(1)] } };
const limited = 'redmine was asked too much and wants a pause';
const failing = 'redmine has an error of its own';
const faults: readonly Fault[] = [
	{ title: 'no network', answers: [undefined], knows: 'unknown, redmine cannot be reached', requests: 1 },
	{ title: '401', answers: [{ status: 401 }], knows: 'unknown, redmine does not accept the sign-in', requests: 1 },
	{ title: '403', answers: [{ status: 403 }], knows: 'unknown, redmine does not let you see this', requests: 1 },
	{
		title: '404',
		answers: [{ status: 404 }],
		knows: 'unknown, redmine has nothing at this address, or hides it from you',
		requests: 1,
	},
	{
		title: '410',
		answers: [{ status: 410 }],
		knows: 'unknown, redmine has nothing at this address, or hides it from you',
		requests: 1,
	},
	{
		title: '429 for two seconds',
		answers: [{ status: 429, headers: { 'retry-after': '2' } }, fine],
		knows: 'Issue 1',
		requests: 2,
	},
	{
		title: '429 for an hour',
		answers: [{ status: 429, headers: { 'retry-after': '3600' } }, fine],
		knows: `unknown, ${limited}`,
		requests: 1,
	},
	{
		title: '429 until a date, by a clock that is a day ahead',
		answers: [
			{
				status: 429,
				headers: { date: 'Mon, 23 Nov 2026 12:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 12:00:03 GMT' },
			},
			fine,
		],
		knows: 'Issue 1',
		requests: 2,
	},
	{
		title: '403 with nothing left for an hour',
		answers: [
			{ status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(memoryTime / 1000 + 3600) } },
			fine,
		],
		knows: `unknown, ${limited}`,
		requests: 1,
	},
	{ title: '500, then well', answers: [{ status: 500 }, fine], knows: 'Issue 1', requests: 2 },
	{ title: '500 for good', answers: [{ status: 500 }], knows: `unknown, ${failing}`, requests: 3 },
	{
		title: 'half a body',
		answers: [{ body: '{"issues":[{"id":1' }],
		knows: 'unknown, redmine answers something that is not its API',
		requests: 1,
	},
	{
		title: 'a page of HTML',
		answers: [{ headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
		knows: 'unknown, redmine answers something that is not its API',
		requests: 1,
	},
	{
		title: 'an answer of another shape',
		answers: [{ body: { message: 'hello' } }],
		knows: 'unknown, redmine answers something that is not its API',
		requests: 1,
	},
	{
		title: 'a huge body',
		answers: [{ body: `{"issues":[],"x":"${'x'.repeat(5 << 20)}"}` }],
		knows: 'unknown, redmine answers something that is not its API',
		requests: 1,
	},
	{
		title: 'a way within the host',
		answers: [{ status: 301, headers: { location: '/pm/issues.json' } }, fine],
		knows: 'Issue 1',
		requests: 2,
	},
	{
		title: 'a way to another host',
		answers: [{ status: 302, headers: { location: 'https://evil.example/issues.json' } }, fine],
		knows: 'unknown, redmine sends to another host, which is not asked',
		requests: 1,
	},
	{
		title: 'a way to the same host without encryption',
		answers: [{ status: 302, headers: { location: 'http://redmine.acme.example/issues.json' } }, fine],
		knows: 'unknown, redmine sends to another host, which is not asked',
		requests: 1,
	},
	{
		title: 'a way in a circle',
		answers: [{ status: 302, headers: { location: '/issues.json' } }],
		knows: 'unknown, redmine sends to another host, which is not asked',
		requests: 4,
	},
];

describe('a tracker with a fault', () => {
	for (const { title, answers, knows, requests } of faults) {
		test(`REQ-707 should be survived: ${title}`, async () => {
			const web = createFakeWeb((_, index) => answers[Math.min(index, answers.length - 1)]);
			const host = createTrackerHost(web);
			const reader = new IssueReader(host, [redmine]);
			await passTime(host, reader.ask(['#1']));
			assert.equal(wordsOf(await reader.recall(['#1']))['#1'], knows);
			assert.equal(web.requests.length, requests);
			await passTime(host, reader.ask(['#1']));
			assert.equal(host.messages.length, knows === 'Issue 1' ? 0 : 1, 'What is wrong is said once.');
		});
	}
});

test('REQ-704 should say where an answer is not what the API has, and nothing of what it says', async () => {
	const host = createTrackerHost(createFakeWeb(() => ({ body: { issues: [{ ...openIssue(1), subject: ['secret'] }] } })));
	await passTime(host, new IssueReader(host, [redmine]).ask(['#1']));
	assert.deepEqual(host.messages, [
		'redmine answers something that is not its API (https://redmine.acme.example): the answer has no `string` at `#/issues/0/subject`',
	]);
});

test('REQ-707 should keep what it knew when a token is revoked, and conclude nothing from it', async () => {
	const host = createTrackerHost(createFakeWeb((request, index) => (index === 0 ? answerRedmine(request) : { status: 401 })));
	const reader = new IssueReader(host, [redmine]);
	await passTime(host, reader.ask(['#1']));
	host.advance(hour);
	await passTime(host, reader.ask(['#1']));
	assert.deepEqual(wordsOf(await reader.recall(['#1'])), { '#1': 'Issue 1, stale, redmine does not accept the sign-in' });
});

test('REQ-707 should let one tracker fail alone', async () => {
	const host = createTrackerHost(createFakeWeb(request => (request.url.includes('redmine') ? undefined : { body: jiraAnswer })));
	const reader = new IssueReader(host, [redmine, jira]);
	await passTime(host, reader.ask(['#1', 'SHOP-1']));
	assert.deepEqual(wordsOf(await reader.recall(['#1', 'SHOP-1'])), {
		'#1': 'unknown, redmine cannot be reached',
		'SHOP-1': 'Pay',
	});
});

const jiraAnswer = {
	issues: [{ key: 'SHOP-1', fields: { summary: 'Pay', status: { name: 'To Do', statusCategory: { key: 'new' } } } }],
};

test('REQ-708 should say of no request where a secret is, but how and for which address it is shown', async () => {
	const web = createFakeWeb(() => ({ body: jiraAnswer }));
	const host = createTrackerHost(web);
	await passTime(host, new IssueReader(host, [jira]).ask(['SHOP-1']));
	const [request] = web.requests;
	assert.deepEqual(Object.keys(request?.headers ?? {}).sort(), ['accept', 'content-type', 'user-agent']);
	assert.deepEqual(request?.credential, {
		tracker: 'jira',
		type: 'jira',
		variables: ['CLEWLINE_JIRA_TOKEN', 'JIRA_TOKEN'],
		header: 'authorization',
		value: 'Basic {base64}',
		api: 'https://acme.atlassian.net/rest/api/3',
	});
});
