import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pasts } from '../../server/src/session/pasts.js';
import { createMemoryHost, memoryTime } from '../support/memory-host.js';
import { memoryHistory } from '../support/memory-history.js';

function openPasts(isTrusted: boolean) {
	const asked: string[] = [];
	let time = memoryTime;
	const history = memoryHistory({
		v1: { 'clewline.yaml': 'specs: docs/**', 'docs/a.md': '### REQ-1: A\n', 'b.md': '### REQ-2: B\n' },
	});
	const host = {
		...createMemoryHost({ 'docs/a.md': '' }),
		time: () => time,
		history: { list: () => history.list(), read: (name: string) => (asked.push(name), history.read(name)) },
	};
	return { asked, pasts: new Pasts(host, () => isTrusted), wait: (milliseconds: number) => (time += milliseconds) };
}

test('REQ-404 should read the specs of then by the settings of then', async () => {
	const past = await openPasts(true).pasts.read('v1');
	assert.ok(past.type === 'read');
	assert.deepEqual(
		past.workspace.documents().flatMap(it => (it.type === 'spec' ? it.path : [])),
		['docs/a.md'],
	);
});

test('should ask git once a minute, and again at once for what is not there', async () => {
	const { asked, pasts, wait } = openPasts(true);
	await pasts.read('v1');
	await pasts.read('v1');
	assert.deepEqual(asked, ['v1']);
	wait(60_001);
	await pasts.read('v1');
	await pasts.read('v9');
	await pasts.read('v9');
	assert.deepEqual(asked, ['v1', 'v1', 'v9', 'v9']);
});

test('REQ-404 should ask git nothing in a folder that is not trusted', async () => {
	const { asked, pasts } = openPasts(false);
	assert.deepEqual(await pasts.read('v1'), { type: 'no-repository' });
	assert.deepEqual(await pasts.list(), []);
	assert.deepEqual(asked, []);
});
