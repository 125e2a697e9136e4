import type { HttpAnswer } from '../../web/http.js';

/**
 * For how many milliseconds a host wants to be left alone; 0 for not at all. Points in time are compared with the clock of the host, by which
 * they were made; where it does not tell, with ours.
 */
export function restOf({ status, headers }: HttpAnswer, now: number): number {
	const hostNow = Date.parse(headers['date'] ?? '') || now;
	const isSpent = remainingNames.some(it => headers[it] === '0');
	const isRefused = status === 429 || status === 503 || (status === 403 && (isSpent || 'retry-after' in headers));
	const asked = waitIn(headers['retry-after'], hostNow);
	const reset = isSpent ? waitUntil(firstOf(headers, resetNames), hostNow) : 0;
	return isRefused ? Math.max(asked, reset, shortestRest) : reset;
}

/** Whether a host has refused because too much was asked of it, rather than who asks. */
export function isLimit(answer: HttpAnswer): boolean {
	return answer.status === 429 || (answer.status === 403 && restOf(answer, 0) > 0);
}

/** GitHub, Gitee and Jira; GitLab; Linear. */
const remainingNames = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-ratelimit-requests-remaining'];
const resetNames = ['x-ratelimit-reset', 'ratelimit-reset', 'x-ratelimit-requests-reset'];

/** In milliseconds: what a refusal that says nothing else asks for. */
const shortestRest = 1000;

function firstOf(headers: HttpAnswer['headers'], names: readonly string[]): string | undefined {
	return names.map(it => headers[it]).find(it => it !== undefined);
}

/** `Retry-After` is a number of seconds, or a date. */
function waitIn(value: string | undefined, hostNow: number): number {
	return value !== undefined && /^\d+$/.test(value) ? Number(value) * 1000 : waitUntil(value, hostNow);
}

/** A point in time, in seconds or milliseconds since 1970 or as a date. */
function waitUntil(value: string | undefined, hostNow: number): number {
	const number = Number(value);
	const at = Number.isFinite(number) ? (number < 1e11 ? number * 1000 : number) : Date.parse(value ?? '');
	return Number.isFinite(at) ? Math.max(0, at - hostNow) : 0;
}
