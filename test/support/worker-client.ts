import { createContext, runInContext } from 'node:vm';
import { type Answers, type Message, ProtocolClient } from './protocol-client.js';

/**
 * Starts a worker's script in a realm of its own, and talks to it. Timers and the like are lent to it; nothing of Node is.
 * @param script The text of the script.
 */
export function startWorker(script: string, answers: Answers): ProtocolClient {
	const scope: WorkerScope = {
		...lent,
		addEventListener: () => undefined,
		postMessage: message => queueMicrotask(() => client.receive(structuredClone(message))),
	};
	scope.self = scope;
	runInContext(script, createContext(scope));
	const send = (message: Message): void => {
		const data = structuredClone({ jsonrpc: '2.0', ...message });
		setTimeout(() => scope.onmessage?.({ data }));
	};
	const client = new ProtocolClient({ send }, answers);
	return client;
}

/** The globals of a worker, as far as a server may use them. */
interface WorkerScope {
	self?: WorkerScope;
	onmessage?: (event: { readonly data: unknown }) => void;

	/** Only the errors of a port are listened for in this way, and there are none. */
	addEventListener(): void;
	postMessage(message: Message): void;
}

const lent = {
	...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone, MessageChannel },
	...{ performance, TextEncoder, TextDecoder, URL, crypto, console },
};
