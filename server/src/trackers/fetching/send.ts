import { isSafeAddress, readWebAddress } from '../../util/web-address.js';
import type { Clock } from '../../workspace/host.js';
import { type HttpAnswer, type HttpRequest, longestBody } from '../../web/http.js';
import type { Web } from '../../workspace/http.js';
import { Closed, type Gate } from './gate.js';
import { isLimit, restOf } from './limits.js';
import type { Trouble } from './trouble.js';

/** What has come of a request. */
export type Sent =
	| { readonly type: 'answer'; readonly value: unknown; readonly etag: string | undefined }
	| { readonly type: 'unchanged' }
	| { readonly type: 'trouble'; readonly trouble: Trouble; readonly status: number };

/** What sending needs. */
export interface Sending {
	readonly web: Web;
	readonly clock: Clock;
	readonly gate: Gate;
}

/**
 * Sends a request that changes nothing, and again after a while where that may help.
 *
 * @implements REQ-705
 */
export async function send(request: HttpRequest, sending: Sending): Promise<Sent> {
	let sent = await sendOnce(request, sending);
	for (const delay of delays) {
		if (sent.type !== 'trouble' || !isPassing(sent.trouble)) {
			break;
		}
		await new Promise<void>(resolve => sending.clock.schedule(delay, resolve));
		sent = await sendOnce(request, sending);
	}
	return sent;
}

/** In milliseconds: what has failed twice more is left for another time. */
const delays = [500, 2000];

function isPassing(trouble: Trouble): boolean {
	return trouble === 'failing' || trouble === 'limited';
}

/** Sends a request and follows where it is sent, on the same host. Never throws, and never sends twice what could be done twice. */
export async function sendOnce(request: HttpRequest, { web, clock, gate }: Sending): Promise<Sent> {
	let url = request.url;
	for (let hop = 0; hop <= maximumHops; hop++) {
		if (!isSafeAddress(url) || !isSameOrigin(url, request.url)) {
			return troubleOf('elsewhere');
		}
		const answer = await gate.pass(() => web.ask({ ...request, url })).catch(toTrouble);
		if ('type' in answer) {
			return answer;
		}
		gate.close(restOf(answer, clock.time()));
		const target = redirectOf(answer, url);
		if (target === undefined) {
			return toSent(answer);
		}
		url = target;
	}
	return troubleOf('elsewhere');
}

const maximumHops = 3;

function toTrouble(error: unknown): Sent {
	return troubleOf(error instanceof Closed ? 'limited' : 'unreachable');
}

function troubleOf(trouble: Trouble, status = 0): Sent {
	return { type: 'trouble', trouble, status };
}

function isSameOrigin(a: string, b: string): boolean {
	return readWebAddress(a)?.origin === readWebAddress(b)?.origin;
}

/** Where an answer sends; an address without a host is on the same one. */
function redirectOf({ status, headers }: HttpAnswer, from: string): string | undefined {
	const location = headers['location'];
	if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
		return undefined;
	}
	return /^\/(?!\/)/.test(location) ? `${readWebAddress(from)?.origin ?? ''}${location}` : location;
}

function toSent(answer: HttpAnswer): Sent {
	const { status, headers, body } = answer;
	if (status === 304) {
		return { type: 'unchanged' };
	}
	if (status < 200 || status >= 300) {
		return troubleOf(troubleByStatus(answer), status);
	}
	if (status === 204) {
		return { type: 'answer', value: undefined, etag: undefined };
	}
	try {
		return body.length > longestBody
			? troubleOf('unreadable', status)
			: { type: 'answer', value: JSON.parse(body) as unknown, etag: headers['etag'] };
	} catch {
		return troubleOf('unreadable', status);
	}
}

function troubleByStatus(answer: HttpAnswer): Trouble {
	const { status } = answer;
	if (isLimit(answer)) {
		return 'limited';
	}
	if (status >= 500) {
		return 'failing';
	}
	return status === 401 ? 'refused' : status === 403 ? 'forbidden' : status === 404 || status === 410 ? 'missing' : 'unreadable';
}
