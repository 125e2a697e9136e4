import { isSafeAddress, readWebAddress } from '../util/web-address.js';
import { type CredentialPlace, type HttpAnswer, type HttpMethod, type HttpRequest, longestBody, patience } from './http.js';

/** A token, and how the header shows it. */
export interface ShownToken {
	readonly token: string;

	/** What the header says, `{token}` and the like in it. */
	readonly value: string;
}

/**
 * Sends a request to a tracker, with what shows who asks. The address must be that of the tracker's own API, so that a token goes
 * nowhere else; a redirect is an answer, and is not followed.
 */
export async function askTracker(
	{ method, url, headers, body, credential }: HttpRequest<CredentialPlace>,
	shown: ShownToken | undefined,
): Promise<HttpAnswer> {
	const isOwn = readWebAddress(url)?.origin === readWebAddress(credential.api)?.origin;
	if (!isSafeAddress(url) || !isOwn || !headerNames.has(credential.header) || !methods.has(method)) {
		throw new Error(`${credential.tracker}: this address is not asked.`);
	}
	const response = await fetch(url, {
		method,
		headers: { ...headers, ...(shown && { [credential.header]: showToken(shown) }) },
		redirect: 'manual',
		signal: AbortSignal.timeout(patience),
		...(body === undefined ? {} : { body }),
	});
	return { status: response.status, headers: Object.fromEntries(response.headers), body: await readBody(response) };
}

const headerNames: ReadonlySet<string> = new Set(['authorization', 'private-token', 'x-redmine-api-key']);

/** Who asks may be somebody else's program: what deletes is not among these. */
const methods: ReadonlySet<string> = new Set<HttpMethod>(['GET', 'PATCH', 'POST', 'PUT']);

/** What the header says that shows a token. */
export function showToken({ token, value }: ShownToken): string {
	const colon = token.indexOf(':');
	return value
		.replace('{token}', () => token)
		.replace('{base64}', () => btoa(String.fromCharCode(...new TextEncoder().encode(token))))
		.replace('{user}', () => token.slice(0, Math.max(0, colon)))
		.replace('{secret}', () => token.slice(colon + 1));
}

/** Stops reading where a body is longer than any that is useful. */
async function readBody(response: Response): Promise<string> {
	const reader = response.body?.getReader();
	const decoder = new TextDecoder();
	let text = '';
	for (let part = await reader?.read(); part?.value && text.length <= longestBody; part = await reader?.read()) {
		text += decoder.decode(part.value, { stream: true });
	}
	await reader?.cancel();
	return text + decoder.decode();
}
