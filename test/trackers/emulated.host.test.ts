import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createEmulator, type Emulator } from 'emulate';
import { nodeClock } from '../../server/src/node/node-clock.js';
import { createNodeWeb } from '../../server/src/node/web.js';
import { createOnce } from '../../server/src/trackers/fetching/create-once.js';
import { SiteLine } from '../../server/src/trackers/fetching/site-line.js';
import { IssueReader } from '../../server/src/trackers/fetching/issue-reader.js';
import type { IssueReading } from '../../server/src/language/issue.js';
import type { Web } from '../../server/src/workspace/http.js';
import { findFreePort } from '../support/free-port.js';
import { siteOf } from './cases.js';

/** The web of this machine, with a token for trackers on it. */
const web = createNodeWeb({
	CLEWLINE_GITHUB_TOKEN: 'secret',
	CLEWLINE_LINEAR_TOKEN: 'secret',
	CLEWLINE_TRACKER_HOSTS: '127.0.0.1 localhost',
});
const stranger = createNodeWeb({});
const seed = { tokens: { secret: { login: 'li' } } };

function hostOf(used: Web) {
	return { ...nodeClock, web: used, log: () => {} };
}

/** What is known, in a word each. */
function wordsOf(readings: ReadonlyMap<string, IssueReading>): Record<string, string> {
	return Object.fromEntries(
		Array.from(readings, ([text, { answer }]) => [
			text,
			answer ? (answer.issue ? `${answer.issue.title}: ${answer.issue.state} (${answer.issue.stateName})` : 'absent') : 'unknown',
		]),
	);
}

// Servers that others have written after the real ones.
// @verifies REQ-703, REQ-704, REQ-714
describe('GitHub and Linear as others know them', () => {
	let github: Emulator;
	let linear: Emulator;

	before(async () => {
		const repository = { owner: 'li', name: 'shop' };
		const port = await findFreePort();
		github = await createEmulator({
			service: 'github',
			port,
			baseUrl: `http://127.0.0.1:${port}`,
			seed: { ...seed, github: { users: [{ login: 'li' }], repos: [repository] } },
		});
		linear = await createEmulator({ service: 'linear', port: await findFreePort(), seed });
	});
	after(() => Promise.all([github.close(), linear.close()]));

	it('should make an issue of GitHub once, find it again, and read it as a stranger', async () => {
		const site = siteOf('github', { url: github.url, api: github.url, repository: 'li/shop' });
		const draft = { title: 'Pay as a guest', body: 'A visitor pays.', id: 'REQ-1' };
		const make = () => createOnce(site, draft, { line: new SiteLine(hostOf(web)), sites: [site] });
		const expected = { text: '#1', url: `${github.url}/li/shop/issues/1` };
		assert.deepEqual(await make(), { ...expected, wasThere: false });
		assert.deepEqual(await make(), { ...expected, wasThere: true });

		const close = { state: 'closed', state_reason: 'not_planned' };
		const reader = new IssueReader(hostOf(stranger), [site]);
		await reader.ask(['#1', '#9', 'li/none#1']);
		assert.deepEqual(wordsOf(await reader.recall(['#1'])), { '#1': 'Pay as a guest: open (open)' });
		const { status } = await fetch(`${github.url}/repos/li/shop/issues/1`, {
			method: 'PATCH',
			headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
			body: JSON.stringify(close),
		});
		assert.equal(status, 200);
		await reader.ask(['#1', '#9', 'li/none#1'], 'all');
		assert.deepEqual(wordsOf(await reader.recall(['#1', '#9', 'li/none#1'])), {
			'#1': 'Pay as a guest: dropped (closed as not planned)',
			'#9': 'absent',
			'li/none#1': 'unknown',
		});
	});

	it('should read issues of Linear, and see which there are not', async () => {
		const site = siteOf('linear', { url: 'https://linear.app/acme', api: linear.url, projects: ['ENG'] });
		// The emulator knows no milestones and no attachments.
		const known: Web = {
			...web,
			ask: request =>
				web.ask({
					...request,
					body: request.body?.replaceAll(/projectMilestone \{[^}]*\}|attachments \{[^}]*\{[^}]*\} \}/g, '').trim(),
				}),
		};
		const reader = new IssueReader(hostOf(known), [site]);
		await reader.ask(['ENG-1', 'ENG-999']);
		const readings = await reader.recall(['ENG-1', 'ENG-999']);
		assert.match(wordsOf(readings)['ENG-1'] ?? '', /^Ship Linear emulator: open \(.+\)$/);
		assert.equal(wordsOf(readings)['ENG-999'], 'absent');
	});
});
