import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { nodeClock } from '../../server/src/node/node-clock.js';
import { createNodeShelf } from '../../server/src/node/shelf.js';
import { createNodeWeb } from '../../server/src/node/web.js';
import { IssueReader } from '../../server/src/trackers/fetching/issue-reader.js';
import { toHttpRequest } from '../../server/src/trackers/fetching/site-reader.js';
import { redmine } from '../../server/src/trackers/redmine.js';
import type { TrackerRequest } from '../../server/src/trackers/tracker.js';
import type { HttpAnswer, HttpRequest } from '../../server/src/web/http.js';
import type { Web } from '../../server/src/workspace/http.js';
import { type Redmine, startRedmine } from '../support/redmine.js';
import { spawnCli } from '../support/spawn-cli.js';
import { siteOf } from './cases.js';

/** The web of this machine, and what was answered to what. */
function listenTo(web: Web): Web & { readonly log: { readonly request: HttpRequest; readonly answer: HttpAnswer }[] } {
	const log: { request: HttpRequest; answer: HttpAnswer }[] = [];
	return {
		log,
		hasCredential: use => web.hasCredential(use),
		async ask(request) {
			const answer = await web.ask(request);
			log.push({ request, answer });
			return answer;
		},
	};
}

// A real server, with the answers and the moods that nobody has made up.
// @verifies REQ-703, REQ-704, REQ-705, REQ-706, REQ-707, REQ-708, REQ-712, REQ-714, REQ-716, REQ-718, REQ-719
describe('Redmine as it is', () => {
	let server: Redmine | undefined;
	let folder: string;
	let environment: Record<string, string>;

	before(async () => {
		server = await startRedmine();
		folder = await mkdtemp(join(tmpdir(), 'clewline-trackers-'));
		environment = {
			CLEWLINE_REDMINE_TOKEN: server?.key ?? '',
			CLEWLINE_TRACKER_HOSTS: '127.0.0.1',
			CLEWLINE_CACHE_HOME: join(folder, 'cache'),
		};
	});
	after(async () => {
		await server?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	const site = () => siteOf('redmine', { url: server?.url ?? '', projects: ['shop'] });
	const send = async (request: TrackerRequest): Promise<unknown> => {
		const { status, body } = await createNodeWeb(environment).ask(toHttpRequest(request, redmine, site()));
		assert.ok(status < 300, `${status} ${body}`);
		return JSON.parse(body) as unknown;
	};
	const host = (web: Web, messages: string[] = []) => ({
		...nodeClock,
		web,
		shelf: createNodeShelf(environment),
		log: (message: string) => void messages.push(message),
	});
	/** Changes an issue, which the product does not. */
	const change = async (id: string, issue: object): Promise<void> => {
		assert.equal(await server?.request('PUT', `/issues/${id}.json`, { issue }), undefined);
	};

	it('should make an issue, and find it by its marker', { timeout: 120_000 }, async context => {
		if (!server) {
			context.skip('Redmine cannot be had here');
			return;
		}
		const { creating } = redmine;
		assert.ok(creating);
		const draft = { title: '游客结账 <b>', body: 'A visitor can pay.\n\n[clewline:REQ-012]', marker: '' };
		assert.deepEqual(creating.read(await send(creating.request(draft, site(), undefined)), site()), { project: '', id: '1' });
		await send(creating.request({ ...draft, title: 'Another', body: 'Nothing.' }, site(), undefined));
		const found = await send(creating.search('[clewline:REQ-012]', site()));
		assert.deepEqual(creating.readFound(found, site()), [{ project: '', id: '1' }]);
	});

	it('should tell of several issues at once, of what is unchanged and of what has changed', {
		timeout: 60_000,
	}, async context => {
		if (!server) {
			context.skip('Redmine cannot be had here');
			return;
		}
		const web = listenTo(createNodeWeb(environment));
		const reader = new IssueReader(host(web), [site()]);
		await reader.ask(['#1', '#2', '#99']);
		const first = await reader.recall(['#1', '#2', '#99']);
		assert.equal(first.get('#1')?.answer?.issue?.title, '游客结账 <b>');
		assert.equal(first.get('#1')?.answer?.issue?.state, 'open');
		assert.equal(first.get('#2')?.answer?.issue?.title, 'Another');
		assert.deepEqual([first.get('#99')?.answer?.issue, first.get('#99')?.answer?.isCurrent], [undefined, true]);

		await reader.ask(['#1', '#2', '#99'], 'all');
		await change('1', { status_id: 5, done_ratio: 100 });
		await reader.ask(['#1', '#2', '#99'], 'all');
		assert.deepEqual(
			web.log.filter(it => it.request.url.includes('issues.json')).map(it => it.answer.status),
			[200, 304, 200],
		);
		const issue = (await reader.recall(['#1'])).get('#1')?.answer?.issue;
		assert.deepEqual([issue?.state, issue?.stateName], ['done', 'Closed']);
		await change('1', { status_id: 2 });
		await reader.ask(['#1'], 'all');
		assert.equal((await reader.recall(['#1'])).get('#1')?.answer?.issue?.state, 'open');
	});

	it('should list what is open', { timeout: 60_000 }, async context => {
		if (!server) {
			context.skip('Redmine cannot be had here');
			return;
		}
		const listed = await new IssueReader(host(createNodeWeb(environment)), [site()]).list();
		assert.deepEqual(
			listed.map(it => `${it.text} ${it.issue.title}`),
			['#1 游客结账 <b>', '#2 Another'],
		);
	});

	it('should say that a key is wrong, and lose nothing by it', { timeout: 60_000 }, async context => {
		if (!server) {
			context.skip('Redmine cannot be had here');
			return;
		}
		const messages: string[] = [];
		const web = createNodeWeb({ ...environment, CLEWLINE_REDMINE_TOKEN: 'wrong' });
		const reader = new IssueReader(host(web, messages), [site()]);
		await reader.recall(['#1']);
		await reader.ask(['#1', '#99'], 'all');
		const reading = (await reader.recall(['#1'])).get('#1');
		assert.deepEqual(
			[reading?.answer?.issue?.title, reading?.answer?.isCurrent, reading?.trouble],
			['游客结账 <b>', false, 'redmine does not accept the sign-in'],
		);
		assert.equal(messages.length, 1);
	});

	it('should make a requirement and its issue agree, and then have nothing to do', { timeout: 120_000 }, async context => {
		if (!server) {
			context.skip('Redmine cannot be had here');
			return;
		}
		const team = join(folder, 'synced');
		await mkdir(team);
		const file = join(team, 'pay.md');
		const requirement = '### REQ-020: 付款 & 退款\r\n- status: approved\r\n';
		await writeFile(join(team, 'clewline.yaml'), `trackers: { redmine: { url: '${server.url}', projects: [shop] } }\n`);
		await writeFile(file, `\uFEFF${requirement}\r\nA visitor pays.\r\n`);
		const sync = (...options: string[]) => spawnCli(['sync', '.', ...options], team, { environment });
		const nothing = 'Specs and issues agree.\n';

		const planned = await sync('--plan', '--create');
		assert.match(planned.stdout, /in a new issue: title\n\+ REQ-020 付款 & 退款\n/);
		assert.equal((await sync('--apply', '--create')).code, 0);
		const made = /^- issues: #(\d+)\r$/m.exec(await readFile(file, 'utf8'))?.[1] ?? '';
		assert.equal(await readFile(file, 'utf8'), `\uFEFF${requirement}- issues: #${made}\r\n\r\nA visitor pays.\r\n`);
		assert.deepEqual([(await sync('--create')).stdout, (await sync('--create')).code], [nothing, 0]);

		await writeFile(file, `\uFEFF${requirement}- issues: #${made}\r\n\r\nA visitor pays as a guest.\r\n`);
		assert.match((await sync()).stdout, /- A visitor pays\.\n\+ A visitor pays as a guest\.\n/);
		assert.equal((await sync('--apply')).code, 0);
		assert.equal((await sync()).stdout, nothing);

		await change(made, { subject: 'Renamed by Li' });
		const conflict = await sync('--apply');
		assert.match(conflict.stdout, /! #\d+, title: It was changed in redmine/);
		assert.equal(conflict.code, 1);
		await change(made, { subject: 'REQ-020 付款 & 退款', status_id: 5, done_ratio: 100 });
		assert.equal((await sync('--apply')).code, 0);
		assert.match(await readFile(file, 'utf8'), /- status: shipped\r\n/);
		assert.equal((await sync()).stdout, nothing);
	});

	it('should show the command line where a requirement and an issue disagree, with the plug in and pulled', {
		timeout: 120_000,
	}, async context => {
		if (!server) {
			context.skip('Redmine cannot be had here');
			return;
		}
		const team = join(folder, 'team');
		await mkdir(team);
		await writeFile(join(team, 'clewline.yaml'), `trackers: { redmine: { url: '${server.url}', projects: [shop] } }\n`);
		await writeFile(join(team, 'pay.md'), '### REQ-012: Pay\n- status: shipped\n- issues: #1, #99\n');
		const check = async (...options: string[]): Promise<string> => {
			const { stdout, stderr } = await spawnCli(['check', '.', ...options], team, { environment });
			return stdout + stderr;
		};
		const disagreement = /`REQ-012` is shipped, and #1 is still open \(In Progress\)\./;
		const absence = /redmine knows no issue `#99`/;
		const online = await check('--refresh');
		assert.match(online, disagreement);
		assert.match(online, absence);

		await server.stop();
		assert.match(await check('--offline'), disagreement);
		const unplugged = await check('--refresh');
		assert.match(unplugged, disagreement);
		assert.match(unplugged, /redmine cannot be reached/);
		for (const text of [online, unplugged, ...(await everyFile(folder))]) {
			assert.ok(!text.includes(server.key), 'The key has leaked.');
		}
	});
});

/** The texts of all files below a folder. */
async function everyFile(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return Promise.all(entries.filter(it => it.isFile()).map(it => readFile(join(it.parentPath, it.name), 'utf8')));
}
