import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schema } from '@octokit/graphql-schema';
import { buildSchema, graphql, parse, validate } from 'graphql';
import { trackers } from '../../server/src/trackers/index.js';
import { siteOf } from './cases.js';

/** GitHub's own schema; it repeats a field, which the reader of schemas would not have. */
const githubSchema = buildSchema(schema.idl, { assumeValid: true });
const { github } = trackers;
const site = siteOf('github', { url: 'https://github.com', repository: 'acme/shop' });
const names = [
	{ project: 'acme/shop', id: '12' },
	{ project: 'acme/shop', id: '13' },
	{ project: 'acme/web', id: '1' },
	{ project: 'acme/shop', id: '99' },
];
const { query } = github.request(names, site, true).body as { query: string };

/** Two repositories, of which one cannot be seen, in the shapes of GitHub's schema. */
const world = {
	repository: ({ name }: { name: string }) =>
		name === 'shop' ? { issueOrPullRequest: ({ number }: { number: number }) => entries[number] ?? null } : null,
};

const nodes =
	(...found: object[]) =>
	() => ({ nodes: found });
const shared = {
	body: 'A visitor pays.',
	updatedAt: '2026-11-20T08:00:00Z',
	assignees: nodes({ login: 'li' }),
	labels: nodes({ name: 'bug' }),
	milestone: { title: 'v2', dueOn: '2026-12-01T00:00:00Z' },
};
const entries: Readonly<Record<number, object>> = {
	12: {
		...shared,
		__typename: 'Issue',
		number: 12,
		title: 'Pay',
		url: 'https://github.com/acme/shop/issues/12',
		state: 'OPEN',
		stateReason: 'REOPENED',
		closedByPullRequestsReferences: nodes({ number: 34, url: 'https://github.com/acme/shop/pull/34', state: 'OPEN' }),
	},
	13: {
		...shared,
		__typename: 'PullRequest',
		number: 13,
		title: 'Fix',
		url: 'https://github.com/acme/shop/pull/13',
		state: 'MERGED',
	},
};

test("REQ-703 should ask GitHub what GitHub's own schema allows", () => {
	assert.deepEqual(
		validate(githubSchema, parse(query)).map(it => it.message),
		[],
	);
});

test("REQ-718 should ask GitHub what issues say as GitHub's own schema allows, and read it", async () => {
	const asked = github.texts.request(names, site).body as { query: string };
	assert.deepEqual(
		validate(githubSchema, parse(asked.query)).map(it => it.message),
		[],
	);
	const answer = await graphql({ schema: githubSchema, source: asked.query, rootValue: world });
	assert.equal(answer.errors, undefined);
	assert.deepEqual(Array.from(github.texts.read(JSON.parse(JSON.stringify(answer)), names, site)), [
		['acme/shop#12', { title: 'Pay', body: 'A visitor pays.' }],
		['acme/shop#13', { title: 'Fix', body: 'A visitor pays.' }],
	]);
});

test("REQ-704 should read what GitHub's own schema makes of issues", async () => {
	const answer = await graphql({ schema: githubSchema, source: query, rootValue: world });
	assert.equal(answer.errors, undefined);
	const read = github.read(JSON.parse(JSON.stringify(answer)), names, site);
	assert.deepEqual(
		Array.from(read, ([key, issue]) => [key, issue && `${issue.title} ${issue.state} ${issue.stateName} ${issue.due}`]),
		[
			['acme/shop#12', 'Pay open reopened 2026-12-01'],
			['acme/shop#13', 'Fix done merged 2026-12-01'],
			['acme/shop#99', undefined],
		],
	);
	assert.deepEqual(read.get('acme/shop#12')?.pullRequests, [
		{ name: '#34', url: 'https://github.com/acme/shop/pull/34', state: 'open' },
	]);
});
