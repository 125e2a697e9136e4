import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from 'vscode-languageserver';
import type { FolderSession } from '../../server/src/session/folder-session.js';
import { loadWithProgress } from '../../server/src/session/progress.js';

/** A reading of ten files that takes so many milliseconds for each, and what the user is shown of it. */
async function read(
	milliseconds: number,
	{ canShow = true, create = (): Promise<void> => Promise.resolve() } = {},
): Promise<string[]> {
	const shown: string[] = [];
	const reporter = {
		begin: (title: string) => shown.push(title),
		report: (percent: number, message: string) => shown.push(`${percent}% ${message}`),
		done: () => shown.push('done'),
	};
	let now = 5000;
	const session = {
		now: () => now,
		async load(onProgress: (progress: { filesRead: number; files: number }) => void) {
			for (let filesRead = 1; filesRead <= 10; filesRead++) {
				now += milliseconds;
				onProgress({ filesRead, files: 10 });
				await Promise.resolve();
				await Promise.resolve();
			}
		},
	};
	const createWorkDoneProgress = () => create().then(() => reporter);
	await loadWithProgress(
		{ window: { createWorkDoneProgress } } as unknown as Connection,
		session as unknown as FolderSession,
		canShow,
	);
	return shown;
}

test('should show nothing where reading is short', async () => assert.deepEqual(await read(50), []));

test('should show nothing to a client that cannot', async () => assert.deepEqual(await read(500, { canShow: false }), []));

test('should show how far it is, once it has taken long, and that it is done', async () => {
	const shown = await read(300);
	assert.equal(shown[0], 'Reading specs');
	assert.ok(shown.includes('80% 8 of 10 files'));
	assert.equal(shown.at(-1), 'done');
	assert.equal(shown.filter(it => it === 'Reading specs').length, 1);
});

test('should not begin what is done', async () => {
	let answer = (): void => {};
	const late = new Promise<void>(resolve => {
		answer = resolve;
	});
	const shown = await read(300, { create: () => late });
	answer();
	await late;
	await Promise.resolve();
	assert.deepEqual(shown, []);
});

test('should read on where a client refuses to show it', async () => {
	const refused: unknown[] = [];
	const listener = (reason: unknown) => refused.push(reason);
	process.on('unhandledRejection', listener);
	assert.deepEqual(await read(300, { create: () => Promise.reject(new Error('No.')) }), []);
	await new Promise(resolve => {
		setImmediate(resolve);
	});
	process.off('unhandledRejection', listener);
	assert.deepEqual(refused, []);
});
