import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownClient } from '../../server/src/features/client.js';
import { FolderSession } from '../../server/src/session/folder-session.js';
import { createFakeWeb, createMemoryShelf, type FakeWeb, passTime } from '../support/fake-web.js';
import { createManualClock, takeTurns } from '../support/manual-clock.js';
import { createMemoryHost } from '../support/memory-host.js';

const files = {
	'clewline.yaml': 'trackers: { redmine: { url: "https://redmine.acme.example", projects: [shop] } }\n',
	'a.md': '### REQ-1: Pay\n- status: shipped\n- issues: #1\n',
};

/** A Redmine in which all issues are open. */
function createWeb(isSignedIn = true): FakeWeb {
	return createFakeWeb(({ url }) => {
		const ids = /issue_id=([\d,]*)/.exec(url)?.[1]?.split(',') ?? [];
		return { body: { issues: ids.map(id => ({ id: Number(id), subject: `Issue ${id}`, status: { name: 'New' } })) } };
	}, isSignedIn);
}

function open(web: FakeWeb, client: { isTrusted?: boolean; asksTrackers?: boolean } = {}, shelf = createMemoryShelf()) {
	const clock = createManualClock();
	const news: string[] = [];
	const session = new FolderSession(
		'file:///w',
		{ ...createMemoryHost(files), ...clock, web, shelf },
		{
			client: { ...unknownClient, isTrusted: true, asksTrackers: true, ...client },
			onDidChange: ({ paths }) => void (paths !== 'all' && paths.size === 0 && news.push('list')),
			onDidFindOut: () => void news.push('news'),
		},
	);
	const pass = async (milliseconds: number): Promise<void> => {
		for (let passed = 0; passed < milliseconds; passed += 50) {
			clock.advance(50);
			for (let turn = 0; turn < 6; turn++) {
				await takeTurns();
			}
		}
	};
	const rulesAt = (path: string): string[] => session.reportOn(path).findings.map(it => it.rule);
	return { session, clock, pass, news, rulesAt };
}

test('REQ-713 should look up issues once a folder is read, and judge by what is said of them', async () => {
	const web = createWeb();
	const { session, pass, news, rulesAt } = open(web);
	await session.load(() => {});
	assert.ok(!rulesAt('a.md').includes('agreeing-state'));
	await pass(1000);
	assert.equal(web.requests.length, 1);
	assert.ok(rulesAt('a.md').includes('agreeing-state'));
	assert.deepEqual(news, ['news'], 'The client is told to ask again.');
});

test('REQ-713 should look up a new name once its author pauses, and not at each key', async () => {
	const web = createWeb();
	const { session, pass } = open(web);
	await session.load(() => {});
	await pass(1000);
	for (const [version, name] of ['#2', '#23', '#234'].entries()) {
		session.edit('a.md', { uri: 'file:///w/a.md', version }, `### REQ-1: Pay\n- issues: ${name}\n`);
		await pass(100);
	}
	await pass(1000);
	assert.equal(web.requests.length, 2);
	assert.match(web.requests[1]?.url ?? '', /issue_id=2,23,234/);
	assert.equal(session.workspace.issueNamed('#234')?.answer?.issue?.title, 'Issue 234');
});

test('REQ-713 should ask for an issue that is looked at only where it was not told of lately', async () => {
	const web = createWeb();
	const { session, pass, clock } = open(web);
	await session.load(() => {});
	await pass(1000);
	session.locate('a.md').askIssues(['#1'], 'stale');
	await pass(1000);
	assert.equal(web.requests.length, 1);
	clock.advance(11 * 60_000);
	session.locate('a.md').askIssues(['#1'], 'stale');
	await pass(1000);
	assert.equal(web.requests.length, 2);
});

test('REQ-713 should ask again for everything once an hour, and conclude nothing from what has become old', async () => {
	let isThere = true;
	const answers = createWeb();
	const web: FakeWeb = {
		...answers,
		ask: request => (isThere ? answers.ask(request) : Promise.reject(new Error('ECONNREFUSED'))),
	};
	const { session, pass, clock, rulesAt } = open(web);
	await session.load(() => {});
	await pass(1000);
	clock.advance(61 * 60_000);
	await pass(500);
	assert.equal(answers.requests.length, 2);
	assert.ok(rulesAt('a.md').includes('agreeing-state'));
	isThere = false;
	for (let hour = 0; hour < 25; hour++) {
		clock.advance(61 * 60_000);
		await pass(500);
	}
	assert.ok(!rulesAt('a.md').includes('agreeing-state'));
});

for (const [title, client] of [
	['in a folder that is not trusted', { isTrusted: false }],
	['through a client that asks no trackers', { asksTrackers: false }],
] as const) {
	test(`REQ-713 should ask nobody ${title}`, async () => {
		const web = createWeb();
		const { session, pass } = open(web, client);
		await session.load(() => {});
		await pass(1000);
		session.locate('a.md').askIssues(['#1'], 'all');
		await pass(1000);
		assert.equal(web.requests.length, 0);
	});
}

test('REQ-717 should tell the client once a list of issues comes that was too late for an answer', async () => {
	const answers = createFakeWeb(() => ({ body: { issues: [{ id: 7, subject: 'Gift cards', status: { name: 'New' } }] } }));
	const held: (() => void)[] = [];
	const web: FakeWeb = {
		...answers,
		ask: request => new Promise(resolve => held.push(() => resolve(answers.ask(request)))),
	};
	const { session, pass, news } = open(web);
	await session.load(() => {});
	const first = session.locate('a.md').listIssues();
	await pass(500);
	assert.deepEqual([await first, news], [[], []]);
	held.forEach(it => it());
	await pass(500);
	assert.ok(news.includes('list'));
	assert.deepEqual(
		(await session.locate('a.md').listIssues()).map(it => it.text),
		['#7'],
	);
});

test('REQ-713 should not ask of its own accord where the user has not signed in', async () => {
	const web = createWeb(false);
	const { session, pass } = open(web);
	await session.load(() => {});
	await pass(1000);
	assert.equal(web.requests.length, 0);
	assert.equal(session.workspace.issueNamed('#1')?.url, 'https://redmine.acme.example/issues/1');
	session.locate('a.md').askIssues(['#1'], 'stale');
	await pass(1000);
	assert.equal(web.requests.length, 1);
});

test('REQ-706 should show at the next start what was known, without a network', async () => {
	const shelf = createMemoryShelf();
	const first = open(createWeb(), {}, shelf);
	await first.session.load(() => {});
	await first.pass(1000);
	const second = open(
		createFakeWeb(() => undefined),
		{},
		shelf,
	);
	await second.session.load(() => {});
	await second.pass(1000);
	assert.equal(second.session.workspace.issueNamed('#1')?.answer?.issue?.title, 'Issue 1');
	await passTime(second.clock, Promise.resolve());
});
