import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryHost } from '../support/memory-host.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';
import { withRemote } from '../../server/src/workspace/read-trackers.js';
import { WorkspaceFolder } from '../../server/src/workspace/workspace-folder.js';

/** The trackers of a configuration, each in a line. */
function trackersOf(text: string): string[] {
	return readConfiguration(text).configuration.trackers.map(({ type, name, url, api, repository, projects }) =>
		[type, name, url, api, repository, ...projects].filter(Boolean).join(' '),
	);
}

for (const [text, ...expected] of [
	['trackers: { github: {} }', 'github github https://github.com'],
	['trackers: { github: { repository: acme/shop } }', 'github github https://github.com acme/shop'],
	['trackers: { jira: { url: "https://acme.atlassian.net/", projects: SHOP } }', 'jira jira https://acme.atlassian.net SHOP'],
	[
		'trackers:\n- { type: redmine, name: help, url: "http://127.0.0.1:3000", api: "http://127.0.0.1:3000/x/" }',
		'redmine help http://127.0.0.1:3000 http://127.0.0.1:3000/x',
	],
	['trackers: { help: { type: redmine, url: "https://a.example" } }', 'redmine help https://a.example'],
	['trackers: { jira: {}, redmine: { url: "http://a.example" }, other: { url: "https://a.example" } }'],
	['trackers: { redmine: { url: "https://me:secret@a.example" } }'],
	['trackers: 7'],
] as const) {
	test(`REQ-701 should read ${JSON.stringify(text)}`, () => assert.deepEqual(trackersOf(text), expected));
}

for (const [text, under] of [
	['trackers: { redmine: { url: "http://a.example" } }', '"http://a.example"'],
	['trackers: { github: { token: secret } }', 'token'],
	['trackers: { github: { api: "ftp://a" } }', '"ftp://a"'],
	['trackers: [{ type: mantis }]', 'mantis'],
	['# jira-like\ntrackers: { jira: { projects: [SHOP] } }', 'jira'],
	['trackers: [{ name: help, type: redmine }]', 'redmine'],
] as const) {
	test(`REQ-701 should object to ${under} in ${text}`, () => {
		const [fault] = readConfiguration(text).faults;
		assert.equal(fault && text.slice(fault.start, fault.end), under);
	});
}

test('REQ-702 should let the IDs of the team go before keys of projects', () => {
	const text = 'ids: { CASE: requirement }\ntrackers: { jira: { url: "https://a.example", projects: [CASE, REQ, SHOP] } }';
	const { issues } = readConfiguration(text).configuration.reading;
	assert.deepEqual([...(issues?.keys.keys() ?? [])], ['SHOP']);
	assert.equal(readConfiguration('specs: docs').configuration.reading.issues, undefined);
});

const { trackers } = readConfiguration('trackers: { github: {}, gitlab: { repository: acme/web }, trello: {} }').configuration;
for (const [url, repository] of [
	['git@github.com:acme/shop.git', 'acme/shop'],
	['https://github.com/acme/shop', 'acme/shop'],
	['ssh://git@github.com:22/acme/shop.git/', 'acme/shop'],
	['https://token@github.com/acme/shop.git', 'acme/shop'],
	['git@gitlab.com:acme/shop.git', ''],
	['/srv/git/shop.git', ''],
] as const) {
	test(`REQ-702 should take ${repository || 'no repository'} from the remote ${url}`, () => {
		const text = `[remote "old"]\n\turl = git@github.com:old/old.git\n[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n`;
		assert.deepEqual(
			withRemote(trackers, text).map(it => it.repository),
			[repository, 'acme/web', ''],
		);
	});
}

test('REQ-702 should look into the settings of git, of a folder around the workspace, too', async () => {
	const folder = new WorkspaceFolder(
		createMemoryHost({
			'clewline.yaml': 'trackers: { github: {} }',
			'../.git/config': '[remote "origin"]\n\turl = git@github.com:acme/shop.git\n',
		}),
	);
	await folder.load();
	assert.equal(folder.workspace.configuration.trackers[0]?.repository, 'acme/shop');
});
