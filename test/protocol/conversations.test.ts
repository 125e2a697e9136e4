import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { type Conversation, Editor, type EditorSetting } from '../support/conversation.js';
import { createMemoryDisk, createRealDisk } from '../support/conversation-disk.js';
import type { Answers } from '../support/protocol-client.js';
import { startStdio } from '../support/stdio-client.js';
import { repositoryRoot } from '../support/vscode-host.js';
import { startWorker } from '../support/worker-client.js';
import { diagnostics } from './diagnostics.js';
import { documents } from './documents.js';
import { files } from './files.js';
import { folders } from './folders.js';
import { hostileFiles } from './hostile-files.js';
import { lifecycle } from './lifecycle.js';
import { navigation } from './navigation.js';
import { pushedDiagnostics } from './pushed-diagnostics.js';

const conversations: readonly Conversation[] = [
	...lifecycle,
	...documents,
	...diagnostics,
	...pushedDiagnostics,
	...navigation,
	...files,
	...folders,
	...hostileFiles,
];

/** A conversation that has not ended by then, in milliseconds, waits for something that never comes. */
const timeout = 180_000;

let bundles: string;

before(async () => {
	// Inside of the package, where the server finds its messages.
	const folder = join(repositoryRoot, '.out');
	await mkdir(folder, { recursive: true });
	bundles = await mkdtemp(join(folder, 'protocol-'));
	const build = (name: string): Promise<unknown> =>
		promisify(execFile)(process.execPath, [
			join(repositoryRoot, 'scripts', 'build.mjs'),
			...['--dev', '--only', name, '--outdir', join(bundles, name)],
		]);
	await Promise.all(['cli', 'server.worker'].map(build));
});

after(() => rm(bundles, { recursive: true, force: true }));

describe('over standard input and output', { concurrency: 2 }, () => {
	// @verifies REQ-301, REQ-305
	for (const { title, hold } of conversations) {
		test(`should ${title}`, { timeout }, context =>
			hold(setting => {
				const disk = createRealDisk();
				const server = startStdio(join(bundles, 'cli', 'cli.js'), setting?.args, answersOf(setting));
				context.after(async () => {
					server.process.kill('SIGKILL');
					await server.ended;
					disk.dispose();
					assert.equal(server.errors(), '');
				});
				return greet(new Editor(server.client, disk, server), setting);
			}),
		);
	}
});

describe('in a worker', { concurrency: 2 }, () => {
	let script: string;
	before(async () => {
		script = await readFile(join(bundles, 'server.worker', 'server.worker.js'), 'utf8');
	});
	for (const { title, hold } of conversations.filter(it => it.only === undefined)) {
		test(`should ${title}`, { timeout }, () =>
			hold(setting => {
				const disk = createMemoryDisk();
				return greet(new Editor(startWorker(script, { ...disk.answers, ...answersOf(setting) }), disk), setting);
			}),
		);
	}
});

/** What the editor answers when it is asked for the settings of its user. */
function answersOf({ settings = {} }: EditorSetting = {}): Answers {
	return {
		'workspace/configuration': ({ items }: { items: readonly { section: string }[] }) =>
			items.map(({ section }) => settings[section] ?? null),
	};
}

/** Writes the files, and says what an editor says first. */
async function greet(editor: Editor, setting: EditorSetting = {}): Promise<Editor> {
	for (const [path, content] of Object.entries(setting.files ?? {})) {
		editor.disk.write(path, content);
	}
	if (!setting.isSilent) {
		await editor.initialize(setting);
		editor.client.notify('initialized', {});
	}
	return editor;
}
