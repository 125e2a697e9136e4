import type { HttpAnswer, HttpRequest } from '../../server/src/web/http.js';
import type { Shelf, Web } from '../../server/src/workspace/http.js';
import { createManualClock, type ManualClock, takeTurns } from './manual-clock.js';

/** A web whose answers are given, and that writes down what it was asked. */
export interface FakeWeb extends Web {
	readonly requests: HttpRequest[];

	/** How many requests were under way at once, at most. */
	readonly mostAtOnce: () => number;
}

/** What a server says; text that is no string is JSON; `undefined` for a server that is not there. */
export interface FakeAnswer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
}

/** A web in which one function answers everything. */
export function createFakeWeb(
	answer: (request: HttpRequest, index: number) => FakeAnswer | undefined,
	isSignedIn = true,
): FakeWeb {
	const requests: HttpRequest[] = [];
	let running = 0;
	let most = 0;
	return {
		requests,
		mostAtOnce: () => most,
		hasCredential: () => Promise.resolve(isSignedIn),
		async ask(request) {
			most = Math.max(most, ++running);
			requests.push(request);
			const given = answer(request, requests.length - 1);
			await takeTurns();
			running--;
			return given ? toAnswer(given) : Promise.reject(new Error('ECONNREFUSED'));
		},
	};
}

function toAnswer({ status = 200, headers = {}, body = '' }: FakeAnswer): HttpAnswer {
	return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** A shelf in memory. */
export function createMemoryShelf(): Shelf & { readonly texts: Map<string, string> } {
	const texts = new Map<string, string>();
	return {
		texts,
		read: name => Promise.resolve(texts.get(name)),
		write: (name, text) => Promise.resolve(void texts.set(name, text)),
	};
}

/** Lets time pass until something has come true, and no more than a minute. */
export async function passTime<T>(clock: ManualClock, until: Promise<T>): Promise<T> {
	const isOver = { value: false };
	const settled = until.finally(() => {
		isOver.value = true;
	});
	settled.catch(() => {});
	await takeTurns();
	await takeTurns();
	for (let turn = 0; turn < 1200 && !isOver.value; turn++) {
		clock.advance(50);
		await takeTurns();
		await takeTurns();
	}
	return settled;
}

/** Everything that a reader of issues needs, in memory. */
export function createTrackerHost(web: Web | undefined, shelf = createMemoryShelf(), clock = createManualClock()) {
	const messages: string[] = [];
	return { ...clock, web, shelf, messages, log: (message: string) => void messages.push(message) };
}
