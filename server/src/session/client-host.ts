import { URI, Utils } from 'vscode-uri';
import type { Requests } from '../protocol.js';
import { createClientWeb } from './client-web.js';
import { type Clock, type Host, maximumFileSize } from '../workspace/host.js';

/** The part of a connection that a host needs. */
export interface ClientFiles {
	sendRequest<R>(method: string, params: unknown): Promise<R>;
	readonly console: { log(message: string): void };
}

/**
 * The door out of a server that has no disk, or not the disk of this folder: files come from the client, which has VS Code's
 * file systems behind it. What the client refuses to tell is not there.
 * @param root The workspace folder, by the client's URI.
 * @param machine What the server has without a disk: a clock, and perhaps Mermaid.
 */
export function createClientHost(client: ClientFiles, root: string, machine: Clock & Pick<Host, 'readDiagram'>): Host {
	const folder = URI.parse(root);
	const uriOf = (path: string): string => (path === '' ? folder : Utils.joinPath(folder, path)).toString();
	const queue = createQueue(maximumRequests);
	const ask = <M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result'] | undefined> =>
		queue(() => client.sendRequest<Requests[M]['result']>(method, params)).catch((error: unknown) => {
			client.console.log(`${method}: ${error instanceof Error ? error.message : String(error)}`);
			return undefined;
		});
	return {
		readDirectory: async path => (await ask('clewline/readDirectory', { uri: uriOf(path) })) ?? [],
		readFile: async path => (await ask('clewline/readFile', { uri: uriOf(path), maximumSize: maximumSizeOf(path) })) ?? undefined,
		exists: async path => (await ask('clewline/exists', { uri: uriOf(path) })) ?? undefined,
		maximumFiles,
		...machine,
		web: createClientWeb(client),
		log: message => client.console.log(message),
	};
}

function maximumSizeOf(path: string): number {
	return path.endsWith('.md') ? maximumFileSize.spec : maximumFileSize.code;
}

/** A repository behind HTTP has a request for each file, and a limit to them. */
const maximumFiles = 2000;

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
