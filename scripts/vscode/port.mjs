import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A port of this machine that nothing listens on.
 * @returns {Promise<number>}
 */
export function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => resolve(port));
		});
	});
}

/**
 * Waits until a server answers, for a minute at the longest.
 * @param {string} url What is asked for.
 * @param {Promise<unknown>} ended Settles when the server is no more.
 */
export async function whenReachable(url, ended) {
	let isGone = false;
	void ended.then(() => (isGone = true));
	const deadline = Date.now() + 60_000;
	while (Date.now() < deadline && !isGone) {
		const answer = await fetch(url).catch(() => undefined);
		await answer?.body?.cancel();
		if (answer?.ok) {
			return;
		}
		await sleep(150);
	}
	throw new Error(isGone ? `The server for ${url} ended before it answered.` : `${url} did not answer within a minute.`);
}
