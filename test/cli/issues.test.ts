import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommandSetting, runCommand } from '../support/cli.js';
import { createFakeWeb, createMemoryShelf } from '../support/fake-web.js';

const files = {
	'clewline.yaml': 'trackers: { redmine: { url: "https://redmine.acme.example", projects: [shop] } }\n',
	'specs/a.md':
		'### REQ-1: Pay\n- status: approved\n- issues: #1, https://redmine.acme.example/issues/1\n\n### REQ-2: Pay later\n- status: in-progress\n- issues: #1, #9\n',
	'specs/b.md': '### REQ-3: Refund\n- status: approved\n\n### REQ-4: Fax\n- status: draft\n\nSee #2.\n',
};

const issue = (id: number, subject: string) => ({ id, subject, status: { name: 'New', is_closed: false } });
const web = () =>
	createFakeWeb(({ url }) =>
		url.includes('project_id=shop')
			? { body: { issues: [issue(1, 'Pay'), issue(5, 'Nobody knows why')] } }
			: { body: { issues: url.includes('current') ? [] : [issue(1, 'Pay'), issue(2, '退款')] } },
	);

async function run(options: string, setting: CommandSetting): Promise<string> {
	const { stdout, stderr, code } = await runCommand(`issues ${options}`, files, setting);
	assert.equal(stderr, '');
	assert.equal(code, 0);
	return stdout;
}

test('REQ-717 should print what belongs together, and what has no other half', async () => {
	assert.equal(
		await run('', { web: web() }),
		[
			'ISSUE  STATE      TITLE  ITEMS',
			'#1     New        Pay    REQ-1, REQ-2',
			'#9     not there         REQ-2',
			'#2     New        退款   REQ-4',
			'',
			'IN NO SPEC  STATE  TITLE',
			'#5          New    Nobody knows why',
			'',
			'WITHOUT AN ISSUE  STATUS    TITLE   PLACE',
			'REQ-3             approved  Refund  specs/b.md:1',
			'',
		].join('\n'),
	);
});

test('REQ-717 should print the same as JSON', async () => {
	const view = JSON.parse(await run('--format json', { web: web() })) as {
		named: { name: string; url: string; isAbsent: boolean; items: string[] }[];
		unnamed: { name: string }[];
		withoutIssue: { id: string }[];
	};
	assert.deepEqual(
		view.named.map(it => [it.name, it.url, it.isAbsent, it.items]),
		[
			['#1', 'https://redmine.acme.example/issues/1', false, ['REQ-1', 'REQ-2']],
			['#9', 'https://redmine.acme.example/issues/9', true, ['REQ-2']],
			['#2', 'https://redmine.acme.example/issues/2', false, ['REQ-4']],
		],
	);
	assert.deepEqual([...view.unnamed.map(it => it.name), ...view.withoutIssue.map(it => it.id)], ['#5', 'REQ-3']);
});

test('REQ-717 should go by what is kept where nobody is to be asked', async () => {
	const shelf = createMemoryShelf();
	await run('', { web: web(), shelf });
	const silent = web();
	assert.match(await run('--offline', { web: silent, shelf }), /#1 +New +Pay +REQ-1, REQ-2\n/);
	assert.equal(silent.requests.length, 0);
	assert.match(await run('', {}), /#1 +unknown +REQ-1, REQ-2\n/);
});
