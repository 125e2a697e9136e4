import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClientHost } from '../../server/src/session/client-host.js';
import { createMemoryHost } from '../support/memory-host.js';

const { pause, now, schedule, today } = createMemoryHost({});
const clock = { pause, now, schedule, time: now, today };

/** A client that answers when it is told to. */
function createClient() {
	const asked: { method: string; params: unknown; answer: (result: unknown) => void; refuse: () => void }[] = [];
	const lines: string[] = [];
	const sendRequest = <R>(method: string, params: unknown): Promise<R> =>
		new Promise<R>((resolve, reject) => {
			asked.push({ method, params, answer: result => resolve(result as R), refuse: () => reject(new Error('No.')) });
		});
	const host = createClientHost({ sendRequest, console: { log: line => lines.push(line) } }, 'file:///w', clock);
	return { host, asked, lines };
}

const settle = async (): Promise<void> => {
	for (let turn = 0; turn < 20; turn++) {
		await Promise.resolve();
	}
};

test('should ask the client by its URIs, and take null for nothing', async () => {
	const { host, asked, lines } = createClient();
	const answers = Promise.all([host.readDirectory(''), host.readFile('登 录.md'), host.readFile('a.ts'), host.exists('../b')]);
	await settle();
	assert.deepEqual(
		asked.map(it => [it.method, it.params]),
		[
			['clewline/readDirectory', { uri: 'file:///w' }],
			['clewline/readFile', { uri: 'file:///w/%E7%99%BB%20%E5%BD%95.md', maximumSize: 16 << 20 }],
			['clewline/readFile', { uri: 'file:///w/a.ts', maximumSize: 1 << 20 }],
			['clewline/exists', { uri: 'file:///b' }],
		],
	);
	asked[0]?.answer([{ name: 'a', isDirectory: false }]);
	asked[1]?.answer('text');
	asked[2]?.answer(null);
	asked[3]?.answer(null);
	assert.deepEqual(await answers, [[{ name: 'a', isDirectory: false }], 'text', undefined, undefined]);
	host.log('a line');
	assert.deepEqual(lines, ['a line']);
});

test('should ask for a few things at a time, in order', async () => {
	const { host, asked } = createClient();
	const answers = Promise.all(Array.from({ length: 20 }, (_, number) => host.readFile(`${number}.md`)));
	await settle();
	assert.equal(asked.length, 8);
	asked[3]?.answer('3');
	await settle();
	assert.equal(asked.length, 9);
	for (let next = 0; next < 20; next++) {
		asked[next]?.answer(String(next));
		await settle();
	}
	assert.deepEqual(
		await answers,
		Array.from({ length: 20 }, (_, number) => String(number)),
	);
});

test('should take what a client refuses for what is not there, and go on', async () => {
	const { host, asked, lines } = createClient();
	const answers = Promise.all([
		...Array.from({ length: 8 }, (_, number) => host.readFile(`${number}.md`)),
		host.readDirectory('a'),
		host.exists('b'),
	]);
	for (let next = 0; next < 10; next++) {
		await settle();
		asked[next]?.refuse();
	}
	assert.deepEqual(await answers, [...Array.from({ length: 8 }, () => undefined), [], undefined]);
	assert.equal(lines.length, 10);
	assert.ok(lines.every(it => it.includes('No.')));
});
