import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IssueReader } from '../../server/src/trackers/fetching/issue-reader.js';
import { trackers } from '../../server/src/trackers/index.js';
import { UnexpectedAnswer } from '../../server/src/trackers/tracker.js';
import { createFakeWeb, createTrackerHost, passTime } from '../support/fake-web.js';
import { rightAnswers } from './answers.js';
import { siteOf, trackerCases } from './cases.js';

const restIssue = { number: 12, title: 'Pay', state: 'open', html_url: 'https://github.com/acme/shop/issues/12' };

/** Of each tracker that has a list: what is asked. */
const listings = {
	github: { method: 'GET', path: '/repos/acme/shop/issues?state=open&sort=updated&per_page=100' },
	gitlab: { method: 'GET', path: '/projects/acme%2Fapps%2Fshop/issues?state=opened&order_by=updated_at&per_page=100' },
	jira: { method: 'POST', path: '/search/jql' },
	'jira-data-center': { method: 'POST', path: '/search' },
	redmine: { method: 'GET', path: '/issues.json?project_id=shop&status_id=open&sort=updated_on:desc&limit=100' },
} as const;

const keys: Readonly<Record<keyof typeof listings, readonly string[]>> = {
	github: ['acme/shop#12'],
	gitlab: ['acme/apps/shop#1'],
	jira: ['SHOP-77', 'SHOP-78'],
	'jira-data-center': ['SHOP-77', 'SHOP-78'],
	redmine: ['#12'],
};

for (const [type, request] of Object.entries(listings) as [keyof typeof listings, object][]) {
	test(`REQ-716 should list the open issues of ${type}`, () => {
		const { listing, keyOf } = trackers[type];
		const known = trackerCases.find(it => it.site.type === type);
		const site = { ...(known?.site ?? siteOf(type, {})), ...(type === 'redmine' ? { projects: ['shop'] } : {}) };
		const { body: _, ...asked } = listing?.request(site) ?? { body: undefined };
		assert.deepEqual(asked, request);
		const listed = listing?.read(rightAnswers[type].listing, site) ?? [];
		assert.deepEqual(
			listed.map(it => it.issue.key),
			keys[type],
		);
		assert.deepEqual(
			listed.map(it => keyOf(it.name)),
			keys[type],
		);
		assert.throws(() => listing?.read({ surprise: true }, site), UnexpectedAnswer);
		assert.equal(listing?.request({ ...site, repository: '', projects: [] }), undefined);
	});
}

const github = siteOf('github', { url: 'https://github.com', repository: 'acme/shop' });

test('REQ-716 should ask for the list once in a while, of those trackers that know who asks, and keep it', async () => {
	for (const isSignedIn of [true, false]) {
		const web = createFakeWeb(() => ({ body: [restIssue] }), isSignedIn);
		const host = createTrackerHost(web);
		const reader = new IssueReader(host, [github]);
		const [first, second] = await passTime(host, Promise.all([reader.list(), reader.list()]));
		assert.deepEqual(
			first.map(it => `${it.text} ${it.issue.title}`),
			isSignedIn ? ['#12 Pay'] : [],
		);
		assert.equal(first, second);
		host.advance(11 * 60_000);
		await passTime(host, reader.list());
		assert.equal(web.requests.length, isSignedIn ? 2 : 0);
		assert.equal((await reader.recall(['#12'])).get('#12')?.answer?.issue?.title, isSignedIn ? 'Pay' : undefined);
	}
});

test('REQ-716 should list nothing of a tracker that answers something else, and all of the others', async () => {
	const gitlab = siteOf('gitlab', { url: 'https://gitlab.com', repository: 'acme/shop' });
	const host = createTrackerHost(
		createFakeWeb(({ url }) => ({ body: url.includes('gitlab') ? rightAnswers.gitlab.listing : { surprise: true } })),
	);
	const listed = await passTime(host, new IssueReader(host, [github, gitlab]).list());
	assert.deepEqual(
		listed.map(it => it.issue.key),
		['acme/shop#1'],
	);
	assert.deepEqual(host.messages, ['github: the answer has no `array` at `#`']);
});
