import { setImmediate } from 'node:timers';
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback, type Disposable } from 'vscode-languageserver';
import { createConnection, type Message as RpcMessage } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/server.js';
import type { Host } from '../../server/src/workspace/host.js';
import { createMemoryHost } from './memory-host.js';
import { type Message, ProtocolClient } from './protocol-client.js';

/** The root of all workspace folders in memory. */
export const memoryRoot = 'memfs:/shop';

/** Starts a server in this process, over files in memory: path → text. What it would do later, it does as soon as nothing else is left. */
export function startMemoryServer(files: ReadonlyMap<string, string>): ProtocolClient {
	const reader = new ChannelReader();
	const client = new ProtocolClient({ send: message => setImmediate(() => reader.pass(message)) });
	const connection = createConnection(reader, new ChannelWriter(message => client.receive(message)));
	startServer(connection, {
		createHost: folder => createLiveHost(files, decodeURIComponent(folder.slice(memoryRoot.length + 1))),
		readTranslation: () => Promise.resolve(undefined),
	});
	return client;
}

/** A host that sees the files as they are when it looks. */
function createLiveHost(files: ReadonlyMap<string, string>, folder: string): Host {
	const prefix = folder === '' ? '' : `${folder}/`;
	const now = (): Host =>
		createMemoryHost(
			Object.fromEntries(
				[...files].flatMap(([path, text]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), text]] : [])),
			),
		);
	return {
		...now(),
		readDirectory: path => now().readDirectory(path),
		readFile: path => Promise.resolve(files.get(prefix + path)),
		exists: path => now().exists(path),
		schedule: (_, run) => {
			const later = setImmediate(run);
			return () => clearImmediate(later);
		},
	};
}

class ChannelReader extends AbstractMessageReader {
	#callback: DataCallback | undefined;

	listen(callback: DataCallback): Disposable {
		this.#callback = callback;
		return { dispose: () => undefined };
	}

	pass(message: Message): void {
		this.#callback?.(structuredClone({ jsonrpc: '2.0', ...message }));
	}
}

class ChannelWriter extends AbstractMessageWriter {
	readonly #receive: (message: Message) => void;

	constructor(receive: (message: Message) => void) {
		super();
		this.#receive = receive;
	}

	write(message: RpcMessage): Promise<void> {
		this.#receive(structuredClone(message) as Message);
		return Promise.resolve();
	}

	end(): void {
		// Nothing is kept back.
	}
}
