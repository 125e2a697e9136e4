import { URI, Utils } from 'vscode-uri';
import type { Requests } from '../protocol.js';
import { type Host, maximumFileSize } from '../workspace/host.js';

/** The part of a connection that a host needs. */
export interface ClientFiles {
	sendRequest<R>(method: string, params: unknown): Promise<R>;
	readonly console: { log(message: string): void };
}

/**
 * The door out of a web worker: files come from the client, which has VS Code's file systems behind it.
 * @param root The workspace folder, by the client's URI.
 */
export function createBrowserHost(client: ClientFiles, root: string): Host {
	const folder = URI.parse(root);
	const uriOf = (path: string): string => (path === '' ? folder : Utils.joinPath(folder, path)).toString();
	const queue = createQueue(maximumRequests);
	const ask = <M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> =>
		queue(() => client.sendRequest(method, params));
	return {
		readDirectory: path => ask('clewline/readDirectory', { uri: uriOf(path) }),
		readFile: async path => (await ask('clewline/readFile', { uri: uriOf(path), maximumSize: maximumSizeOf(path) })) ?? undefined,
		exists: async path => (await ask('clewline/exists', { uri: uriOf(path) })) ?? undefined,
		pause,
		now: () => performance.now(),
		schedule: (milliseconds, run) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
		today: () => localDate(new Date()),
		log: message => client.console.log(message),
	};
}

function maximumSizeOf(path: string): number {
	return path.endsWith('.md') ? maximumFileSize.spec : maximumFileSize.code;
}

/** A file system behind HTTP answers slowly, or refuses, when too much is asked of it at once. */
const maximumRequests = 8;

/** Runs tasks in the order they come, so many at a time. */
function createQueue(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async task => {
		if (running >= limit) {
			await new Promise<void>(resolve => waiting.push(resolve));
		} else {
			running++;
		}
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next) {
				next();
			} else {
				running--;
			}
		}
	};
}

/** A message to oneself comes after the messages that wait already, and at once; a timer would wait for 4 ms. */
function pause(): Promise<void> {
	return new Promise(resolve => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}

/** The day where the user is, which may not be the day in Greenwich. */
function localDate(date: Date): string {
	const part = (value: number, length: number): string => `${value}`.padStart(length, '0');
	return `${part(date.getFullYear(), 4)}-${part(date.getMonth() + 1, 2)}-${part(date.getDate(), 2)}`;
}
