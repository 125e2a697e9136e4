import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenFor } from '../../server/src/node/web.js';
import { trackers } from '../../server/src/trackers/index.js';
import type { TrackerType } from '../../server/src/workspace/tracker-settings.js';

const environment = {
	CLEWLINE_REDMINE_TOKEN: 'secret',
	GITHUB_TOKEN: 'secret',
	JIRA_TOKEN: 'secret',
	CLEWLINE_TRACKER_HOSTS: 'redmine.acme.example, git.acme.example',
};

for (const [type, api, isSent] of [
	['github', 'https://api.github.com', true],
	['github', 'https://evil.example/api/v3', false],
	['github', 'https://api.github.com.evil.example', false],
	['github', 'https://evil.example/?api.github.com', false],
	['github', 'https://git.acme.example/api/v3', true],
	['jira', 'https://acme.atlassian.net/rest/api/3', true],
	['jira', 'https://atlassian.net.evil.example/rest/api/3', false],
	['redmine', 'https://redmine.acme.example/pm', true],
	['redmine', 'http://127.0.0.1:3000', false],
	['linear', 'https://api.linear.app', false],
] as const satisfies readonly (readonly [TrackerType, string, boolean])[]) {
	test(`REQ-708 should send a token of ${type} ${isSent ? '' : 'not '}to ${api}`, () => {
		const use = { ...trackers[type].access, tracker: type, type, api };
		assert.equal(tokenFor(use, environment), isSent ? 'secret' : undefined);
	});
}
