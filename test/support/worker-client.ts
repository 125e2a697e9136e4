import { createContext, runInContext } from 'node:vm';

/** A message of JSON-RPC, as it crosses between a worker and whoever started it. */
interface Message {
	readonly id?: number | string;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

/** What answers a server's own requests, by method. */
export type Answers = Readonly<Record<string, (params: never) => unknown>>;

/** Talks to a language server that runs where only the globals of a web worker are. */
export interface WorkerClient {
	request<R>(method: string, params: unknown): Promise<R>;
	notify(method: string, params: unknown): void;
}

/**
 * Starts a worker's script in a realm of its own. Timers and the like are lent to it; nothing of Node is.
 * @param script The text of the script.
 * @param answers A request of the server's that is not among them is answered with `null`.
 */
export function startWorker(script: string, answers: Answers): WorkerClient {
	const pending = new Map<number | string, (message: Message) => void>();
	const receive = (message: Message): void => {
		if (message.method === undefined) {
			pending.get(message.id ?? -1)?.(message);
		} else if (message.id !== undefined) {
			const result = answers[message.method]?.(message.params as never) ?? null;
			send({ id: message.id, result });
		}
	};
	const scope: WorkerScope = {
		...lent,
		addEventListener: () => undefined,
		postMessage: message => queueMicrotask(() => receive(structuredClone(message))),
	};
	scope.self = scope;
	runInContext(script, createContext(scope));
	const send = (message: Message): void => {
		const data = structuredClone({ jsonrpc: '2.0', ...message });
		setTimeout(() => scope.onmessage?.({ data }));
	};
	let last = 0;
	return {
		notify: (method, params) => send({ method, params }),
		request: <R>(method: string, params: unknown) =>
			new Promise<R>((resolve, reject) => {
				const id = ++last;
				pending.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result as R)));
				send({ id, method, params });
			}),
	};
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
