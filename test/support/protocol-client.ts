/** A message of JSON-RPC. */
export interface Message {
	readonly id?: number | string;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: ProtocolError;
}

/** What a server answers where it cannot. */
export interface ProtocolError {
	readonly code: number;
	readonly message: string;
}

/** A way to a server, whatever carries the messages. */
export interface Channel {
	send(message: Message): void;
}

/** What answers a server's own requests, by method. */
export type Answers = Readonly<Record<string, (params: never) => unknown>>;

/** A request that has been sent; its answer may never come. */
export interface SentRequest<R> {
	readonly id: number;
	readonly answer: Promise<R>;
}

/** One end of a conversation in LSP: asks, answers, and remembers what it was told. */
export class ProtocolClient {
	/** Everything the server has said unasked: notifications, and its own requests. */
	readonly heard: Message[] = [];
	readonly #channel: Channel;
	readonly #answers: Answers;
	readonly #pending = new Map<number | string, (message: Message) => void>();
	readonly #listeners = new Set<() => void>();
	#lastId = 0;

	/** @param answers A request of the server's that is not among them is answered with `null`. */
	constructor(channel: Channel, answers: Answers = {}) {
		this.#channel = channel;
		this.#answers = answers;
	}

	/** Takes in what the server has sent. */
	receive(message: Message): void {
		if (message.method === undefined) {
			this.#pending.get(message.id ?? -1)?.(message);
			return;
		}
		this.heard.push(message);
		if (message.id !== undefined) {
			const result = this.#answers[message.method]?.(message.params as never) ?? null;
			this.#channel.send({ id: message.id, result });
		}
		this.#listeners.forEach(it => {
			it();
		});
	}

	notify(method: string, params: unknown): void {
		this.#channel.send({ method, params });
	}

	/** Asks, and does not wait. */
	send<R>(method: string, params: unknown): SentRequest<R> {
		const id = ++this.#lastId;
		const answer = this.expect<R>(id);
		this.#channel.send({ id, method, params });
		return { id, answer };
	}

	/** The answer to a request that is sent in another way. */
	expect<R>(id: number | string): Promise<R> {
		return new Promise((resolve, reject) => {
			this.#pending.set(id, ({ result, error }) =>
				error ? reject(Object.assign(new Error(error.message), { code: error.code })) : resolve(result as R),
			);
		});
	}

	request<R>(method: string, params: unknown): Promise<R> {
		return this.send<R>(method, params).answer;
	}

	/** Waits for something that the server says, now or later. */
	async hear(isAwaited: (message: Message) => boolean): Promise<Message> {
		for (;;) {
			const found = this.heard.find(isAwaited);
			if (found) {
				return found;
			}
			await new Promise<void>(resolve => {
				const listener = (): void => {
					this.#listeners.delete(listener);
					resolve();
				};
				this.#listeners.add(listener);
			});
		}
	}
}
