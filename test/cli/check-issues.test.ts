import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommandSetting, runCommand } from '../support/cli.js';
import { createFakeWeb, createMemoryShelf } from '../support/fake-web.js';

const files = {
	'clewline.yaml': 'trackers: { redmine: { url: "https://redmine.acme.example" } }\n',
	'specs/pay.md': '### REQ-1: Pay\n- status: shipped\n- needs: none\n- issues: #1, #2\n\n- [x] **AC-1** IT SHALL pay.\n',
};

const answer = {
	body: { issues: [{ id: 1, subject: 'Pay', status: { name: 'New', is_closed: false }, tracker: { name: 'Bug' } }] },
};

const openIssue = 'specs/pay.md:4:11  agreeing-state  `REQ-1` is shipped, and #1 is still open (New).';

/** The findings about issues, and what was said beside. */
async function check(options: string, setting: CommandSetting): Promise<readonly string[]> {
	const { stdout, stderr } = await runCommand(`check --format json ${options}`, files, setting);
	const { findings } = JSON.parse(stdout) as {
		findings: { rule: string; file: string; line: number; column: number; message: string }[];
	};
	const lines = findings
		.filter(it => ['agreeing-state', 'known-issue', 'linked-work'].includes(it.rule))
		.map(it => `${it.file}:${it.line}:${it.column}  ${it.rule}  ${it.message}`);
	return [...lines, ...stderr.split('\n').filter(Boolean)];
}

test('REQ-712 should ask the trackers that there is a token for, and go offline by what they said', async () => {
	const shelf = createMemoryShelf();
	const web = createFakeWeb(() => answer);
	const questions = (): number => web.requests.filter(it => it.url.includes('issues.json')).length;
	const unknown = 'specs/pay.md:4:15  known-issue  redmine knows no issue `#2`, or hides it from you.';
	assert.deepEqual(await check('', { web, shelf }), [openIssue, unknown]);
	assert.equal(questions(), 1);
	assert.deepEqual(await check('--offline', { web, shelf }), [openIssue, unknown]);
	assert.deepEqual(await check('', { web, shelf }), [openIssue, unknown]);
	assert.equal(questions(), 1);
	await check('--refresh', { web, shelf });
	assert.equal(questions(), 2);
});

test('REQ-712 should ask nobody where there is no token, unless it is told to', async () => {
	const web = createFakeWeb(() => answer, false);
	assert.deepEqual(await check('', { web }), []);
	assert.equal(web.requests.length, 0);
	assert.deepEqual(await check('--refresh', { web }), [openIssue]);
	assert.equal(web.requests.length, 1);
});

test('REQ-707 should find nothing wrong where a tracker cannot be reached, and say so once', async () => {
	const web = createFakeWeb(() => undefined);
	assert.deepEqual(await check('', { web }), ['redmine cannot be reached (https://redmine.acme.example)']);
});

test('REQ-701 should ask nobody where no tracker is configured', async () => {
	const web = createFakeWeb(() => answer);
	await runCommand('check', { 'specs/pay.md': files['specs/pay.md'] }, { web });
	assert.equal(web.requests.length, 0);
});

test('REQ-712 should object to contrary options', async () => {
	const { code, stderr } = await runCommand('check --offline --refresh', files);
	assert.equal(code, 2);
	assert.match(stderr, /exclude each other/);
});
