import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findRedmine } from '../../scripts/redmine.mjs';
import { findFreePort } from './free-port.js';

/** A Redmine of this machine that is running, with a project `shop` and nothing in it. */
export interface Redmine {
	readonly url: string;

	/** The key of a user who may do everything. */
	readonly key: string;

	/** What the API answers, in JSON; `undefined` where it answers nothing. */
	request(method: string, path: string, body?: unknown): Promise<unknown>;

	/** Ends the server as if somebody pulled the plug. */
	stop(): Promise<void>;
}

/** Starts Redmine on a database of its own; `undefined` where it is not installed. */
export async function startRedmine(): Promise<Redmine | undefined> {
	const home = findRedmine();
	if (home === undefined) {
		return undefined;
	}
	const folder = await mkdtemp(join(tmpdir(), 'clewline-redmine-'));
	const database = join(folder, 'redmine.db');
	await copyFile(packagedDatabase, database);
	const env = { ...process.env, RAILS_ENV: 'production', REDMINE_INSTANCE: 'default', DATABASE_URL: `sqlite3:${database}` };
	const { stdout } = await promisify(execFile)(join(home, 'bin/rails'), ['runner', preparation], { cwd: home, env });
	const port = await findFreePort();
	const url = `http://127.0.0.1:${port}`;
	const server = spawn('puma', ['-e', 'production', '-b', `tcp://127.0.0.1:${port}`, 'config.ru'], {
		cwd: home,
		env,
		stdio: 'ignore',
	});
	await waitFor(url);
	const key = stdout.trim().split('\n').at(-1) ?? '';
	return { url, key, request: (...asked) => request(url, key, asked), stop: () => stop(server, folder) };
}

async function request(url: string, key: string, [method, path, body]: Parameters<Redmine['request']>): Promise<unknown> {
	const response = await fetch(url + path, {
		method,
		headers: { 'content-type': 'application/json', 'x-redmine-api-key': key },
		body: body === undefined ? null : JSON.stringify(body),
	});
	if (!response.ok) {
		throw new Error(`${method} ${path}: ${response.status}`);
	}
	const text = await response.text();
	return text === '' ? undefined : (JSON.parse(text) as unknown);
}

const packagedDatabase = '/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default';

/** Opens the REST API, makes the project, and prints the key. */
const preparation = `
Setting.rest_api_enabled = "1"
Project.create!(name: "Shop", identifier: "shop", trackers: Tracker.all, enabled_module_names: ["issue_tracking"])
puts User.find_by_login("admin").api_key
`;

async function stop(server: ChildProcess, folder: string): Promise<void> {
	const ended = new Promise(resolve => server.once('exit', resolve));
	if (server.exitCode === null && server.signalCode === null && server.kill('SIGKILL')) {
		await ended;
	}
	await rm(folder, { recursive: true, force: true });
}

async function waitFor(url: string): Promise<void> {
	for (let attempt = 0; attempt < 300; attempt++) {
		if (
			await fetch(`${url}/robots.txt`).then(
				it => it.ok,
				() => false,
			)
		) {
			return;
		}
		await new Promise(resolve => setTimeout(resolve, 200));
	}
	throw new Error('Redmine does not answer.');
}
